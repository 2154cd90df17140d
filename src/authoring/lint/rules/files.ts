import { LineCounter, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaRule, ProjectRule } from '../context.js';
import { factsIn } from '../parts.js';

/** TF0109: an id that differs from the file's name. */
export const idAndFileName: PersonaRule = ({ file, own, isBase, placeOf }) => {
  const name = file
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/u, '');
  if (own.id === undefined || isBase || name === own.id) return [];
  return [
    diagnose('TF0109', placeOf(['id']), `The file "${name ?? ''}" holds the character "${own.id}".`, `Call it "${own.id}.yaml".`),
  ];
};

/** TF0110: two characters with one id. */
export const twoWithOneId: ProjectRule = ({ project }) =>
  project.personas.flatMap(({ own, placeOf, isBase }, index) => {
    const other = project.personas.slice(0, index).find((one) => !one.isBase && one.own.id === own.id);
    if (own.id === undefined || isBase || other === undefined) return [];
    return [diagnose('TF0110', placeOf(['id']), `"${own.id}" is the id in "${other.file}" too.`, 'Give one of them another id.')];
  });

/** TF0111: two facts with one id. */
export const twoFactsWithOneId: PersonaRule = (source) =>
  factsIn(source).flatMap(({ id, entryPath }, index, facts) => {
    const first = facts.findIndex((fact) => fact.id === id);
    if (id === undefined || first === index) return [];
    return [
      diagnose(
        'TF0111',
        source.placeOf([...entryPath, 'id']),
        `Another fact is called "${id}".`,
        'Call one of them something else.',
      ),
    ];
  });

/** TF0112: a lore file that is not there. */
export const loreFileThere: PersonaRule = ({ own, placeOf }, { project }) =>
  (own.lore ?? []).flatMap((path, index) =>
    project.files.has(path)
      ? []
      : [
          diagnose(
            'TF0112',
            placeOf(['lore', index]),
            `There is no lore file "${path}".`,
            'Check the path; it is seen from this file.',
          ),
        ],
  );

/** TF0113: a line in brackets that YAML split at its comma. */
export const splitAtComma: PersonaRule = ({ text, file }) => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const findings: Diagnostic[] = [];
  visit(document, {
    Seq(_, list) {
      if (list.flow !== true || !isSeq(list)) return;
      for (const [index, item] of list.items.entries()) {
        const before = list.items[index - 1];
        if (!isScalar(item) || !isScalar(before) || !item.range || !before.range) continue;
        if (!isSplit(item, before)) continue;
        const { line, col } = counter.linePos(before.range[0]);
        const whole = text.slice(before.range[0], item.range[1]);
        const fix = { from: before.range[0], to: item.range[1], text: JSON.stringify(whole) };
        findings.push(
          diagnose(
            'TF0113',
            { file, line, column: col },
            `YAML reads "${whole}" as two entries.`,
            'Put it in quotes.',
            list.items.length === 2 ? fix : undefined,
          ),
        );
      }
    },
  });
  return findings;
};

/** A text of several words that goes on, in small letters, behind a text of several words without an end. */
function isSplit(item: { type?: unknown; value: unknown }, before: { type?: unknown; value: unknown }): boolean {
  if (item.type !== 'PLAIN' || before.type !== 'PLAIN') return false;
  const [first, second] = [before.value, item.value];
  if (typeof first !== 'string' || typeof second !== 'string') return false;
  return /^\p{Lu}/u.test(first) && !/[.!?…]$/u.test(first) && /[.!?…]$/u.test(second);
}

/** TF0115: a file to be extended that nothing extends. */
export const baseUnused: ProjectRule = ({ project }) =>
  project.personas.flatMap(({ file, isBase, placeOf }) =>
    isBase && !project.personas.some(({ bases }) => bases.includes(file))
      ? [
          diagnose(
            'TF0115',
            placeOf(['base']),
            'Nothing extends this file.',
            'Name it under "extends:" of a character, or take it out.',
          ),
        ]
      : [],
  );
