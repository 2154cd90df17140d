import type jsep from 'jsep';

/** What a condition can be worth whatever happens: `never` true, `always` true, or either. */
export type Outcome = 'never' | 'always' | 'either';

type Node = jsep.Expression;

/** Values that a name can have at all. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = { bond: [-100, 100], hour: [0, 23] };

/** Whether a condition can ever hold, and can ever fail, as far as numbers and equalities tell. */
export function outcomeOf(tree: Node): Outcome {
  const { operator, left, right } = tree as jsep.BinaryExpression;
  if (tree.type === 'Literal') return (tree as jsep.Literal).value === true ? 'always' : 'never';
  if (tree.type === 'UnaryExpression')
    return turned(outcomeOf((tree as jsep.UnaryExpression).argument), (tree as jsep.UnaryExpression).operator);
  if (tree.type !== 'BinaryExpression') return 'either';
  if (operator === 'and' || operator === '&&') return both(tree, outcomeOf(left), outcomeOf(right));
  if (operator === 'or' || operator === '||') return either(outcomeOf(left), outcomeOf(right));
  const test = comparisonOf(tree);
  return test === undefined ? 'either' : outcomeIn(test, RANGES[test.name] ?? [-Infinity, Infinity]);
}

function turned(outcome: Outcome, operator: string): Outcome {
  if (operator !== 'not' && operator !== '!') return 'either';
  return outcome === 'always' ? 'never' : outcome === 'never' ? 'always' : 'either';
}

function either(a: Outcome, b: Outcome): Outcome {
  if (a === 'always' || b === 'always') return 'always';
  return a === 'never' && b === 'never' ? 'never' : 'either';
}

function both(tree: Node, a: Outcome, b: Outcome): Outcome {
  if (a === 'never' || b === 'never' || areAtOdds(conjuncts(tree))) return 'never';
  return a === 'always' && b === 'always' ? 'always' : 'either';
}

function conjuncts(node: Node): readonly Node[] {
  const { operator, left, right } = node as jsep.BinaryExpression;
  const isAnd = node.type === 'BinaryExpression' && (operator === 'and' || operator === '&&');
  return isAnd ? [...conjuncts(left), ...conjuncts(right)] : [node];
}

interface Comparison {
  readonly name: string;
  readonly operator: string;
  readonly value: number | string | boolean;
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

function comparisonOf(node: Node): Comparison | undefined {
  const { operator, left, right } = node as jsep.BinaryExpression;
  if (node.type !== 'BinaryExpression' || MIRRORED[operator] === undefined) return undefined;
  const [name, value] = [nameOf(left), valueOf(right)];
  if (name !== undefined && value !== undefined) return { name, operator, value };
  const [otherName, otherValue] = [nameOf(right), valueOf(left)];
  return otherName === undefined || otherValue === undefined
    ? undefined
    : { name: otherName, operator: MIRRORED[operator], value: otherValue };
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return (node as jsep.Identifier).name;
  if (node.type !== 'MemberExpression') return undefined;
  const { object, property } = node as jsep.MemberExpression;
  return `${nameOf(object) ?? ''}.${nameOf(property) ?? ''}`;
}

function valueOf(node: Node): Comparison['value'] | undefined {
  if (node.type === 'Literal') return (node as jsep.Literal).value as Comparison['value'];
  const { operator, argument } = node as jsep.UnaryExpression;
  const inner = node.type === 'UnaryExpression' && operator === '-' ? valueOf(argument) : undefined;
  return typeof inner === 'number' ? -inner : undefined;
}

function outcomeIn({ operator, value }: Comparison, [min, max]: readonly [number, number]): Outcome {
  if (typeof value !== 'number') return 'either';
  const [holdsAtMin, holdsAtMax] = [compare(min, operator, value), compare(max, operator, value)];
  if (operator === '==' || operator === '!=')
    return value < min || value > max ? (operator === '==' ? 'never' : 'always') : 'either';
  if (holdsAtMin && holdsAtMax) return 'always';
  return holdsAtMin || holdsAtMax ? 'either' : 'never';
}

function compare(left: number, operator: string, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

/** Whether tests of one name cannot hold together: `bond > 40 and bond < 10`. */
function areAtOdds(nodes: readonly Node[]): boolean {
  const tests = nodes.flatMap((node) => comparisonOf(node) ?? []);
  return tests.some((a, index) => tests.slice(index + 1).some((b) => a.name === b.name && exclude(a, b)));
}

function exclude(a: Comparison, b: Comparison): boolean {
  if (a.operator === '==' && b.operator === '==') return a.value !== b.value;
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  if (a.operator === '==') return b.operator !== '!=' && !compare(a.value, b.operator, b.value);
  if (b.operator === '==') return exclude(b, a);
  const [low, high] = a.operator.startsWith('>') ? [a, b] : [b, a];
  if (!low.operator.startsWith('>') || !high.operator.startsWith('<')) return false;
  const isStrict = low.operator === '>' || high.operator === '<';
  return Number(low.value) > Number(high.value) || (low.value === high.value && isStrict);
}
