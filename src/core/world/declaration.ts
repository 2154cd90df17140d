import type jsep from 'jsep';
import leven from 'leven';
import { TownsfolkError, type ErrorPlace } from '../errors.js';
import type { Condition } from './condition.js';

/** What kind of value a fact of the world has; a list of texts for one that has only these. */
export type FactType = 'truth' | 'number' | 'text' | readonly string[];

/** What a game has, for checks before it runs. What is left out is not checked. */
export interface WorldDeclaration {
  readonly facts?: Readonly<Record<string, FactType>> | undefined;
  readonly items?: readonly string[] | undefined;
  readonly quests?: readonly string[] | undefined;
  readonly deeds?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly npcs?: readonly string[] | undefined;
}

type Node = jsep.Expression;
type Report = (message: string, hint: string, found: string) => void;

const BUILT_IN: Readonly<Record<string, FactType>> = {
  bond: 'number',
  met: 'truth',
  hour: 'number',
  day: 'number',
  weather: 'text',
  time: ['night', 'dawn', 'morning', 'midday', 'afternoon', 'dusk', 'evening'],
};

const QUEST_STATES: FactType = ['offered', 'taken', 'done', 'failed'];

/**
 * Everything in a condition that the game does not have, or that cannot be true: unknown names, items and deeds, a number held against a text.
 *
 * @param place - Where the condition begins; the errors point into it.
 */
export function checkCondition(
  { source, tree }: Condition,
  declared: WorldDeclaration,
  place: ErrorPlace = {},
): readonly TownsfolkError[] {
  const problems: TownsfolkError[] = [];
  const report: Report = (message, hint, found) => {
    const at = Math.max(0, source.indexOf(found));
    const column = place.column === undefined ? undefined : place.column + at;
    problems.push(
      new TownsfolkError('condition/invalid', `The condition \`${source}\`: ${message}.`, {
        hint,
        place: { ...place, ...(column !== undefined && { column }) },
      }),
    );
  };
  walk(tree, declared, report);
  return problems;
}

function walk(node: Node, declared: WorldDeclaration, report: Report): void {
  if (node.type === 'UnaryExpression') return walk((node as jsep.UnaryExpression).argument, declared, report);
  if (node.type === 'CallExpression') return checkCall(node as jsep.CallExpression, declared, report);
  if (node.type === 'BinaryExpression') return checkBinary(node as jsep.BinaryExpression, declared, report);
  const name = nameOf(node);
  if (name !== undefined) typeNamed(name, declared, report);
}

function checkBinary(node: jsep.BinaryExpression, declared: WorldDeclaration, report: Report): void {
  const { operator, left, right } = node;
  if (['and', 'or', '&&', '||'].includes(operator)) {
    walk(left, declared, report);
    return walk(right, declared, report);
  }
  const [first, second] = [typeOf(left, declared, report), typeOf(right, declared, report)];
  if (first === undefined || second === undefined) return;
  if (kindOf(first) !== kindOf(second))
    return report(
      `${written(left)} is a ${kindOf(first)}, ${written(right)} a ${kindOf(second)}`,
      'Compare values of one kind.',
      written(left),
    );
  checkValue(first, right, report);
  checkValue(second, left, report);
}

function checkValue(type: FactType, value: Node, report: Report): void {
  const text = value.type === 'Literal' ? (value as jsep.Literal).value : undefined;
  if (typeof type === 'string' || typeof text !== 'string' || type.includes(text)) return;
  report(`it is never "${text}"`, suggestion(text, type), text);
}

function checkCall({ callee, arguments: given }: jsep.CallExpression, declared: WorldDeclaration, report: Report): void {
  const known = nameOf(callee) === 'has' ? declared.items : declared.deeds;
  const name = String((given[0] as jsep.Literal).value);
  if (known !== undefined && !known.includes(name))
    report(`the game has no ${nameOf(callee) === 'has' ? 'item' : 'deed'} "${name}"`, suggestion(name, known), name);
}

function typeOf(node: Node, declared: WorldDeclaration, report: Report): FactType | undefined {
  if (node.type === 'Literal') {
    const { value } = node as jsep.Literal;
    return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : 'text';
  }
  const name = nameOf(node);
  if (name !== undefined) return typeNamed(name, declared, report);
  walk(node, declared, report);
  return node.type === 'UnaryExpression' && (node as jsep.UnaryExpression).operator === '-' ? 'number' : 'truth';
}

function typeNamed(name: string, declared: WorldDeclaration, report: Report): FactType | undefined {
  const facts: Readonly<Record<string, FactType>> = {
    ...BUILT_IN,
    ...(declared.places && { place: declared.places }),
    ...declared.facts,
  };
  if (Object.hasOwn(facts, name)) return facts[name];
  if (name === 'place') return 'text';
  const quest = name.startsWith('quest.') ? name.slice('quest.'.length) : undefined;
  if (quest !== undefined && declared.quests?.includes(quest) === true) return QUEST_STATES;
  const known = [...Object.keys(facts), ...(declared.quests ?? []).map((id) => `quest.${id}`)];
  const isChecked =
    quest === undefined ? declared.facts !== undefined : declared.quests !== undefined || declared.facts !== undefined;
  if (isChecked) report(`the game has nothing called ${name}`, suggestion(name, known), name);
  return undefined;
}

function kindOf(type: FactType): 'truth' | 'number' | 'text' {
  return typeof type === 'string' ? type : 'text';
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return (node as jsep.Identifier).name;
  if (node.type !== 'MemberExpression') return undefined;
  const { object, property } = node as jsep.MemberExpression;
  return `${nameOf(object) ?? ''}.${nameOf(property) ?? ''}`;
}

function written(node: Node): string {
  return nameOf(node) ?? (node.type === 'Literal' ? (node as jsep.Literal).raw : 'this');
}

function suggestion(name: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => leven(name, a) - leven(name, b));
  if (nearest !== undefined && leven(name, nearest) <= Math.ceil(name.length / 3)) return `Did you mean "${nearest}"?`;
  return known.length === 0 ? 'Declare it, or take the condition out.' : `Known: ${known.slice(0, 12).join(', ')}.`;
}
