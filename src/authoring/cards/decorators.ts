/** A decorator at the top of an entry: `@@sticky 2` has the name `sticky` and the arguments `2`. */
export interface Decorator {
  readonly name: string;
  readonly args: readonly string[];
}

type Check = (args: readonly string[]) => boolean;
const none: Check = () => true;
const count: Check = ([value]) => value !== undefined && /^\d+$/u.test(value);
const some: Check = ([value]) => value !== undefined && value !== '';
const oneOf =
  (...words: readonly string[]): Check =>
  ([value]) =>
    words.includes(value ?? '');

/** The decorators of version 3, and what their arguments must be. */
const KNOWN: Readonly<Record<string, Check>> = {
  activate_only_after: count,
  activate_only_every: count,
  keep_activate_after_match: none,
  dont_activate_after_match: none,
  depth: count,
  instruct_depth: count,
  reverse_depth: count,
  reverse_instruct_depth: count,
  role: oneOf('assistant', 'system', 'user'),
  scan_depth: count,
  instruct_scan_depth: count,
  is_greeting: count,
  position: oneOf('after_desc', 'before_desc', 'personality', 'scenario'),
  ignore_on_max_context: none,
  additional_keys: some,
  exclude_keys: some,
  is_user_icon: some,
  activate: none,
  dont_activate: none,
  disable_ui_prompt: oneOf('post_history_instructions', 'system_prompt'),
};

/** May stand more than once in an entry; of the others the first counts. */
const REPEATABLE = new Set(['additional_keys']);

export interface DecoratedText {
  readonly decorators: readonly Decorator[];
  /** The text without the lines of the decorators. */
  readonly content: string;
}

const LINE = /^(@@@?)(\w+)(?:\s+(.*))?$/u;

/**
 * The decorators at the top of an entry, and its text without them.
 *
 * One that is unknown, or has arguments that make no sense, is passed over, and the `@@@` below it is tried in its place.
 */
export function readDecorators(content: string, onIgnored: (line: string, why: string) => void = () => undefined): DecoratedText {
  const lines = content.split(/\r?\n/u);
  const decorators: Decorator[] = [];
  // Whether the `@@@` that comes next is wanted: only behind one that was passed over.
  let chain: 'none' | 'taken' | 'open' = 'none';
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index]!.trim();
    if (line === '' && index < lines.length - 1 && /^\s*@@/u.test(lines[index + 1]!)) continue;
    const [, mark, name = '', rest = ''] = LINE.exec(line) ?? [];
    if (mark === undefined) break;
    const isFallback = mark === '@@@';
    if (isFallback && chain === 'none') onIgnored(line, 'stands below no decorator');
    if (isFallback && chain !== 'open') continue;
    const args = rest === '' ? [] : rest.split(',').map((arg) => arg.trim());
    const why = whyIgnored(name, args, decorators);
    chain = why === undefined ? 'taken' : 'open';
    if (why === undefined) decorators.push({ name, args });
    else onIgnored(line, why);
  }
  return { decorators, content: lines.slice(index).join('\n').replace(/^\n+/u, '') };
}

function whyIgnored(name: string, args: readonly string[], before: readonly Decorator[]): string | undefined {
  const check = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (check === undefined) return 'is no decorator of version 3';
  if (!check(args)) return 'has a value that makes no sense';
  if (!REPEATABLE.has(name) && before.some((other) => other.name === name)) return 'stands there twice; the first counts';
  return undefined;
}

/** The text of an entry alone. */
export function stripDecorators(content: string): string {
  return readDecorators(content).content;
}
