import type { PersonaTest } from '../../../core/persona/schema/tests.js';
import type { PlaceOf } from '../../../core/persona/build-persona.js';
import type { Persona } from '../../../core/persona/persona.js';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { PersonaRule, ProjectRule } from '../context.js';

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** TF0402: a character without tests. */
export const noTests: ProjectRule = ({ project }) =>
  project.personas.flatMap(({ persona, placeOf }) => {
    const hasOwn =
      persona === undefined || persona.tests.length > 0 || project.tests.some((source) => source.persona === persona.id);
    return hasOwn
      ? []
      : [
          diagnose(
            'TF0402',
            placeOf(['name']),
            `${persona.name} has no tests.`,
            'Write two or three under "tests:", for what players will ask first.',
          ),
        ];
  });

/** TF0401, TF0403, TF0404: tests that cannot pass. */
export const testsThatCannotPass: PersonaRule = ({ own, persona, placeOf }) =>
  persona === undefined ? [] : checkTests(own.tests ?? [], persona, placeOf);

/** The same for files of tests; TF0405: of nobody. */
export const testFiles: ProjectRule = ({ project, npcs }) =>
  project.tests.flatMap((source) => {
    if (source.persona === undefined) return [];
    const persona = project.personas.find(({ own, isBase }) => !isBase && own.id === source.persona);
    if (persona === undefined)
      return [
        diagnose('TF0405', source.placeOf(['persona']), `Nobody has the id "${source.persona}".`, `Known: ${npcs.join(', ')}.`),
      ];
    return persona.persona === undefined ? [] : checkTests(source.tests, persona.persona, source.placeOf);
  });

function checkTests(tests: readonly PersonaTest[], persona: Persona, placeOf: PlaceOf): readonly Diagnostic[] {
  return tests.flatMap(({ expect }, index) => {
    const path = ['tests', index, 'expect'];
    const includes = listOf(expect.includes);
    const both = listOf(expect.excludes).find((word) =>
      includes.some((wanted) => wanted.toLowerCase().includes(word.toLowerCase())),
    );
    const unknown = listOf(expect.recalls).find((fact) => !persona.knows.some(({ id, text }) => id === fact || text === fact));
    const { action } = expect;
    return [
      ...(both === undefined
        ? []
        : [diagnose('TF0401', placeOf(path), `"${both}" is wanted and forbidden.`, 'Take it out of one of them.')]),
      ...(unknown === undefined
        ? []
        : [
            diagnose(
              'TF0403',
              placeOf([...path, 'recalls']),
              `${persona.name} has no fact "${unknown}".`,
              'Give the id of a fact, or its words as they stand.',
            ),
          ]),
      ...(action === undefined || action === 'none' || persona.actions.includes(action)
        ? []
        : [
            diagnose(
              'TF0404',
              placeOf([...path, 'action']),
              `${persona.name} does not have the action "${action}".`,
              `Their actions: ${persona.actions.join(', ') || 'none'}.`,
            ),
          ]),
    ];
  });
}
