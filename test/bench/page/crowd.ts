import type { ChatMessage } from 'townsfolk';
import type { TransformersModel } from 'townsfolk/llm';

const CHARACTERS = 12;
/** A talk that is folded: the system turn and its latest exchanges stay. */
const KEPT_EXCHANGES = 3;

/** Twelve characters who are talked to in turn, on one model. */
export class Crowd {
  readonly #model: TransformersModel;
  readonly #talks = new Map<number, ChatMessage[]>();
  #turns = 0;

  constructor(model: TransformersModel) {
    this.#model = model;
  }

  /** Lets the next characters answer once each, briefly. */
  async talk(turns: number): Promise<void> {
    for (let count = 0; count < turns; count++) await this.#turn(this.#turns++);
  }

  async #turn(turn: number): Promise<void> {
    const who = turn % CHARACTERS;
    const exchanges = this.#talks.get(who) ?? [];
    const system: ChatMessage = {
      role: 'system',
      content: `You are villager ${who} of Hollowbrook.\nVoice: dry, short sentences.`,
    };
    const asked: ChatMessage = { role: 'user', content: `Ash: what is the news of day ${turn}?` };
    let said = '';
    const request = {
      session: `villager-${who}`,
      messages: [system, ...exchanges, asked],
      shape: [{ type: 'text', maxTokens: 6, startsWithSpace: false }],
      sampling: { temperature: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: 1 },
      priority: 'talk',
    } as const;
    for await (const part of this.#model.generate(request)) if (part.type === 'text-delta') said += part.text;
    const talk: ChatMessage[] = [...exchanges, asked, { role: 'assistant', content: said }];
    this.#talks.set(who, talk.slice(-2 * KEPT_EXCHANGES));
  }
}
