import type { ErrorPlace } from '../errors.js';
import { npcId } from '../ids.js';
import { MOODS } from '../mood.js';
import { capitalise } from '../text.js';
import { parseCondition, type Condition } from '../world/condition.js';
import { daySpan } from './day.js';
import type { Bark, Fact, Persona, PersonaLine, ScheduleEntry } from './persona.js';
import type { Situation } from './schema/lines.js';
import type { PersonaFile } from './schema/persona-schema.js';

/** Where in a file, or in one that it extends, something stands. */
export type PlaceOf = (path: readonly PropertyKey[]) => ErrorPlace;

type LineEntry = NonNullable<PersonaFile['lines']['unknown']>[number];

/** The persona of a file that fits the schema. Its conditions were read before, in the file that each stands in. */
export function buildPersona(file: PersonaFile): Persona {
  const { $schema: _, extends: _bases, base: _base, ...rest } = file;
  return {
    ...rest,
    id: npcId(file.id),
    knows: [...file.knows.map(buildFact), ...opinionFacts(file.opinions)],
    schedule: file.schedule.map(buildEntry),
    lines: buildLines(file.lines),
    barks: buildBarks(file.barks),
    portrait: file.portrait ?? file.id,
    moods: file.moods ?? MOODS,
    speech: file.speech ?? {},
  };
}

function condition(source: string | undefined): Condition | undefined {
  return source === undefined ? undefined : parseCondition(source);
}

function buildFact(entry: PersonaFile['knows'][number]): Fact {
  if (typeof entry === 'string') return { text: entry };
  const { fact, when, ...rest } = entry;
  return { text: fact, when: condition(when), ...rest };
}

/** What a character thinks of others is something that they can be asked for, like any fact. */
function opinionFacts(opinions: PersonaFile['opinions']): readonly Fact[] {
  return Object.entries(opinions).map(([npc, text]) => {
    const name = capitalise(npc.replaceAll(/[_-]/gu, ' '));
    return { text, id: `opinion-${npc}`, topics: [`What do you think of ${name}?`] };
  });
}

function buildEntry({ from, to, when, ...entry }: PersonaFile['schedule'][number]): ScheduleEntry {
  return { ...entry, time: daySpan(from, to), when: condition(when) };
}

/** Lines by situation. */
export function buildLines(lines: { readonly [Key in Situation]?: readonly LineEntry[] | undefined }): Persona['lines'] {
  return Object.fromEntries(Object.entries(lines).map(([situation, entries]) => [situation, entries?.map(buildLine)]));
}

function buildLine(entry: LineEntry): PersonaLine {
  if (typeof entry === 'string') return { text: entry };
  return { text: entry.mood === undefined ? entry.line : `[${entry.mood}] ${entry.line}`, when: condition(entry.when) };
}

/** Barks with their conditions. */
export function buildBarks(barks: PersonaFile['barks']): readonly Bark[] {
  return barks.map((entry) => {
    if (typeof entry === 'string') return { text: entry };
    const [from, to] = entry.time?.split('-') ?? [];
    const time = from === undefined || to === undefined ? undefined : daySpan(from, to);
    return { ...buildLine(entry), place: entry.place, time };
  });
}
