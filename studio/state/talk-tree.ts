import type { Mood, TalkMark, TurnTrace, WorldState } from 'townsfolk';

/** A line that a character said, what it answered, and all that is needed to go on from it. */
export interface SaidLine {
  readonly id: number;
  /** The line before; none for the first. */
  readonly parent?: number | undefined;
  /** What the player said; empty where the character spoke first. */
  readonly heard: string;
  readonly text: string;
  readonly mood: Mood;
  readonly source: 'model' | 'authored';
  readonly action?: TurnTrace['action'];
  readonly trace?: TurnTrace | undefined;
  /** The world behind the line, and the talk. */
  readonly world: WorldState;
  readonly mark: TalkMark;
}

/** A talk with all ways that it took. The head is the line that is said next to. */
export interface TalkTree {
  readonly lines: readonly SaidLine[];
  readonly head: number;
}

/** A talk at its first line. */
export function startTree(first: Omit<SaidLine, 'id'>): TalkTree {
  return { lines: [{ ...first, id: 0 }], head: 0 };
}

/** With a line more behind the head, which it becomes. */
export function growTree({ lines, head }: TalkTree, line: Omit<SaidLine, 'id' | 'parent'>): TalkTree {
  const id = lines.length;
  return { lines: [...lines, { ...line, id, parent: head }], head: id };
}

/** The line with this id. */
export function lineOf({ lines }: TalkTree, id: number): SaidLine {
  return lines[id] ?? lines[0]!;
}

/** The lines from the first to this one; to the head, if nothing is said. */
export function pathTo(tree: TalkTree, id = tree.head): readonly SaidLine[] {
  const line = lineOf(tree, id);
  return line.parent === undefined ? [line] : [...pathTo(tree, line.parent), line];
}

/** The answers that were given at the same point of the talk, oldest first. */
export function besides({ lines }: TalkTree, { parent }: SaidLine): readonly SaidLine[] {
  return lines.filter((line) => line.parent === parent);
}

/** The end of the latest way on from a line. */
export function tipOf(tree: TalkTree, id: number): number {
  const next = tree.lines.findLast(({ parent }) => parent === id);
  return next === undefined ? id : tipOf(tree, next.id);
}

/** With another world behind the head: the writer changed it. */
export function withWorld({ lines, head }: TalkTree, world: WorldState): TalkTree {
  return { lines: lines.map((line) => (line.id === head ? { ...line, world } : line)), head };
}
