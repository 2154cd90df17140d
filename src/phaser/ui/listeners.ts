import type { ConversationLike, ConversationState } from '../../core/scene/conversation-state.js';
import { element } from './element.js';

/** Who hears what is said beside the two who talk: those who stand by and will remember it, and those who spoke before. */
export class Listeners {
  readonly element = element('p', 'tf-listeners', { hidden: '' });
  #conversation: ConversationLike | undefined;
  /** Names of those who spoke, by persona id. */
  readonly #spoke = new Map<string, string>();

  begin(conversation: ConversationLike): void {
    this.#conversation = conversation;
    this.#spoke.clear();
  }

  show(state: ConversationState): void {
    if (state.type === 'line' && state.line.npcId !== undefined) this.#spoke.set(state.line.npcId, state.line.speaker ?? '');
    const active = state.type === 'line' ? state.line.npcId : 'npcId' in state ? state.npcId : undefined;
    const bystanders = (this.#conversation?.listeners ?? []).map(({ npcId, name }) => [npcId, name] as const);
    const names = new Map([...bystanders, ...this.#spoke]);
    const heard = [...names].filter(([npcId]) => npcId !== active).map(([, name]) => name);
    const text = heard.length === 0 ? '' : `Listening: ${heard.join(', ')}`;
    if (this.element.textContent !== text) this.element.textContent = text;
    this.element.hidden = text === '';
  }
}
