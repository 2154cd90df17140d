import type { Unsubscribe } from '../emitter.js';
import type { DialogueManager } from '../turn/dialogue-manager.js';
import type { Deed } from '../world/world-state.js';

/** Somebody has something to say to the player, and why. */
export interface FirstWord {
  readonly npc: string;
  /** What happened: for the bubble, the story, or `talk.noteSaid`. */
  readonly reason:
    | { readonly type: 'deed'; readonly deed: Deed }
    | { readonly type: 'promise-overdue'; readonly promise: string; readonly text: string };
}

/** Importance from which on a witness comes to speak of a deed by themselves. */
const WORTH_A_WORD = 0.6;

/** Most who wait with a word at once; the oldest give up. */
const MAX_WAITING = 8;

/**
 * Notices when people have a reason to speak first: they saw something that matters, or a promise is overdue.
 *
 * It only says who and why. The game decides when they come up to the player.
 */
export class FirstWords {
  readonly #people: DialogueManager;
  readonly #stop: Unsubscribe;
  readonly #reminded = new Set<string>();
  #waiting: readonly FirstWord[] = [];

  constructor(people: DialogueManager) {
    this.#people = people;
    this.#stop = people.world.on('deed', ({ deed }) => this.#noticeDeed(deed));
  }

  /** Who has something to say, of those who are near; it is asked once, then it is off their chest. */
  next(near: readonly string[]): FirstWord | undefined {
    this.#noticeOverdue(near);
    const word = this.#waiting.find(({ npc }) => near.includes(npc));
    this.#waiting = this.#waiting.filter((waiting) => waiting !== word);
    return word;
  }

  /** Stops noticing. */
  dispose(): void {
    this.#stop();
  }

  #noticeDeed(deed: Deed): void {
    if (deed.importance < WORTH_A_WORD || deed.witnesses === 'everybody') return;
    const [npc] = deed.witnesses.filter((witness) => this.#people.has(witness));
    if (npc !== undefined) this.#wait({ npc, reason: { type: 'deed', deed } });
  }

  #noticeOverdue(near: readonly string[]): void {
    for (const npc of near) {
      for (const { id, text } of this.#people.memory.overdue(npc)) {
        if (this.#reminded.has(`${npc}/${id}`)) continue;
        this.#reminded.add(`${npc}/${id}`);
        this.#wait({ npc, reason: { type: 'promise-overdue', promise: id, text } });
      }
    }
  }

  #wait(word: FirstWord): void {
    this.#waiting = [...this.#waiting, word].slice(-MAX_WAITING);
  }
}
