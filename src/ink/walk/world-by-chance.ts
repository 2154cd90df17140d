import { pick, type Random } from '../../core/random.js';
import type { StoryValue } from '../../core/story.js';
import type { InkProgram } from '../engine.js';
import type { InkFunction, InkFunctions } from '../functions.js';
import { isNamed, namedIn, piecesOf, rootOf, valueBefore, type Piece } from './program-parts.js';

/** The odds that between two beats all answers become others: low enough for a place to be true to itself for some lines. */
const CHANGE = 0.25;

/**
 * Stands in for a game: answers the functions that a story declares EXTERNAL, by chance, each in the kind of its ink fallback.
 *
 * Numbers and texts are those that the story itself holds, and numbers just beside them, since those decide its branches. The same
 * question has the same answer until {@link WorldByChance.goOn}. A function without a fallback is left out: an ink editor lacks it too.
 */
export class WorldByChance {
  readonly functions: InkFunctions;
  readonly #random: Random;
  readonly #answers = new Map<string, StoryValue>();

  constructor(program: InkProgram, random: Random) {
    this.#random = random;
    const pieces = [...piecesOf(rootOf(program))];
    const values = { numbers: numbersIn(pieces), texts: textsIn(pieces) };
    const asked = new Set(pieces.flatMap((piece) => (isNamed(piece) && typeof piece['x()'] === 'string' ? [piece['x()']] : [])));
    const named = namedIn(program);
    this.functions = Object.fromEntries(
      [...asked].flatMap((name): (readonly [string, InkFunction])[] => {
        const usual = usualAnswer(named[name]);
        if (usual === undefined) return [];
        const possible = typeof usual === 'boolean' ? [true, false] : typeof usual === 'number' ? values.numbers : values.texts;
        return [[name, (...given) => this.#answer(`${name} ${JSON.stringify(given)}`, [usual, ...possible])]];
      }),
    );
  }

  /** Lets some time go by, in which everything may become different. */
  goOn(): void {
    if (this.#random.next() < CHANGE) this.#answers.clear();
  }

  #answer(question: string, possible: readonly StoryValue[]): StoryValue {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = pick(possible, this.#random)!;
    this.#answers.set(question, answer);
    return answer;
  }
}

/** What an ink function gives back where it says so outright: `~ return false`. */
function usualAnswer(fallback: Piece | undefined): StoryValue | undefined {
  if (!Array.isArray(fallback)) return undefined;
  const content = fallback as readonly Piece[];
  const end = content.findIndex((piece, at) => piece === '~ret' && content[at - 1] === '/ev');
  return end === -1 ? undefined : valueBefore(content, end - 1);
}

function numbersIn(pieces: readonly Piece[]): readonly number[] {
  const found = pieces.filter((piece): piece is number => typeof piece === 'number');
  return [...new Set(found.flatMap((value) => [value - 1, value, value + 1]))];
}

function textsIn(pieces: readonly Piece[]): readonly string[] {
  return [
    ...new Set(
      pieces.flatMap((container) => {
        if (!Array.isArray(container)) return [];
        const content = container as readonly Piece[];
        return content.flatMap((piece, at) => {
          const text = piece === '/str' ? valueBefore(content, at + 1) : undefined;
          return typeof text === 'string' ? [text] : [];
        });
      }),
    ),
  ];
}
