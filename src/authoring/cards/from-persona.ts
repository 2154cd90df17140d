import type { LoreFile } from '../../core/lore/lore-file.js';
import { readLine } from '../../core/prompt/reply-shape.js';
import type { PersonaPart } from '../../core/persona/schema/persona-schema.js';
import type { Card, CardBook, CardBookEntry, CardData } from './card.js';
import { PERSONA_EXTENSION } from './to-persona.js';

const EMPTY: CardData = {
  name: '',
  description: '',
  personality: '',
  scenario: '',
  first_mes: '',
  mes_example: '',
  creator_notes: '',
  system_prompt: '',
  post_history_instructions: '',
  alternate_greetings: [],
  group_only_greetings: [],
  tags: [],
  creator: '',
  character_version: '',
  extensions: {},
};

/** What a card is made of besides the persona. */
export interface ExportOptions {
  readonly lore?: LoreFile | undefined;
  /** The card that the persona came from: what a persona has no place for is taken from it. */
  readonly original?: Card | undefined;
  readonly picture?: Uint8Array | undefined;
  /** Facts that are locked, and what the character hides, are left out of the text that other programs show. @defaultValue false */
  readonly tellsSecrets?: boolean | undefined;
}

/** A card of a persona, for other programs. The persona itself stays inside, so that nothing is lost on the way back. */
export function cardOfPersona(persona: PersonaPart, { lore, original, picture, tellsSecrets = false }: ExportOptions = {}): Card {
  const before = original?.data ?? EMPTY;
  const [greeting = '', ...others] = (persona.lines?.greet ?? []).map((line) => plain(textOf(line)));
  const data: CardData = {
    ...before,
    name: persona.name ?? before.name,
    description: [`${persona.name ?? ''}, ${persona.role ?? ''}.`, ...factsOf(persona, tellsSecrets)].join('\n'),
    personality: persona.voice ?? before.personality,
    first_mes: greeting || before.first_mes,
    alternate_greetings: others,
    mes_example: (persona.examples ?? [])
      .map(({ player, npc }) => `<START>\n{{user}}: ${player}\n{{char}}: ${plain(npc)}`)
      .join('\n'),
    extensions: { ...before.extensions, [PERSONA_EXTENSION]: (tellsSecrets ? persona : withoutSecrets(persona)) as never },
    ...(lore && { character_book: bookOf(lore, before.character_book) }),
  };
  return {
    version: 'v3',
    data,
    outside: original?.outside ?? {},
    picture: picture ?? original?.picture,
    files: original?.files ?? new Map(),
  };
}

function plain(line: string): string {
  return readLine(line).text;
}

function textOf(entry: string | { readonly line: string }): string {
  return typeof entry === 'string' ? entry : entry.line;
}

type FactPart = NonNullable<PersonaPart['knows']>[number];
const isLocked = (fact: FactPart) => typeof fact !== 'string' && fact.when !== undefined;

function factsOf({ knows = [], wants, hides }: PersonaPart, tellsSecrets: boolean): readonly string[] {
  const facts = knows
    .filter((fact) => tellsSecrets || !isLocked(fact))
    .map((fact) => (typeof fact === 'string' ? fact : fact.fact));
  return [
    ...(wants === undefined ? [] : [`Wants: ${wants}.`]),
    ...facts,
    ...(tellsSecrets && hides !== undefined ? [`Hides: ${hides}`] : []),
  ];
}

/** A card is shown around: what must not come out does not go in. */
function withoutSecrets({ hides: _hides, ...persona }: PersonaPart): PersonaPart {
  return { ...persona, knows: (persona.knows ?? []).filter((fact) => !isLocked(fact)) };
}

/** A lore file as the book of a card; entries of the card that it came from keep what lore files have no place for. */
function bookOf(lore: LoreFile, before: CardBook | undefined): CardBook {
  const entries = lore.entries.map((entry, index): CardBookEntry => {
    const secondary = entry.and ?? entry.and_all ?? entry.not ?? entry.not_all;
    const old = before?.entries.find(({ name, comment, keys }) => [name, comment, keys[0]].includes(entry.id));
    return {
      ...old,
      id: old?.id ?? index,
      name: entry.id ?? `entry ${index + 1}`,
      keys: [...entry.keys],
      content: entry.text,
      extensions: { ...old?.extensions, ...timing(entry) },
      enabled: true,
      insertion_order: entry.order,
      use_regex: entry.keys.some((key) => /^\/.+\/[a-z]*$/su.test(key)),
      constant: entry.always,
      case_sensitive: entry.case_sensitive,
      priority: entry.priority,
      ...(secondary && { selective: true, secondary_keys: [...secondary] }),
    };
  });
  return {
    ...before,
    name: lore.name,
    scan_depth: lore.scan_depth,
    token_budget: lore.token_budget,
    recursive_scanning: lore.recursive,
    extensions: before?.extensions ?? {},
    entries,
  };
}

function timing({
  sticky,
  cooldown,
  delay,
  probability,
  and_all: andAll,
  not,
  not_all: notAll,
}: LoreFile['entries'][number]): CardBookEntry['extensions'] {
  const logic = andAll ? 3 : not ? 2 : notAll ? 1 : 0;
  return { sticky, cooldown, delay, probability: Math.round(probability * 100), useProbability: true, selectiveLogic: logic };
}
