import { TownsfolkError } from '../../core/errors.js';
import type { RouteOdds, ToneListener, ToneOdds } from '../../core/player-reader.js';
import type { Ear } from './ear.js';
import { scoreOf, type Heads } from './heads.js';
import type { Turn } from './turn.js';

/** Tokens of what was said, and of whom it was said to, as the tone head was trained. Source: model card of ear-22m. */
const MAX_SAID_TOKENS = 64;
const MAX_LISTENER_TOKENS = 48;
/** Choices whose vectors are kept: those of many moments, in 0.4 MB. */
const KEPT_CHOICES = 256;

/** Reads what players mean with the heads of a sentence encoder. */
export class EarReader {
  readonly #ear: Ear;
  readonly #heads: Heads;
  readonly #turn: Turn;
  readonly #choices = new Map<string, Float32Array>();

  constructor(ear: Ear, heads: Heads, turn: Turn) {
    this.#ear = ear;
    this.#heads = heads;
    this.#turn = turn;
  }

  /** Which choice was meant: each by how near it is to the line, none of them by the line alone. */
  async route(typed: string, choices: readonly string[], signal?: AbortSignal): Promise<RouteOdds> {
    const line = await this.#vectorOf(typed, signal);
    const scores = [scoreOf(this.#heads.none, line)];
    for (const choice of choices) scores.push(this.#heads.scale * dot(line, await this.#choiceVector(choice, signal)));
    const [none, ...odds] = softmax(scores);
    return { none: none!, choices: odds };
  }

  /** How a line is taken by the one whom it is said to. */
  async tone(said: string, listener: ToneListener, signal?: AbortSignal): Promise<ToneOdds> {
    signal?.throwIfAborted();
    const state = await this.#ear.readWhole([this.#ear.encode(said).slice(0, MAX_SAID_TOKENS), this.#describe(listener)]);
    await this.#turn();
    signal?.throwIfAborted();
    const { worse, same, better } = this.#heads.tone;
    const odds = softmax([worse, same, better].map((head) => scoreOf(head, state)));
    return { worse: odds[0]!, same: odds[1]!, better: odds[2]! };
  }

  /** `Brigit, lock keeper, proud, overlooked. stranger`; where it is too long, the voice is cut and the bond stays. */
  #describe({ name, role, voice, bond }: ToneListener): readonly number[] {
    const person = [name, role, voice].map((part) => part.trim().replace(/[.,]+$/, '')).filter((part) => part !== '');
    const ending = this.#ear.encode(`. ${bond}`);
    return [...this.#ear.encode(person.join(', ')).slice(0, MAX_LISTENER_TOKENS - ending.length), ...ending];
  }

  async #choiceVector(choice: string, signal: AbortSignal | undefined): Promise<Float32Array> {
    const vector = this.#choices.get(choice) ?? (await this.#vectorOf(choice, signal));
    this.#choices.delete(choice);
    this.#choices.set(choice, vector);
    if (this.#choices.size > KEPT_CHOICES) this.#choices.delete(this.#choices.keys().next().value!);
    return vector;
  }

  async #vectorOf(text: string, signal: AbortSignal | undefined): Promise<Float32Array> {
    const [vector] = await this.#ear.embed([text], this.#turn, signal);
    return vector!;
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}

function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  if (!(sum >= 1)) {
    throw new TownsfolkError(
      'model/failed',
      `The heads of the sentence encoder gave scores that are not numbers (${scores.join(', ')}).`,
      {
        hint: 'Load the model again; if that does not help, copy its folder again as it was shipped.',
      },
    );
  }
  return powers.map((power) => power / sum);
}
