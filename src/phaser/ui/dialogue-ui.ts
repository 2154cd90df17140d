import type { ModelStatus } from '../../core/language-model.js';
import type { ConversationLike, ConversationState, SpokenLine } from '../../core/scene/conversation-state.js';
import type { SettingName } from '../settings/player-settings.js';
import { SettingsStore } from '../settings/settings-store.js';
import { applySettings, speedFor } from './apply-settings.js';
import { ApproachButtons, type Approachable } from './approach-buttons.js';
import { Bubbles, type OverheadLine } from './bubbles/bubbles.js';
import { ChoiceList } from './choice-list.js';
import { DialogueBox } from './dialogue-box.js';
import { listenForKeys, type DialogueActions } from './dialogue-keys.js';
import type { DialogueView } from './dialogue-view.js';
import { button, element } from './element.js';
import { FocusKeeper, isTouch } from './focus-keeper.js';
import { followKeyboard } from './keyboard-inset.js';
import { Log } from './log.js';
import { Pacing } from './pacing.js';
import type { Panel } from './panel.js';
import type { PictureArt, PortraitArt } from './portrait.js';
import { createSavesPanel, type SavesPort } from './saves-panel.js';
import { createSettingsPanel } from './settings-panel.js';
import { StatusLine } from './status-line.js';
import { installStyles } from './styles.js';
import { TextField } from './text-field.js';
import { applyTheme, type PartialTheme } from './theme.js';
import { Blips } from './voice/blips.js';
import type { NpcVoices } from './voice/npc-voice.js';
import { LineReader } from './voice/reader.js';

export interface DialogueUiOptions {
  /** The element that holds the canvas; the dialogue lies over it. */
  readonly parent: HTMLElement;
  readonly theme?: PartialTheme | undefined;
  readonly portraits?: PortraitArt | undefined;
  /** What `[icon=…]` of an authored line shows. */
  readonly icons?: PictureArt | undefined;
  /** @defaultValue 45: a little faster than people read, so that nobody waits for it. 0 shows lines at once. */
  readonly charsPerSecond?: number | undefined;
  /** How the player wants to be told. @defaultValue kept with the page */
  readonly settings?: SettingsStore | undefined;
  /** Without it there is no button for saves. */
  readonly saves?: SavesPort | undefined;
  /** How people sound, by persona id. Who is not listed has a voice of their own all the same. */
  readonly voices?: NpcVoices | undefined;
}

/**
 * The dialogue as players see, hear and use it: one tree of real elements over the canvas.
 *
 * It shows the state of one conversation at a time and hands over what the player does; it decides nothing itself.
 */
export class DialogueUi implements DialogueView {
  readonly root: HTMLElement;
  readonly #box: DialogueBox;
  readonly #choices = new ChoiceList((index) => this.#conversation?.choose(index));
  readonly #field = new TextField((text) => this.#conversation?.type(text));
  /** A question back, or why what was typed did nothing; said by screen readers when it comes. */
  readonly #notice = element('p', 'tf-notice', { role: 'status' });
  readonly #log = new Log();
  readonly #bubbles = new Bubbles();
  readonly #near = new ApproachButtons('E');
  readonly #status = new StatusLine();
  readonly #continue = button('tf-continue', 'Continue', () => this.#goOn());
  readonly #leave = button('tf-leave', 'Leave', () => this.#conversation?.leave());
  readonly #settings: SettingsStore;
  readonly #panels: readonly Panel[];
  readonly #pacing = new Pacing();
  readonly #blips: Blips;
  readonly #reader: LineReader;
  readonly #focus: FocusKeeper;
  readonly #cleanUp: readonly (() => void)[];
  #conversation: ConversationLike | undefined;
  #unsubscribe: readonly (() => void)[] = [];

  constructor(options: DialogueUiOptions) {
    const { parent, theme, saves, charsPerSecond = 45, voices = {} } = options;
    installStyles();
    this.#settings = options.settings ?? new SettingsStore();
    this.#blips = new Blips(voices);
    this.#reader = new LineReader(voices);
    this.#box = new DialogueBox({
      ...options,
      charsPerSecond,
      onPress: () => this.#goOn(),
      onLetter: ({ npcId }, letter, nowMs) => npcId && this.#blips.blip(npcId, letter, nowMs, this.#settings.current.blips),
    });
    const row = element('div', 'tf-row', {}, this.#field.element, this.#continue, this.#leave);
    this.#box.body.append(this.#notice, this.#choices.element, row);
    this.#panels = [createSettingsPanel(this.#settings, isOffered), ...(saves === undefined ? [] : [createSavesPanel(saves)])];
    const toggles = this.#panels.map(({ toggle }) => toggle);
    const top = element('div', 'tf-top', {}, this.#status.element, this.#log.toggle, ...toggles);
    const panels = this.#panels.map((panel) => panel.element);
    this.root = element(
      'div',
      'tf-ui',
      {},
      this.#bubbles.element,
      top,
      this.#near.element,
      this.#box.element,
      this.#log.element,
      ...panels,
    );
    this.#focus = new FocusKeeper(this.root);
    applyTheme(this.root, theme);
    this.#box.element.hidden = true;
    this.moveTo(parent);
    const follow = () => {
      applySettings(this.root, this.#settings.current);
      this.#box.setSpeed(speedFor(charsPerSecond, this.#settings.current));
    };
    follow();
    this.#cleanUp = [followKeyboard(this.root), listenForKeys(this.#keys), this.#settings.onChange(follow)];
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
    return this.#log.lastLine;
  }

  show(conversation: ConversationLike): void {
    this.hide();
    this.#conversation = conversation;
    this.#field.clear();
    this.#focus.keep();
    this.#unsubscribe = [
      conversation.on('state', (state) => {
        // A listener before this one may have taken it off the screen, and shown the next.
        if (this.#conversation !== conversation) return;
        if (state.type === 'ended') this.hide();
        else this.#render(state);
      }),
      conversation.on('said', (line) => this.#log.add(line)),
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
    this.#box.element.hidden = true;
    this.#near.element.hidden = false;
    this.#focus.giveBack();
  }

  showNear(near: readonly Approachable[]): void {
    this.#near.show(near);
  }

  sayOverhead(line: OverheadLine): void {
    this.#bubbles.say(line);
    this.#log.caption(line);
  }

  showStatus(status: ModelStatus): void {
    this.#status.show(status);
  }

  tick(deltaMs: number, nowMs: number): void {
    this.#bubbles.tick(deltaMs);
    const state = this.#conversation?.state;
    if (state === undefined) return;
    this.#box.tick(deltaMs, nowMs);
    if (state.type !== 'line' || this.#panels.some(({ isOpen }) => isOpen) || this.#log.isOpen) return;
    const isAutomatic = this.#settings.current.autoAdvance === 'on' && !this.#reader.isReading;
    const step = this.#pacing.step(state.line, { deltaMs, isTyping: this.#box.isTyping, isAutomatic });
    if (step === 'complete') this.#box.complete();
    else if (step === 'advance') this.#conversation?.advance();
  }

  destroy(): void {
    this.hide();
    for (const clean of this.#cleanUp) clean();
    this.#blips.destroy();
    this.root.parentElement?.classList.remove('tf-stage');
    this.root.remove();
  }

  #render(state: ConversationState): void {
    const isPrompt = state.type === 'prompt';
    this.#box.element.hidden = state.type === 'idle' || state.type === 'ended';
    this.#choices.element.hidden = !isPrompt || state.choices.length === 0;
    this.#field.element.hidden = !isPrompt || !state.canType;
    this.#notice.textContent = isPrompt ? (state.notice ?? '') : '';
    this.#continue.hidden = state.type !== 'line';
    this.#leave.hidden = isPrompt && !state.canLeave;
    this.#box.setCompact(isPrompt);
    if (state.type === 'line') this.#renderLine(state.line);
    else if (state.type === 'thinking') this.#box.showThinking(state.npcId, state.npcName);
    else if (isPrompt) this.#renderPrompt(state);
  }

  #renderLine(line: SpokenLine): void {
    this.#box.showLine(line);
    if (line.isComplete && this.#settings.current.readAloud === 'on') this.#reader.read(line);
    if (!isTouch()) this.#focus.giveIfLost(this.#continue);
  }

  #renderPrompt(state: Extract<ConversationState, { type: 'prompt' }>): void {
    this.#box.complete();
    this.#choices.show(state.choices);
    if (state.canType) this.#field.show(state.npcName ?? 'them');
    // On a touch screen the focus would bring up the keyboard over the choices; in a panel it is in use.
    if (isTouch() || this.#panels.some(({ isOpen }) => isOpen)) return;
    // Where nobody listens, picking is the usual way, and a question back is answered at once.
    const isTalk = state.npcId !== undefined && state.notice === undefined;
    if (state.canType && (isTalk || state.choices.length === 0)) this.#field.focus();
    else if (state.choices.length > 0) this.#choices.focus();
  }

  #goOn(): void {
    if (this.#conversation?.state.type !== 'line') return;
    if (this.#box.isTyping) return this.#box.complete();
    this.#pacing.noteRead(this.#conversation.state.line);
    this.#conversation.advance();
  }

  #closeTopmost(): void {
    const panel = this.#panels.find(({ isOpen }) => isOpen);
    if (panel !== undefined) panel.setOpen(false);
    else if (this.#log.isOpen) this.#log.setOpen(false);
    else this.#conversation?.leave();
  }

  readonly #keys: DialogueActions = (() => {
    const ui = () => this;
    return {
      get isOpen() {
        return ui().isOpen || ui().#panels.some(({ isOpen }) => isOpen);
      },
      get isWriting() {
        return ui().#field.hasFocus;
      },
      isForFocus: ({ target, key }) => {
        if (!(target instanceof Element)) return false;
        if (this.#panels.some((panel) => panel.element.contains(target))) return true;
        // The log scrolls by its own keys.
        if (target === this.#log.element) return key.startsWith('Arrow');
        // A button that is gone may keep the focus for a while, or in some browsers for good.
        const isOnButton =
          target instanceof HTMLButtonElement && target !== this.#continue && target.closest('[hidden]') === null;
        return isOnButton && this.#conversation?.state.type === 'line';
      },
      close: () => this.#closeTopmost(),
      toggleLog: () => this.#log.setOpen(!this.#log.isOpen),
      setForwarding: (isForwarding) => (this.#pacing.isForwarding = isForwarding),
      goOn: (isRepeat) => {
        if (this.#conversation?.state.type !== 'line') return false;
        if (!isRepeat) this.#goOn();
        return true;
      },
      choose: (event) => {
        if (this.#conversation?.state.type !== 'prompt') return false;
        if (event.repeat && !event.key.startsWith('Arrow'))
          return event.key === 'Enter' || event.key === ' ' || /^[1-9]$/u.test(event.key);
        return this.#choices.handleKey(event);
      },
      contains: (target) => this.root.contains(target),
    };
  })();
}

/** Settings that this browser can keep. */
function isOffered(name: SettingName): boolean {
  if (name === 'readAloud') return typeof speechSynthesis !== 'undefined';
  return name !== 'blips' || typeof AudioContext !== 'undefined';
}
