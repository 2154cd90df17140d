import { conditionPaths } from '../../../core/persona/condition-problems.js';
import { valueAt } from '../../../core/persona/describe-issue.js';
import { parseCondition, type Condition } from '../../../core/world/condition.js';
import { checkCondition } from '../../../core/world/declaration.js';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { outcomeOf } from '../bounds.js';
import type { LintContext, PersonaRule } from '../context.js';
import { factsIn } from '../parts.js';
import type { PersonaSource } from '../../project/persona-file.js';

type Path = readonly PropertyKey[];

/** All conditions of a file that can be read. Those of tests know words of their own and are left out. */
function conditionsIn(source: PersonaSource): readonly { readonly condition: Condition; readonly path: Path }[] {
  return conditionPaths(source.own)
    .filter((path) => path.at(-1) === 'when')
    .flatMap((path) => {
      try {
        return [{ condition: parseCondition(String(valueAt(source.own, path))), path }];
      } catch {
        return []; // TF0106 has told of it.
      }
    });
}

/** TF0114: a condition that asks about something that the game does not have. */
export const namesInConditions: PersonaRule = (source, { project }) =>
  conditionsIn(source).flatMap(({ condition, path }) =>
    checkCondition(condition, project.config, source.placeOf(path)).map(({ message, hint, place }) =>
      diagnose('TF0114', place ?? {}, message, hint),
    ),
  );

/** TF0202: a condition that never or always holds. */
export const conditionsThatDecideNothing: PersonaRule = (source) =>
  conditionsIn(source).flatMap(({ condition, path }) => {
    const outcome = outcomeOf(condition.tree);
    if (outcome === 'either') return [];
    return [
      diagnose(
        'TF0202',
        source.placeOf(path),
        `\`${condition.source}\` ${outcome} holds.`,
        outcome === 'never' ? 'Nobody will see this: correct it or take it out.' : 'Take the condition out.',
      ),
    ];
  });

/** TF0201: a locked fact that nothing unlocks: its condition asks for a fact of the world that no story and no declaration has. */
export const lockedForEver: PersonaRule = (source, context) =>
  factsIn(source).flatMap(({ when, entryPath }): readonly Diagnostic[] => {
    const missing = when === undefined ? undefined : namesIn(when).find((name) => !isSetSomewhere(name, when, context));
    if (missing === undefined) return [];
    return [
      diagnose(
        'TF0201',
        source.placeOf([...entryPath, 'when']),
        `Nothing in the stories sets ${missing}, so this fact stays locked.`,
        `Set it in a story (VAR ${missing.replaceAll('.', '_')}), or declare it under "facts" or "quests" of townsfolk.yaml.`,
      ),
    ];
  });

const BUILT_IN = new Set([
  'bond',
  'met',
  'hour',
  'day',
  'weather',
  'time',
  'place',
  'true',
  'false',
  'and',
  'or',
  'not',
  'has',
  'did',
]);

function namesIn(condition: string): readonly string[] {
  const bare = condition.replaceAll(/"[^"]*"|'[^']*'/gu, '');
  return [...new Set(bare.match(/[a-z_][\w]*(?:\.\w+)*/giu) ?? [])].filter((name) => !BUILT_IN.has(name));
}

function isSetSomewhere(name: string, condition: string, { project }: LintContext): boolean {
  const { config, ink, files } = project;
  if (ink.length === 0) return true; // Facts that only code sets cannot be seen from here.
  if (Object.hasOwn(config.facts ?? {}, name)) return true;
  const quest = name.startsWith('quest.') ? name.slice('quest.'.length) : undefined;
  if (quest !== undefined && config.quests?.includes(quest) === true) return true;
  const ways = [name.replaceAll('.', '\\.'), name.replaceAll('.', '_')].map((written) => `\\b${written}\\b`);
  // A quest is moved on by a tag, or by a function of the game; it never stands at any other word.
  if (quest !== undefined && asksForState(condition)) ways.push(`#\\s*quest:\\s*${quest}\\b`, `"${quest}"`);
  const inInk = new RegExp(ways.join('|'), 'u');
  return ink.some((path) => inInk.test(files.get(path) ?? ''));
}

/** Whether a condition compares with where a quest can stand. */
function asksForState(condition: string): boolean {
  return /["'](?:offered|taken|done|failed)["']/u.test(condition);
}
