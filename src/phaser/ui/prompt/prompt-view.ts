import type { ConversationLike, ConversationState } from '../../../core/scene/conversation-state.js';
import type { SettingsStore } from '../../settings/settings-store.js';
import { element } from '../element.js';
import { isTouch } from '../input/focus-keeper.js';
import type { ChoicesPart, DialogueParts, FieldPart } from '../parts.js';
import { Dictation } from '../voice/dictation.js';
import { ChoiceCountdown } from './choice-countdown.js';
import { Suggestions } from './suggestions.js';

type Prompt = Extract<ConversationState, { type: 'prompt' }>;

/** The player's turn: what they are asked, the choices, what they could say, and where they type. */
export class PromptView {
  readonly field: FieldPart;
  readonly choices: ChoicesPart;
  readonly dictation: Dictation;
  /** What stands above the row with the field. What comes late grows upwards: nothing that can be pressed moves. */
  readonly parts: readonly HTMLElement[];
  readonly #settings: SettingsStore;
  /** A question back, or why what was typed did nothing; said by screen readers when it comes. */
  readonly #notice = element('p', 'tf-notice', { role: 'status' });
  readonly #countdown: ChoiceCountdown;
  readonly #suggestions: Suggestions;

  /** Begins with nothing to do. @param conversation - The one that is on. */
  constructor(
    parts: Pick<DialogueParts, 'choices' | 'field'>,
    settings: SettingsStore,
    conversation: () => ConversationLike | undefined,
  ) {
    this.#settings = settings;
    const choose = (index: number) => conversation()?.choose(index);
    const type = (text: string) => conversation()?.type(text);
    this.choices = parts.choices(choose);
    this.#countdown = new ChoiceCountdown(choose);
    this.#suggestions = new Suggestions(type);
    this.field = parts.field(type, (text) => this.#suggestions.setAside(text !== ''));
    this.dictation = new Dictation((text) => this.field.write(text));
    this.field.element.append(this.dictation.button);
    this.parts = [this.#notice, this.#countdown.element, this.#suggestions.element, this.choices.element];
  }

  /** Shows what the player can do now. */
  show(prompt: Prompt, conversation: ConversationLike): void {
    const { current } = this.#settings;
    const { timer } = prompt;
    this.#notice.textContent = prompt.notice ?? '';
    // Without a clock, what time would have taken has to be taken by hand.
    const isMissing = current.timers === 'off' && prompt.choices.every(({ index }) => index !== timer?.index);
    this.choices.show(timer !== undefined && isMissing ? [...prompt.choices, timer] : prompt.choices);
    this.#countdown.start(timer, current.timers);
    this.field.element.hidden = !prompt.canType;
    this.dictation.setOffered(prompt.canType && current.dictation === 'on');
    if (prompt.canType) this.field.show(prompt.npcName);
    if (prompt.canType && current.suggestions === 'on') void this.#suggestions.ask(conversation);
    else this.#suggestions.clear();
  }

  /** It is somebody else's turn. */
  hide(): void {
    this.#notice.textContent = '';
    this.choices.show([]);
    this.#countdown.start(undefined, 'off');
    this.field.element.hidden = true;
    this.dictation.stop();
    this.#suggestions.clear();
  }

  /** Gives the focus to what the player will most likely use. */
  focus({ npcId, notice, canType, choices }: Prompt): void {
    // On a touch screen the focus would bring up the keyboard over the choices.
    if (isTouch()) return;
    // Where nobody listens, picking is the usual way, and a question back is answered at once.
    const isTalk = npcId !== undefined && notice === undefined;
    if (canType && (isTalk || choices.length === 0)) this.field.focus();
    else this.choices.focus();
  }

  /** Lets time pass, while nothing else has the player's attention. */
  tick(deltaMs: number): void {
    this.#countdown.tick(deltaMs);
  }
}
