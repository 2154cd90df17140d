import jsep from 'jsep';
import { TownsfolkError, type ErrorPlace } from '../errors.js';
import type { StoryValue } from '../story.js';

jsep.addBinaryOp('or', 1);
jsep.addBinaryOp('and', 2);
jsep.addUnaryOp('not');

/** What a condition can ask about. */
export interface ConditionScope {
  /** The value of a name such as `bond` or `quest.ledger`; `undefined` for one that was never set. */
  readonly value: (name: string) => StoryValue | undefined;
  /** Whether the player carries an item, or as many of it: `has("sword")`, `has("copper", 3)`. */
  readonly has: (item: string, count?: number) => boolean;
  /** Whether the player did something that the game gave this id: `did("gate_mended")`. */
  readonly did: (deed: string) => boolean;
}

/** A condition that was read once and can be asked often. */
export interface Condition {
  readonly source: string;
  isMet(scope: ConditionScope): boolean;
  /** What it says, for {@link checkCondition}. */
  readonly tree: jsep.Expression;
}

type Value = StoryValue | undefined;
type Node = jsep.Expression;
type Evaluate = (scope: ConditionScope) => Value;

/**
 * Reads a condition such as `bond >= 40 and quest.ledger == "found"`.
 *
 * Names with dots, numbers, quoted texts, `true`, `false`, `and`, `or`, `not`, comparisons, `has("item")`, `has("item", 3)` and `did("deed")`; nothing is ever run as code.
 * A name that was never set equals only another such name, and is neither true, nor more, nor less than anything.
 *
 * @throws `condition/invalid` with the column at which reading failed.
 */
export function parseCondition(source: string, place: ErrorPlace = {}): Condition {
  const tree = parse(source, place);
  const evaluate = compile(tree, (message) => invalid(source, message, place));
  return { source, tree, isMet: (scope) => evaluate(scope) === true };
}

function parse(source: string, place: ErrorPlace): Node {
  try {
    return negateWholes(jsep(source));
  } catch (error) {
    const { index = 0, description } = error as { index?: number; description?: string };
    const column = place.column === undefined ? undefined : place.column + index;
    throw invalid(source, `${description ?? 'cannot be read'} at character ${index + 1}`, {
      ...place,
      ...(column !== undefined && { column }),
    });
  }
}

/** `not a == b` says that the two differ, as people read it; the parser takes `not` for a part of `a`. */
function negateWholes(node: Node): Node {
  if (node.type === 'UnaryExpression') {
    const unary = node as jsep.UnaryExpression;
    return { ...unary, argument: negateWholes(unary.argument) };
  }
  if (node.type !== 'BinaryExpression') return node;
  const binary = node as jsep.BinaryExpression;
  const [left, right] = [negateWholes(binary.left), negateWholes(binary.right)];
  const whole = { ...binary, left, right };
  const first = left as jsep.UnaryExpression;
  if (!Object.hasOwn(COMPARE, binary.operator) || left.type !== 'UnaryExpression' || first.operator !== 'not') return whole;
  return { ...first, argument: { ...whole, left: first.argument } };
}

function invalid(source: string, message: string, place: ErrorPlace): TownsfolkError {
  return new TownsfolkError('condition/invalid', `The condition \`${source}\`: ${message}.`, {
    hint: 'Write names, numbers, "texts", comparisons, and, or, not, has("item") and did("deed"): bond >= 40 and quest.ledger == "found"',
    place,
  });
}

type Fail = (message: string) => TownsfolkError;

function compile(node: Node, fail: Fail): Evaluate {
  switch (node.type) {
    case 'Literal':
      return () => (node as jsep.Literal).value as Value;
    case 'Identifier':
    case 'MemberExpression': {
      const name = nameOf(node, fail);
      return (scope) => scope.value(name);
    }
    case 'UnaryExpression':
      return compileUnary(node as jsep.UnaryExpression, fail);
    case 'BinaryExpression':
      return compileBinary(node as jsep.BinaryExpression, fail);
    case 'CallExpression':
      return compileCall(node as jsep.CallExpression, fail);
    default:
      throw fail(node.type === 'Compound' ? 'is more than one expression, or empty' : `${node.type} is not part of the language`);
  }
}

/** The name that a node stands for: `quest.ledger`. */
function nameOf(node: Node, fail: Fail): string {
  if (node.type === 'Identifier') return (node as jsep.Identifier).name;
  const { computed, object, property } = node as jsep.MemberExpression;
  if (node.type !== 'MemberExpression' || computed) throw fail('names are words joined by dots');
  return `${nameOf(object, fail)}.${nameOf(property, fail)}`;
}

function compileUnary({ operator, argument }: jsep.UnaryExpression, fail: Fail): Evaluate {
  const value = compile(argument, fail);
  if (operator === 'not' || operator === '!') return (scope) => value(scope) !== true;
  if (operator === '-') return (scope) => -Number(value(scope));
  throw fail(`the operator ${operator} is not part of the language`);
}

const COMPARE: Readonly<Record<string, (left: Value, right: Value) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => areOrdered(left, right) && left! < right!,
  '<=': (left, right) => areOrdered(left, right) && left! <= right!,
  '>': (left, right) => areOrdered(left, right) && left! > right!,
  '>=': (left, right) => areOrdered(left, right) && left! >= right!,
};

function areOrdered(left: Value, right: Value): boolean {
  return left !== undefined && typeof left === typeof right;
}

function compileBinary({ operator, left, right }: jsep.BinaryExpression, fail: Fail): Evaluate {
  const [first, second] = [compile(left, fail), compile(right, fail)];
  if (operator === 'and' || operator === '&&') return (scope) => first(scope) === true && second(scope) === true;
  if (operator === 'or' || operator === '||') return (scope) => first(scope) === true || second(scope) === true;
  const compare = Object.hasOwn(COMPARE, operator) ? COMPARE[operator] : undefined;
  if (compare === undefined) throw fail(`the operator ${operator} is not part of the language`);
  return (scope) => compare(first(scope), second(scope));
}

function compileCall(node: jsep.CallExpression, fail: Fail): Evaluate {
  const name = nameOf(node.callee, fail);
  const [text, number, ...others] = node.arguments.map((argument) => (argument as jsep.Literal).value);
  const isCall = typeof text === 'string' && others.length === 0;
  if (name === 'has' && isCall && (number === undefined || typeof number === 'number')) return (scope) => scope.has(text, number);
  if (name === 'did' && isCall && number === undefined) return (scope) => scope.did(text);
  throw fail('the functions are has("item"), has("item", 3) and did("deed")');
}
