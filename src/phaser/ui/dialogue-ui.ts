import type { ModelStatus } from '../../core/language-model.js';
import type { ConversationLike, ConversationState, SpokenLine } from '../../core/scene/conversation-state.js';
import { SettingsStore } from '../settings/settings-store.js';
import { applySettings, speedFor } from './apply-settings.js';
import type { Approachable } from './approach-buttons.js';
import type { OverheadLine } from './bubbles/bubbles.js';
import { DEFAULT_PARTS } from './default-parts.js';
import type { DialogueUiOptions } from './dialogue-ui-options.js';
import type { DialoguePage, DialogueView } from './dialogue-view.js';
import { button, element } from './element.js';
import { FocusKeeper, isTouch } from './input/focus-keeper.js';
import { PlayerInput } from './input/player-input.js';
import { Listeners } from './listeners.js';
import { Pacing } from './pacing.js';
import type { BlipsPart, BoxPart, BubblesPart, NearPart, ReaderPart, StatusPart } from './parts.js';
import { PromptView } from './prompt/prompt-view.js';
import { SidePages } from './side-pages.js';
import { installStyles } from './styles/index.js';
import { applyTheme } from './theme.js';

/**
 * The dialogue as players see, hear and use it: one tree of real elements over the canvas.
 *
 * It shows the state of one conversation at a time and hands over what the player does; it decides nothing itself.
 */
export class DialogueUi implements DialogueView {
  readonly root: HTMLElement;
  readonly #box: BoxPart;
  readonly #prompt: PromptView;
  readonly #pages: SidePages;
  readonly #bubbles: BubblesPart;
  readonly #near: NearPart;
  readonly #status: StatusPart;
  readonly #continue = button('tf-continue', 'Continue', () => this.#goOn());
  readonly #leave = button('tf-leave', 'Leave', () => this.#conversation?.leave());
  /** While something is done on the screen, and the box is away. */
  readonly #skip = button('tf-skip', 'Skip', () => this.#goOn());
  readonly #listeners = new Listeners();
  readonly #settings: SettingsStore;
  readonly #pacing = new Pacing();
  readonly #blips: BlipsPart;
  readonly #reader: ReaderPart;
  readonly #focus: FocusKeeper;
  readonly #input: PlayerInput;
  readonly #forgetSettings: () => void;
  #conversation: ConversationLike | undefined;
  /** A page lay over it in the last frame. */
  #wasCovered = false;
  #unsubscribe: readonly (() => void)[] = [];

  constructor(options: DialogueUiOptions) {
    const { parent, theme, charsPerSecond = 45, voices = {} } = options;
    const parts = { ...DEFAULT_PARTS, ...options.parts };
    installStyles();
    this.#settings = options.settings ?? new SettingsStore();
    this.#blips = parts.blips(voices);
    this.#reader = parts.reader(voices);
    this.#bubbles = parts.bubbles();
    this.#near = parts.near();
    this.#status = parts.status();
    this.#box = parts.box({
      ...options,
      charsPerSecond,
      onPress: () => this.#goOn(),
      onLetter: ({ npcId }, letter, nowMs) => npcId && this.#blips.blip(npcId, letter, nowMs, this.#settings.current.blips),
    });
    this.#prompt = new PromptView(parts, this.#settings, () => this.#conversation);
    this.#pages = new SidePages(parts, this.#settings, options.saves);
    this.root = this.#build();
    this.#focus = new FocusKeeper(this.root);
    applyTheme(this.root, theme);
    this.#box.element.hidden = true;
    this.#skip.hidden = true;
    this.moveTo(parent);
    this.#input = new PlayerInput({
      root: this.root,
      settings: this.#settings,
      pages: this.#pages,
      prompt: this.#prompt,
      continueButton: this.#continue,
      conversation: () => this.#conversation,
      goOn: () => this.#goOn(),
      setForwarding: (isForwarding) => (this.#pacing.isForwarding = isForwarding),
      useNearest: () => this.#near.useFirst(),
    });
    this.#follow(charsPerSecond);
    this.#forgetSettings = this.#settings.onChange(() => this.#follow(charsPerSecond));
  }

  moveTo(parent: HTMLElement): void {
    if (this.root.parentElement === parent) return;
    const focused = document.activeElement;
    this.root.parentElement?.classList.remove('tf-stage');
    // The page's body needs no place of its own: without one, the window is what the dialogue lies over.
    if (parent !== document.body) parent.classList.add('tf-stage');
    parent.append(this.root);
    if (focused instanceof HTMLElement && this.root.contains(focused)) focused.focus({ preventScroll: true });
  }

  get isOpen(): boolean {
    return this.#conversation !== undefined;
  }

  /** The newest line of the log, as a save shows it. */
  get lastLine(): string | undefined {
    return this.#pages.log.lastLine;
  }

  show(conversation: ConversationLike): void {
    this.hide();
    this.#conversation = conversation;
    this.#prompt.field.clear();
    this.#listeners.begin(conversation);
    this.#focus.keep();
    this.#unsubscribe = [
      conversation.on('state', (state) => {
        // A listener before this one may have taken it off the screen, and shown the next.
        if (this.#conversation !== conversation) return;
        if (state.type === 'ended') this.hide();
        else this.#render(state);
      }),
      conversation.on('said', (line) => this.#pages.log.add(line)),
    ];
    this.#near.element.hidden = true;
    this.#render(conversation.state);
  }

  hide(): void {
    if (this.#conversation === undefined) return;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#conversation = undefined;
    this.#reader.stop();
    this.#prompt.hide();
    this.#skip.hidden = true;
    this.#box.element.hidden = true;
    this.#near.element.hidden = false;
    this.#focus.giveBack();
  }

  showNear(near: readonly Approachable[]): void {
    this.#near.show(near);
  }

  sayOverhead(line: OverheadLine): void {
    this.#bubbles.say(line);
    if (line.isSign !== true) this.#pages.log.caption(line);
  }

  openPage(page: DialoguePage): void {
    this.#pages.open(page);
  }

  showStatus(status: ModelStatus): void {
    this.#status.show(status);
  }

  tick(deltaMs: number, nowMs: number): void {
    this.#bubbles.tick(deltaMs);
    this.#input.tick(deltaMs);
    const state = this.#conversation?.state;
    if (state === undefined) return;
    this.#box.tick(deltaMs, nowMs);
    if (this.#pages.isOpen) {
      this.#wasCovered = true;
      return;
    }
    if (this.#wasCovered) this.#comeBack(state);
    this.#prompt.tick(deltaMs);
    if (state.type !== 'line') return;
    const isAutomatic = this.#settings.current.autoAdvance === 'on' && !this.#reader.isReading;
    const step = this.#pacing.step(state.line, { deltaMs, isTyping: this.#box.isTyping, isAutomatic });
    if (step === 'complete') this.#box.complete();
    else if (step === 'advance') this.#conversation?.advance();
  }

  destroy(): void {
    this.hide();
    this.#forgetSettings();
    this.#input.destroy();
    this.#blips.destroy();
    this.root.parentElement?.classList.remove('tf-stage');
    this.root.remove();
  }

  #build(): HTMLElement {
    const row = element('div', 'tf-row', {}, this.#prompt.field.element, this.#continue, this.#leave);
    this.#box.head.append(this.#listeners.element);
    this.#box.body.append(...this.#prompt.parts, row);
    const top = element('div', 'tf-top', {}, this.#status.element, ...this.#pages.toggles);
    const parts = [this.#bubbles.element, top, this.#near.element, this.#skip, this.#box.element, ...this.#pages.elements];
    return element('div', 'tf-ui', {}, ...parts);
  }

  #follow(charsPerSecond: number): void {
    applySettings(this.root, this.#settings.current);
    this.#box.setSpeed(speedFor(charsPerSecond, this.#settings.current));
  }

  #render(state: ConversationState): void {
    const isPrompt = state.type === 'prompt';
    this.#box.element.hidden = state.type === 'idle' || state.type === 'staging' || state.type === 'ended';
    this.#skip.hidden = state.type !== 'staging';
    this.#continue.hidden = state.type !== 'line';
    this.#leave.hidden = isPrompt && !state.canLeave;
    this.#box.setCompact(isPrompt);
    this.#listeners.show(state);
    if (isPrompt) return this.#renderPrompt(state);
    this.#prompt.hide();
    if (state.type === 'line') this.#renderLine(state.line);
    else if (state.type === 'thinking') this.#box.showThinking(state.npcId, state.npcName);
  }

  #renderLine(line: SpokenLine): void {
    this.#box.showLine(line);
    if (line.isComplete && this.#settings.current.readAloud === 'on') this.#reader.read(line);
    if (!isTouch() && !this.#pages.isOpen) this.#focus.giveIfLost(this.#continue);
  }

  /** The page that lay over it was closed, and the talk may have gone on behind it. */
  #comeBack(state: ConversationState): void {
    this.#wasCovered = false;
    if (isTouch() || !this.#focus.isLost) return;
    if (state.type === 'prompt') this.#prompt.focus(state);
    else if (state.type === 'line') this.#continue.focus({ preventScroll: true });
  }

  #renderPrompt(state: Extract<ConversationState, { type: 'prompt' }>): void {
    this.#box.complete();
    if (this.#conversation !== undefined) this.#prompt.show(state, this.#conversation);
    // In a page the focus is in use.
    if (!this.#pages.isOpen) this.#prompt.focus(state);
  }

  #goOn(): void {
    if (this.#conversation?.state.type === 'staging') return this.#conversation.advance();
    if (this.#conversation?.state.type !== 'line') return;
    if (this.#box.isTyping) return this.#box.complete();
    this.#pacing.noteRead(this.#conversation.state.line);
    this.#conversation.advance();
  }
}
