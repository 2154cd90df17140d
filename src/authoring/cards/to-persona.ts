import { createRandom } from '../../core/random.js';
import { shortName } from '../../core/persona/facts.js';
import type { PersonaPart } from '../../core/persona/schema/persona-schema.js';
import type { Card } from './card.js';
import { readExamples } from './examples.js';
import { expandMacros } from './macros.js';
import type { Report } from './report.js';
import { speaksForPlayer, spokenPart } from './spoken-part.js';
import { readDescription, sentencesOf, type Description } from './traits.js';

/** How a card becomes a persona. */
export interface ImportOptions {
  /** What to call it. @defaultValue Made from the name. */
  readonly id?: string | undefined;
  /**
   * Takes the card's own instructions to the model over, as facts. @defaultValue false: a stranger wrote them, and they would stand
   * in every prompt.
   */
  readonly takesInstructions?: boolean | undefined;
}

/** The key under which a persona that was exported keeps itself in a card. */
export const PERSONA_EXTENSION = 'townsfolk/persona';

/** Words for the player in facts, which are told to whoever asks. */
const PLAYER = 'the traveller';

/** The persona in a card. It is a start: what a card does not say, or says as a story, is told for the writer to fill in. */
export function personaOfCard(card: Card, report: Report, options: ImportOptions = {}): PersonaPart {
  const { data } = card;
  const name = (data.nickname ?? '') || data.name || 'Somebody';
  const expand = (text: string, user = PLAYER) => expandMacros(text, { char: shortName(name), user, random: createRandom(1) });
  const description = readDescription(expand(data.description));
  return {
    id: options.id ?? idOf(name),
    name,
    role: roleOf(description, name, report),
    voice: voiceOf(expand(data.personality), description, report),
    knows: factsOf(card, description, expand, options),
    examples: readExamples(expand(data.mes_example, '{{user}}'), shortName(name)).map(({ player, npc }) => ({ player, npc })),
    lines: linesOf(card, report, expand),
  };
}

/** An id out of a name: `Mira Holt` is `mira_holt`. */
export function idOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .replace(/^(?=\d)/u, 'n');
  return id === '' ? 'somebody' : id.slice(0, 40);
}

function roleOf({ traits, sentences }: Description, name: string, report: Report): string {
  const listed = ['occupation', 'job', 'role', 'profession', 'class'].map((key) => traits.get(key)).find(Boolean);
  const is = new RegExp(
    `^(?:${escape(name)}|${escape(shortName(name))}|s?he|they)\\b[^.]{0,40}?\\b(?:is|are|was)\\s+(?:an?\\s+|the\\s+)?([^.;!?]{3,90})`,
    'iu',
  );
  const told = sentences.map((sentence) => is.exec(sentence)?.[1]?.trim()).find(Boolean);
  if (listed ?? told) return (listed ?? told)!;
  report(
    'TF0821',
    'The card does not say in a sentence what the character is; "role" is only a placeholder.',
    'Write it: it completes "You are Mira, …".',
    'role',
  );
  return 'somebody of this place';
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** Longest voice in characters: three or four traits. */
const MAX_VOICE = 140;

function voiceOf(personality: string, { traits }: Description, report: Report): string {
  const listed = ['speech', 'speaking style', 'voice', 'personality', 'mind', 'traits']
    .map((key) => traits.get(key))
    .find(Boolean);
  const voice = (personality.trim() || (listed ?? '')).replaceAll(/\s+/gu, ' ').replace(/[.\s]+$/u, '');
  if (voice === '') {
    report(
      'TF0821',
      'The card does not say how the character talks; "voice" is only a placeholder.',
      'Write three or four traits with commas between.',
      'voice',
    );
    return 'plain, friendly';
  }
  if (voice.length <= MAX_VOICE) return voice;
  const head = voice.slice(0, MAX_VOICE);
  return head.slice(0, Math.max(head.lastIndexOf(','), head.lastIndexOf('.'), 40)).trim();
}

function factsOf(
  { data }: Card,
  { traits, sentences }: Description,
  expand: (text: string) => string,
  options: ImportOptions,
): string[] {
  const used = new Set([
    'name',
    'occupation',
    'job',
    'role',
    'profession',
    'class',
    'personality',
    'mind',
    'traits',
    'speech',
    'speaking style',
    'voice',
    'character',
  ]);
  const listed = [...traits]
    .filter(([key]) => !used.has(key))
    .map(([key, value]) => `${key[0]!.toUpperCase()}${key.slice(1)}: ${value}.`);
  const told = options.takesInstructions ? sentencesOf(expand(`${data.system_prompt}\n${data.post_history_instructions}`)) : [];
  const facts = [...told, ...sentences, ...listed, ...sentencesOf(expand(data.scenario))];
  return [...new Set(facts.map((fact) => fact[0]!.toUpperCase() + fact.slice(1)))];
}

function linesOf(
  { data }: Card,
  report: Report,
  expand: (text: string, user?: string) => string,
): NonNullable<PersonaPart['lines']> {
  const greetings = [data.first_mes, ...data.alternate_greetings].filter((text) => text.trim() !== '');
  if (data.first_mes.trim() === '')
    report('TF0814', 'The card has no greeting.', 'Write a few under "lines.greet".', 'first_mes');
  for (const [index, greeting] of greetings.entries()) {
    const words = speaksForPlayer(greeting);
    if (words !== undefined)
      report(
        'TF0820',
        `Greeting ${index + 1} acts for the player ("${words}"); only what the character says is taken.`,
        'Read it through.',
        index === 0 ? 'first_mes' : `alternate_greetings.${index - 1}`,
      );
  }
  const greet = [...new Set(greetings.map((text) => spokenPart(expand(text, 'traveller'))).filter((line) => line !== ''))];
  report(
    'TF0821',
    'A card has no lines for when the character does not know something; "lines.unknown" is only a placeholder.',
    'Write three or four in their voice.',
    'lines.unknown',
  );
  return { ...(greet.length > 0 && { greet }), unknown: ['[neutral] I could not tell you that.'] };
}
