import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaRule } from '../context.js';
import { replaceAt } from '../offsets.js';

/** Traits of a voice: more than these a small model does not hold apart. */
const MAX_VOICE_WORDS = 30;

/** TF0314: a voice that says too little or too much. */
export const voiceInShape: PersonaRule = ({ own, placeOf }) => {
  const { voice } = own;
  if (voice === undefined) return [];
  const count = voice.split(/\s+/u).length;
  if (count > 2 && count <= MAX_VOICE_WORDS) return [];
  const message =
    count > MAX_VOICE_WORDS
      ? `The voice has ${count} words; models keep to the first few.`
      : `"${voice}" is too little to go by.`;
  return [
    diagnose('TF0314', placeOf(['voice']), message, 'Three or four traits with commas between: gruff, dry, short sentences.'),
  ];
};

/** TF0315: a role that does not complete "You are Mira, …". */
export const roleCompletes: PersonaRule = ({ own, placeOf, text }) => {
  const head = /^(?:(?:you|she|he|they) (?:are|is)|is|i am|i'm)\s+(?:an?\s+)?/iu.exec(own.role ?? '')?.[0];
  if (head === undefined) return [];
  const place = placeOf(['role']);
  return [
    diagnose(
      'TF0315',
      place,
      `The prompt would say: You are ${own.name ?? 'Mira'}, ${own.role ?? ''}.`,
      'Write what comes behind the name: blacksmith of Hollowbrook.',
      replaceAt(text, place, head, ''),
    ),
  ];
};

/** TF0219: what a character thinks of themselves, where others belong. */
export const aboutSelf: PersonaRule = ({ own, placeOf }) =>
  (['opinions', 'relations'] as const).flatMap((key) =>
    own.id !== undefined && Object.hasOwn(own[key] ?? {}, own.id)
      ? [
          diagnose(
            'TF0219',
            placeOf([key, own.id]),
            `"${own.id}" is the character itself.`,
            `"${key}" is about others; what they think of themselves is a fact.`,
          ),
        ]
      : [],
  );

/** TF0215: an opinion or a feeling about somebody who does not exist. */
export const knownPeople: PersonaRule = ({ own, placeOf }, { npcs }) =>
  (['opinions', 'relations'] as const).flatMap((key) =>
    Object.keys(own[key] ?? {}).flatMap((npc): readonly Diagnostic[] =>
      npcs.includes(npc)
        ? []
        : [diagnose('TF0215', placeOf([key, npc]), `Nobody has the id "${npc}".`, `Known: ${npcs.join(', ')}.`)],
    ),
  );

/** TF0212: an action that the game does not declare. TF0213: one about an item that it does not have. */
export const knownActions: PersonaRule = ({ own, placeOf }, { project }) =>
  (own.actions ?? []).flatMap((action, index): readonly Diagnostic[] => {
    const { actions, items } = project.config;
    if (actions !== undefined && !actions.includes(action))
      return [
        diagnose(
          'TF0212',
          placeOf(['actions', index]),
          `The game declares no action "${action}".`,
          `Declared: ${actions.join(', ') || 'none'}. Add it to townsfolk.yaml and to the game.`,
        ),
      ];
    const item = /^(?:take|give|sell|buy|repair|craft|fetch|carry):([\w-]+)$/u.exec(action)?.[1];
    if (item === undefined || items === undefined || items.includes(item)) return [];
    return [
      diagnose('TF0213', placeOf(['actions', index]), `The game has no item "${item}".`, `Items: ${items.join(', ') || 'none'}.`),
    ];
  });

/** TF0214: a place that the game does not have. */
export const knownPlaces: PersonaRule = ({ own, placeOf }, { project }) => {
  const { places } = project.config;
  if (places === undefined) return [];
  const named = [
    ...(own.schedule ?? []).map(({ place }, index) => ({ place, path: ['schedule', index, 'place'] })),
    ...(own.barks ?? []).flatMap((bark, index) =>
      typeof bark === 'string' || bark.place === undefined ? [] : [{ place: bark.place, path: ['barks', index, 'place'] }],
    ),
  ];
  return named
    .filter(({ place }) => !places.includes(place))
    .map(({ place, path }) =>
      diagnose('TF0214', placeOf(path), `The game has no place "${place}".`, `Places: ${places.join(', ')}.`),
    );
};
