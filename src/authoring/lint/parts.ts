import type { PersonaSource } from '../project/persona-file.js';

type Path = readonly PropertyKey[];

/** A fact as it stands in a file. */
export interface FactPart {
  readonly text: string;
  readonly when?: string | undefined;
  readonly say?: string | undefined;
  readonly id?: string | undefined;
  /** Of the sentence. */
  readonly path: Path;
  readonly entryPath: Path;
}

/** The facts that stand in a file itself. */
export function factsIn({ own }: PersonaSource): readonly FactPart[] {
  return (own.knows ?? []).map((entry, index) => {
    const entryPath = ['knows', index];
    if (typeof entry === 'string') return { text: entry, path: entryPath, entryPath };
    return { text: entry.fact, when: entry.when, say: entry.say, id: entry.id, path: [...entryPath, 'fact'], entryPath };
  });
}

/** Something that a character says aloud, and where it stands. */
export interface SpokenPart {
  /** As it is written, with its mood. */
  readonly text: string;
  readonly kind: 'line' | 'bark' | 'say' | 'example';
  readonly situation?: string | undefined;
  readonly when?: string | undefined;
  readonly path: Path;
}

/** All that a character says aloud in a file itself: lines, barks, words for facts, examples. */
export function spokenIn(source: PersonaSource): readonly SpokenPart[] {
  const { own } = source;
  const lines = Object.entries(own.lines ?? {}).flatMap(([situation, entries]) =>
    (entries ?? []).map((entry, index): SpokenPart => ({
      ...spoken(entry, ['lines', situation, index]),
      kind: 'line',
      situation,
    })),
  );
  const barks = (own.barks ?? []).map((entry, index): SpokenPart => ({ ...spoken(entry, ['barks', index]), kind: 'bark' }));
  const says = factsIn(source).flatMap(({ say, entryPath }): readonly SpokenPart[] =>
    say === undefined ? [] : [{ text: say, kind: 'say', path: [...entryPath, 'say'] }],
  );
  const examples = (own.examples ?? []).map(({ npc }, index): SpokenPart => ({
    text: npc,
    kind: 'example',
    path: ['examples', index, 'npc'],
  }));
  return [...lines, ...barks, ...says, ...examples];
}

type Entry = string | { readonly line: string; readonly when?: string | undefined };

function spoken(entry: Entry, path: Path): { readonly text: string; readonly when?: string | undefined; readonly path: Path } {
  return typeof entry === 'string' ? { text: entry, path } : { text: entry.line, when: entry.when, path: [...path, 'line'] };
}

/** A line without the mood at its head. */
export function withoutMood(text: string): string {
  return text.replace(/^\s*\[[^\]]*\]\s*/u, '');
}
