import type { ModelStatus } from '../../core/language-model.js';
import type { ConversationLike, ConversationState, SpokenLine } from '../../core/scene/conversation-state.js';
import { ApproachButtons, type Approachable } from './approach-buttons.js';
import { ChoiceList } from './choice-list.js';
import { DialogueBox } from './dialogue-box.js';
import { button, element } from './element.js';
import { followKeyboard } from './keyboard-inset.js';
import { Log } from './log.js';
import type { PortraitArt } from './portrait.js';
import { StatusLine } from './status-line.js';
import { installStyles } from './styles.js';
import { TextField } from './text-field.js';
import { applyTheme, type PartialTheme } from './theme.js';

export interface DialogueUiOptions {
  /** The element that holds the canvas; the dialogue lies over it. */
  readonly parent: HTMLElement;
  readonly theme?: PartialTheme | undefined;
  readonly portraits?: PortraitArt | undefined;
  /** @defaultValue 45: a little faster than people read, so that nobody waits for it. 0 shows lines at once. */
  readonly charsPerSecond?: number | undefined;
}

/** Keys that complete a line and go on from it. */
const ADVANCE_KEYS = new Set([' ', 'Enter', 'e', 'E']);

/**
 * The dialogue as players see, hear and use it: one tree of real elements over the canvas.
 *
 * It shows the state of one conversation at a time and hands over what the player does; it decides nothing itself.
 */
export class DialogueUi {
  readonly root: HTMLElement;
  readonly #box: DialogueBox;
  readonly #choices = new ChoiceList((index) => this.#conversation?.choose(index));
  /** A question back, or why what was typed did nothing; said by screen readers when it comes. */
  readonly #notice = element('p', 'tf-notice', { role: 'status' });
  readonly #field = new TextField((text) => this.#conversation?.type(text));
  readonly #log = new Log();
  readonly #near = new ApproachButtons('E');
  readonly #status = new StatusLine();
  readonly #continue = button('tf-continue', 'Continue', () => this.#goOn());
  readonly #leave = button('tf-leave', 'Leave', () => this.#conversation?.leave());
  readonly #unfollowKeyboard: () => void;
  #conversation: ConversationLike | undefined;
  #unsubscribe: readonly (() => void)[] = [];
  #focusBefore: Element | null = null;

  constructor({ parent, theme, portraits, charsPerSecond = 45 }: DialogueUiOptions) {
    installStyles();
    this.#box = new DialogueBox(portraits, charsPerSecond, () => this.#goOn());
    const row = element('div', 'tf-row', {}, this.#field.element, this.#continue, this.#leave);
    this.#box.body.append(this.#notice, this.#choices.element, row);
    const top = element('div', 'tf-top', {}, this.#status.element, this.#log.toggle);
    this.root = element('div', 'tf-ui', {}, top, this.#log.element, this.#near.element, this.#box.element);
    applyTheme(this.root, theme);
    this.#box.element.hidden = true;
    this.moveTo(parent);
    this.#unfollowKeyboard = followKeyboard(this.root);
    document.addEventListener('keydown', this.#handleKey, { capture: true });
  }

  /** Lays it over another element, such as the one that full screen shows. */
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

  /** Shows a conversation until it ends. */
  show(conversation: ConversationLike): void {
    this.hide();
    this.#conversation = conversation;
    this.#focusBefore = document.activeElement;
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

  /** Takes the conversation off the screen, whatever its state. */
  hide(): void {
    if (this.#conversation === undefined) return;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#conversation = undefined;
    this.#box.element.hidden = true;
    this.#near.element.hidden = false;
    if (this.#focusBefore instanceof HTMLElement && this.#focusBefore.isConnected)
      this.#focusBefore.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement && this.root.contains(document.activeElement))
      document.activeElement.blur();
    this.#focusBefore = null;
  }

  showNear(near: readonly Approachable[]): void {
    this.#near.show(near);
  }

  showStatus(status: ModelStatus): void {
    this.#status.show(status);
  }

  /** Lets lines be typed on; call it every frame. */
  tick(deltaMs: number, nowMs: number): void {
    if (this.isOpen) this.#box.tick(deltaMs, nowMs);
  }

  destroy(): void {
    this.hide();
    document.removeEventListener('keydown', this.#handleKey, { capture: true });
    this.#unfollowKeyboard();
    this.root.parentElement?.classList.remove('tf-stage');
    this.root.remove();
  }

  #render(state: ConversationState): void {
    const isPrompt = state.type === 'prompt';
    this.#box.element.hidden = state.type === 'idle' || state.type === 'ended';
    this.#notice.textContent = isPrompt ? (state.notice ?? '') : '';
    this.#choices.element.hidden = !isPrompt || state.choices.length === 0;
    this.#field.element.hidden = !isPrompt || !state.canType;
    this.#continue.hidden = state.type !== 'line';
    this.#leave.hidden = isPrompt && !state.canLeave;
    this.#box.setCompact(isPrompt);
    if (state.type === 'line') this.#renderLine(state.line);
    else if (state.type === 'thinking') this.#box.showThinking(state.npcId, state.npcName);
    else if (isPrompt) this.#renderPrompt(state);
  }

  #renderLine(line: SpokenLine): void {
    this.#box.showLine(line);
    // What had the focus may be gone with a prompt; whoever goes by keyboard or screen reader needs a place to go on from.
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body || activeElement.closest('.tf-ui [hidden]') !== null;
    if (isLost && !isTouch()) this.#continue.focus({ preventScroll: true });
  }

  #renderPrompt(state: Extract<ConversationState, { type: 'prompt' }>): void {
    this.#box.complete();
    this.#choices.show(state.choices);
    if (state.canType) this.#field.show(state.npcName);
    // On a touch screen the focus would bring up the keyboard over the choices.
    if (isTouch()) return;
    // Where nobody listens, picking is the usual way, and a question back is answered at once.
    const isTalk = state.npcId !== undefined && state.notice === undefined;
    if (state.canType && (isTalk || state.choices.length === 0)) this.#field.focus();
    else if (state.choices.length > 0) this.#choices.focus();
  }

  #goOn(): void {
    if (this.#conversation?.state.type !== 'line') return;
    if (this.#box.isTyping) this.#box.complete();
    else this.#conversation.advance();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#conversation === undefined ? this.#isHeldOnButton(event) : this.#takes(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  #closeTopmost(): void {
    if (this.#log.isOpen) this.#log.setOpen(false);
    else this.#conversation?.leave();
  }

  /** The key that closed the last line, still held, must not press the button that has the focus again. */
  #isHeldOnButton({ repeat, key, target }: KeyboardEvent): boolean {
    return repeat && (key === 'Enter' || key === ' ') && target instanceof Node && this.root.contains(target);
  }

  /** Acts on a key that means something here. Held keys mean nothing: they must not run through lines or pick a choice. */
  #takes(event: KeyboardEvent): boolean {
    const { state } = this.#conversation!;
    if (event.key === 'Escape') {
      if (!event.repeat) this.#closeTopmost();
      return true;
    }
    if (this.#field.hasFocus) return false;
    if (event.key === 'l' || event.key === 'L') {
      if (!event.repeat) this.#log.setOpen(!this.#log.isOpen);
      return true;
    }
    // The log scrolls by its own keys.
    if (event.target === this.#log.element && event.key.startsWith('Arrow')) return false;
    const { target } = event;
    // A button that is gone may keep the focus for a while, or in some browsers for good.
    const isOnButton = target instanceof HTMLButtonElement && target !== this.#continue && target.closest('[hidden]') === null;
    if (state.type === 'line' && ADVANCE_KEYS.has(event.key) && !isOnButton) {
      if (!event.repeat) this.#goOn();
      return true;
    }
    if (state.type !== 'prompt') return false;
    if (event.repeat && !event.key.startsWith('Arrow'))
      return event.key === 'Enter' || event.key === ' ' || /^[1-9]$/u.test(event.key);
    return this.#choices.handleKey(event);
  }
}

function isTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
