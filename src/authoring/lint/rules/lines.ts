import { nearestOf } from '../../../core/persona/describe-issue.js';
import { RATED_WORDS, forbiddenBy } from '../../../core/guard/ratings.js';
import { MOODS, isMood } from '../../../core/mood.js';
import { unknownMacros } from '../../cards/macros.js';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaRule } from '../context.js';
import { replaceAt } from '../offsets.js';
import { factsIn, spokenIn, withoutMood, type SpokenPart } from '../parts.js';

/** A rule that looks at one spoken line after the other. */
function eachLine(check: (line: SpokenPart, ...rest: Parameters<PersonaRule>) => readonly Diagnostic[]): PersonaRule {
  return (source, context) => spokenIn(source).flatMap((line) => check(line, source, context));
}

const WANTED = ['greet', 'refuse', 'bye'] as const;

/** TF0301: a situation that every character comes into, without a line. */
export const missingSituation: PersonaRule = ({ persona, placeOf }) => {
  const missing = persona === undefined ? [] : WANTED.filter((situation) => (persona.lines[situation]?.length ?? 0) === 0);
  if (missing.length === 0) return [];
  return [
    diagnose(
      'TF0301',
      placeOf(['lines']),
      `There are no lines for ${missing.map((name) => `"${name}"`).join(', ')}; lines for "unknown" stand in.`,
      'Write one or two for each.',
    ),
  ];
};

/** TF0302: a situation in which all lines have conditions. */
export const onlyConditional: PersonaRule = ({ own, placeOf }) =>
  Object.entries(own.lines ?? {}).flatMap(([situation, lines]) => {
    const isAll =
      lines !== undefined && lines.length > 0 && lines.every((line) => typeof line !== 'string' && line.when !== undefined);
    if (!isAll) return [];
    return [
      diagnose(
        'TF0302',
        placeOf(['lines', situation]),
        `Every line for "${situation}" has a condition; when none holds, a line for "unknown" is said.`,
        'Add one without a condition.',
      ),
    ];
  });

/** TF0303: brackets at the head of a line that hold no mood. */
export const notAMood = eachLine(({ text, path }, { placeOf, text: file }) => {
  const written = /^\s*\[([^\]]*)\]/u.exec(text)?.[1];
  if (written === undefined || isMood(written)) return [];
  const meant = isMood(written.trim().toLowerCase()) ? written.trim().toLowerCase() : nearestOf(written, MOODS);
  const place = placeOf(path);
  const fix = meant === undefined ? undefined : replaceAt(file, place, `[${written}]`, `[${meant}]`);
  return [
    diagnose(
      'TF0303',
      place,
      `"${written}" is not a mood; it would be read aloud.`,
      meant === undefined ? `The moods are ${MOODS.join(', ')}.` : `Did you mean "${meant}"?`,
      fix,
    ),
  ];
});

/** TF0304: a mood of which there is no portrait. */
export const moodWithoutPortrait: PersonaRule = (source) => {
  const { moods } = source.own;
  if (moods === undefined) return [];
  return spokenIn(source).flatMap(({ text, path }) => {
    const mood = /^\s*\[(\w+)\]/u.exec(text)?.[1];
    if (!isMood(mood) || moods.includes(mood)) return [];
    return [
      diagnose(
        'TF0304',
        source.placeOf(path),
        `There is no portrait for "${mood}": "moods" has ${moods.join(', ')}.`,
        'Draw one and add it to "moods", or choose another mood.',
      ),
    ];
  });
};

/** Most words of a line. Source: the shipped model's own replies have 21 tokens in the middle and 55 at most; a dialogue box holds about as much. */
const MAX_WORDS = 40;

/** TF0305: a line that is longer than what the model says. */
export const lineTooLong = eachLine(({ text, path }, { placeOf }) => {
  const count = withoutMood(text).split(/\s+/u).length;
  return count <= MAX_WORDS
    ? []
    : [
        diagnose(
          'TF0305',
          placeOf(path),
          `This line has ${count} words, more than ${MAX_WORDS}.`,
          'Shorten it, or tell it in a story in several lines.',
        ),
      ];
});

/** TF0306: the same line twice. */
export const lineTwice: PersonaRule = (source) => {
  const lines = spokenIn(source).filter(({ kind }) => kind === 'line' || kind === 'bark');
  return lines.flatMap(({ text, path }, index) => {
    const first = lines.findIndex((other) => withoutMood(other.text).toLowerCase() === withoutMood(text).toLowerCase());
    return first === index
      ? []
      : [
          diagnose(
            'TF0306',
            source.placeOf(path),
            `"${withoutMood(text)}" stands here twice.`,
            'Say it another way the second time.',
          ),
        ];
  });
};

/** TF0307: a word that the game's rating forbids. */
export const forbiddenWord: PersonaRule = (source, { project }) => {
  const { rating } = project.config;
  const pattern = forbiddenBy(rating, RATED_WORDS);
  const texts = [...spokenIn(source), ...factsIn(source)];
  return texts.flatMap(({ text, path }) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined
      ? []
      : [
          diagnose(
            'TF0307',
            source.placeOf(path),
            `"${word}" is not for a game rated "${rating}".`,
            'Choose another word, or set "rating:" in townsfolk.yaml.',
          ),
        ];
  });
};

const FOR_THE_PLAYER =
  /\byou (?:feel|felt|nod|smile|blush|decide|gasp|sigh|step|walk|reach|realize|realise|notice|find yourself|can't help but)\b/iu;

/** TF0308: a line that says what the player does or feels. */
export const actsForPlayer = eachLine(({ text, path, kind }, { placeOf }) => {
  const words = kind === 'bark' ? undefined : FOR_THE_PLAYER.exec(narrationIn(text))?.[0];
  return words === undefined
    ? []
    : [
        diagnose(
          'TF0308',
          placeOf(path),
          `"${words}" says what the player does.`,
          'Leave that to the player: say only what the character says.',
        ),
      ];
});

function narrationIn(text: string): string {
  return (text.match(/\*[^*]+\*|\([^)]+\)/gu) ?? []).join(' ');
}

/** TF0309: what happens, told in a line that is said. */
export const narrated = eachLine(({ text, path }, { placeOf }) => {
  const told = /\*[^*]+\*|^\s*(?:\[\w+\]\s*)?\([^)]+\)/u.exec(text)?.[0];
  return told === undefined
    ? []
    : [
        diagnose(
          'TF0309',
          placeOf(path),
          `"${told}" would be read aloud: a line is what is said.`,
          'Give the feeling as a mood at its head, [amused], and tell the rest in a story.',
        ),
      ];
});

/** TF0310: a macro of a card that nothing stands for here. */
export const macroLeft: PersonaRule = (source) =>
  [...spokenIn(source), ...factsIn(source)].flatMap(({ text, path }) => {
    const macro = /\{\{[^{}]*\}\}|<(?:USER|BOT)>/u.exec(text)?.[0] ?? unknownMacros(text)[0];
    return macro === undefined
      ? []
      : [
          diagnose(
            'TF0310',
            source.placeOf(path),
            `"${macro}" would be shown as it stands.`,
            'Write the words that you mean; persona files have no macros.',
          ),
        ];
  });

/** TF0311: the speaker's name at the head of a line. */
export const nameAtHead = eachLine(({ text, path }, source) => {
  const { own, placeOf, text: file } = source;
  const first = own.name?.split(' ')[0] ?? '';
  const head = /^\s*(?:\[\w+\]\s*)?([\p{L} ]{2,30}):\s+/u.exec(text);
  if (head === null || first === '' || ![own.name, first].includes(head[1]?.trim())) return [];
  const place = placeOf(path);
  return [
    diagnose(
      'TF0311',
      place,
      `"${head[1] ?? ''}:" would be read aloud: the game shows who speaks.`,
      'Leave the name out.',
      replaceAt(file, place, `${head[1] ?? ''}: `, ''),
    ),
  ];
});

const MACHINE =
  /\b(?:language model|as an ai|an ai|a\.i\.|artificial intelligence|chat ?gpt|open ?ai|chatbot|system prompt|npc|video game|player character)\b/iu;

/** TF0312: words that break the fiction. */
export const breaksFiction: PersonaRule = (source) =>
  [...spokenIn(source), ...factsIn(source)].flatMap(({ text, path }) => {
    const words = MACHINE.exec(text)?.[0];
    return words === undefined
      ? []
      : [
          diagnose(
            'TF0312',
            source.placeOf(path),
            `"${words}" has no place in the world, and the guard keeps such lines back.`,
            'Say it as somebody of the world would.',
          ),
        ];
  });

/** TF0313: a single line for not knowing, which players hear most. */
export const fewUnknown: PersonaRule = ({ persona, placeOf }) =>
  persona === undefined || (persona.lines.unknown?.length ?? 0) > 1
    ? []
    : [
        diagnose(
          'TF0313',
          placeOf(['lines', 'unknown']),
          'There is one line for not knowing, and players will hear it again and again.',
          'Write three or four.',
        ),
      ];

/** TF0317: an example without a mood, from which a model learns to leave it out. */
export const exampleWithoutMood: PersonaRule = ({ own, placeOf }) =>
  (own.examples ?? []).flatMap(({ npc }, index) =>
    /^\s*\[\w+\]/u.test(npc)
      ? []
      : [
          diagnose(
            'TF0317',
            placeOf(['examples', index, 'npc']),
            'This example has no mood at its head, and models copy what they see.',
            'Begin it with one: [neutral].',
          ),
        ],
  );
