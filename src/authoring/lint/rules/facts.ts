import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaRule, ProjectRule } from '../context.js';
import { disagreement } from '../disagree.js';
import { factsIn, spokenIn } from '../parts.js';
import { overlap, shareIn, tellingWords } from '../words.js';

/** TF0203: what a locked fact tells stands in the open too. */
export const secretInTheOpen: PersonaRule = (source) => {
  const facts = factsIn(source);
  const open = [
    ...facts.filter(({ when }) => when === undefined).map(({ text, path }) => ({ text, path })),
    ...spokenIn(source).filter(({ kind, when }) => kind !== 'say' && when === undefined),
    ...(['role', 'voice', 'wants'] as const).flatMap((key) =>
      source.own[key] === undefined ? [] : [{ text: source.own[key], path: [key] }],
    ),
  ];
  return facts
    .filter(({ when }) => when !== undefined)
    .flatMap((secret): readonly Diagnostic[] => {
      const leak = open.find(({ text }) => tells(text, secret.text));
      if (leak === undefined) return [];
      return [
        diagnose(
          'TF0203',
          source.placeOf(leak.path),
          `This tells what is locked behind \`${secret.when ?? ''}\`: "${secret.text}"`,
          'Take it out here, or unlock the fact.',
        ),
      ];
    });
};

/** TF0204: a locked fact that `hides` puts before the model. */
export const secretInHides: PersonaRule = (source) => {
  const { hides } = source.own;
  const told =
    hides === undefined ? undefined : factsIn(source).find(({ when, text }) => when !== undefined && tells(hides, text));
  if (told === undefined) return [];
  return [
    diagnose(
      'TF0204',
      source.placeOf(['hides']),
      `"hides" stands in every prompt, and tells the locked fact "${told.text}"`,
      'Hint at it here without saying it, or leave "hides" out.',
    ),
  ];
};

/** Whether a text has nearly all the telling words of a secret. */
function tells(text: string, secret: string): boolean {
  const words = tellingWords(secret);
  return words.size >= 2 && shareIn(words, tellingWords(text)) >= 0.75;
}

/** TF0205: two facts that cannot both be true. */
export const factsAtOdds: PersonaRule = (source) =>
  factsIn(source).flatMap(({ text, path, when }, index, facts) =>
    facts.slice(0, index).flatMap((other): readonly Diagnostic[] => {
      // What holds under different conditions may well differ.
      const why = when === undefined && other.when === undefined ? disagreement(other.text, text) : undefined;
      return why === undefined
        ? []
        : [
            diagnose(
              'TF0205',
              source.placeOf(path),
              `This and "${other.text}" do not agree: ${why}.`,
              'Keep the one that is true.',
            ),
          ];
    }),
  );

/** TF0206: a fact that the lore says otherwise. */
export const factsAgainstLore: PersonaRule = (source, { project }) =>
  factsIn(source).flatMap(({ text, path, when }): readonly Diagnostic[] => {
    if (when !== undefined) return [];
    const found = project.lore.flatMap(({ file, data }) =>
      (data?.entries ?? []).flatMap((entry) => {
        const why = entry.when === undefined ? disagreement(entry.text, text) : undefined;
        return why === undefined ? [] : [{ file, entry, why }];
      }),
    )[0];
    if (found === undefined) return [];
    return [
      diagnose(
        'TF0206',
        source.placeOf(path),
        `"${found.entry.text}" in ${found.file} says otherwise: ${found.why}.`,
        'Make them agree, or give the fact a condition.',
      ),
    ];
  });

/** TF0207: a fact that is told twice. */
export const factTwice: PersonaRule = (source) =>
  factsIn(source).flatMap(({ text, path }, index, facts): readonly Diagnostic[] => {
    const words = tellingWords(text);
    const other = facts.slice(0, index).find((one) => words.size > 2 && overlap(words, tellingWords(one.text)) >= 0.85);
    return other === undefined
      ? []
      : [
          diagnose(
            'TF0207',
            source.placeOf(path),
            `This says the same as "${other.text}"`,
            'Keep one: recall brings only two, and these take both places.',
          ),
        ];
  });

/** Most tokens of a fact. Two are brought for a line, and the shipped model was trained on facts of about a dozen. */
const MAX_FACT_TOKENS = 32;

/** TF0208: a fact that is too long for the model. */
export const factTooLong: PersonaRule = async (source, { tokens }) => {
  const facts = factsIn(source);
  const counts = await tokens(facts.map(({ text }) => text));
  return facts.flatMap(({ path }, index) => {
    const count = counts[index] ?? 0;
    return count <= MAX_FACT_TOKENS
      ? []
      : [
          diagnose(
            'TF0208',
            source.placeOf(path),
            `This fact has ${count} tokens, more than ${MAX_FACT_TOKENS}.`,
            'Split it: one thing a fact.',
          ),
        ];
  });
};

/** TF0209: several things in one fact. */
export const severalThingsInOne: PersonaRule = (source) =>
  factsIn(source).flatMap(({ text, path }) => {
    const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).length;
    return sentences < 2
      ? []
      : [
          diagnose(
            'TF0209',
            source.placeOf(path),
            `This fact has ${sentences} sentences.`,
            'Make each a fact: the one that is asked for is found, and the others stay away.',
          ),
        ];
  });

/** A fact that begins like this cannot be said by the one whom it is about. */
const ABOUT_THEMSELVES = /^(?:she|he|they|her|his|their)\b/iu;

/** TF0217: a fact that cannot be said aloud, and has no words for it. */
export const factNotSayable: PersonaRule = (source) =>
  factsIn(source).flatMap(({ text, say, path }) =>
    say === undefined && ABOUT_THEMSELVES.test(text)
      ? [
          diagnose(
            'TF0217',
            source.placeOf(path),
            'Without a model the character would have no words for this: it is told from outside.',
            'Add "say:" with how they put it themselves.',
          ),
        ]
      : [],
  );

/** TF0218: words for a fact that do not tell it. */
export const sayTellsNothing: PersonaRule = (source) =>
  factsIn(source).flatMap(({ text, say, entryPath }) => {
    if (say === undefined || overlap(tellingWords(text), tellingWords(say)) > 0) return [];
    return [
      diagnose(
        'TF0218',
        source.placeOf([...entryPath, 'say']),
        `This has no word in common with the fact "${text}"`,
        'Make sure that a player who asks learns the fact from it.',
      ),
    ];
  });

/** Most actions that are offered at once. Source: ActionBook. */
const MAX_ACTIONS = 8;

/** TF0211: more actions than are offered. */
export const tooManyActions: PersonaRule = ({ own, placeOf }) =>
  (own.actions?.length ?? 0) <= MAX_ACTIONS
    ? []
    : [
        diagnose(
          'TF0211',
          placeOf(['actions', MAX_ACTIONS]),
          `${own.actions?.length ?? 0} actions, of which ${MAX_ACTIONS} are offered at once.`,
          'Let the game make them legal at different times, or take some out.',
        ),
      ];

/** TF0116: a character whom nothing but the schema knows: no facts at all. */
export const knowsNothing: PersonaRule = ({ persona, placeOf }) =>
  persona !== undefined && persona.knows.length === 0 && persona.lore.length === 0
    ? [
        diagnose(
          'TF0116',
          placeOf(['name']),
          `${persona.name} knows nothing.`,
          'Write five to fifteen facts under "knows:": what players will ask for.',
        ),
      ]
    : [];

/** TF0210: more before the model than it works well with. */
export const systemOverBudget: ProjectRule = async ({ project, tokens }) => {
  const whole = project.personas.flatMap((source) => (source.persona === undefined ? [] : [{ source, persona: source.persona }]));
  const texts = whole.map(({ persona }) =>
    [
      persona.name,
      persona.role,
      persona.voice,
      persona.wants,
      persona.hides,
      ...persona.knows.slice(0, 2).map(({ text }) => text),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const counts = await tokens(texts);
  const limit = project.config.system_tokens;
  return whole.flatMap(({ source, persona }, index) =>
    (counts[index] ?? 0) <= limit
      ? []
      : [
          diagnose(
            'TF0210',
            source.placeOf(['voice']),
            `Voice, wants, hides and the first two facts of ${persona.name} have ${counts[index] ?? 0} tokens, more than ${limit}.`,
            'Shorten the longest; everything else may stand in facts further down.',
          ),
        ],
  );
};
