import { Branch } from './branch.js';
import type { CacheShape } from './kv-cache.js';
import { Sequence } from './sequence.js';

/** What is kept of one talk. */
export interface Session {
  /** Its tokens and their cache; replaced, never shared. */
  sequence: Sequence;
  readonly said: Map<string, readonly number[]>;
}

interface Ticket {
  readonly id: string;
  isReleased: boolean;
}

/** Replies of one session whose tokens are kept. Longer talks than this are cut by the prompt's budget anyway. */
const KEPT_REPLIES = 64;
/** A copy from another session must save at least this many tokens: about the price of one run. */
const WORTH_A_COPY = 16;

/**
 * The sessions of a model, with their caches. When the caches hold more bytes than the budget, the sessions that were not used
 * for the longest time are forgotten (they cost a new reading of their prompt, never words).
 */
export class Sessions {
  readonly #shape: CacheShape;
  readonly #budgetBytes: number;
  /** In the order of last use, oldest first. */
  readonly #sessions = new Map<string, Session>();
  /** What is being worked on; a session that is released meanwhile does not come back. */
  readonly #open = new Set<Ticket>();

  constructor(shape: CacheShape, budgetBytes: number) {
    this.#shape = shape;
    this.#budgetBytes = budgetBytes;
  }

  get byteLength(): number {
    return [...this.#sessions.values()].reduce((sum, { sequence }) => sum + sequence.byteLength, 0);
  }

  get size(): number {
    return this.#sessions.size;
  }

  get(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  release(id: string): void {
    this.#sessions.delete(id);
    for (const ticket of this.#open) if (ticket.id === id) ticket.isReleased = true;
  }

  /**
   * Opens the sequence on which a prompt is answered: it holds as much of the prompt as any session has read.
   *
   * @param mayUseInPlace - Work on the session's own sequence when the prompt only adds to it, and undo by rolling back. Not for
   *   jobs that pause: the session may go on meanwhile.
   */
  open(id: string, prompt: readonly number[], mayUseInPlace: boolean): Branch {
    const session = this.#sessions.get(id);
    const own = session?.sequence;
    const ownTokens = own?.resumeAt(prompt) ?? 0;
    const best = this.#bestFor(prompt);
    const ticket: Ticket = { id, isReleased: false };
    this.#open.add(ticket);
    const commit = (sequence: Sequence | null): void => {
      this.#open.delete(ticket);
      if (sequence !== null && !ticket.isReleased) this.#commit(id, session, own, sequence);
    };
    if (best !== undefined && best.tokens >= ownTokens + WORTH_A_COPY)
      return Branch.copied(best.sequence.fork(best.tokens), commit);
    if (own === undefined) return Branch.copied(Sequence.empty(this.#shape), commit);
    return mayUseInPlace && ownTokens === own.length ? Branch.inPlace(own, commit) : Branch.copied(own.fork(ownTokens), commit);
  }

  /** Keeps the tokens of a reply, so that a later prompt that quotes it goes on from the cache. */
  remember(id: string, text: string, ids: readonly number[]): void {
    const said = this.#sessions.get(id)?.said;
    if (said === undefined) return;
    said.delete(text);
    said.set(text, ids);
    if (said.size > KEPT_REPLIES) said.delete(said.keys().next().value!);
  }

  #bestFor(prompt: readonly number[]): { sequence: Sequence; tokens: number } | undefined {
    return [...this.#sessions.values()]
      .map(({ sequence }) => ({ sequence, tokens: sequence.resumeAt(prompt) }))
      .reduce<{ sequence: Sequence; tokens: number } | undefined>(
        (best, next) => (next.tokens > (best?.tokens ?? 0) ? next : best),
        undefined,
      );
  }

  /** Puts a finished sequence in its place, unless the session went on or was released while it was being made. */
  #commit(id: string, before: Session | undefined, own: Sequence | undefined, sequence: Sequence): void {
    const now = this.#sessions.get(id);
    if (now !== before || now?.sequence !== own) return;
    this.#sessions.delete(id);
    const session = now ?? { sequence, said: new Map<string, readonly number[]>() };
    session.sequence = sequence;
    this.#sessions.set(id, session);
    this.#evict(id);
  }

  #evict(keep: string): void {
    for (const id of this.#sessions.keys()) {
      if (this.byteLength <= this.#budgetBytes) return;
      if (id !== keep) this.#sessions.delete(id);
    }
  }
}
