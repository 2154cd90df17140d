/** Most forms that a line may have: past that it should be several lines. */
const MOST_FORMS = 32;

/** One way in which a line with inline logic can come out: words, and names in braces where a value stands. */
export type Form = string;

/**
 * All forms of a line with inline logic: `{Well?|Go on.} I have {gold}.` comes out as `Well? I have {gold}.` or `Go on. I have {gold}.`
 *
 * `undefined` when there are more than 32.
 */
export function formsOf(text: string): readonly Form[] | undefined {
  const forms = expand(text);
  return forms.length > MOST_FORMS
    ? undefined
    : [...new Set(forms.map((form) => form.replace(/\s+/gu, ' ').trim()))].filter((form) => form !== '');
}

function expand(text: string): readonly string[] {
  const open = text.indexOf('{');
  const close = open === -1 ? -1 : closingBrace(text, open);
  if (close === -1) return [text];
  const tails = expand(text.slice(close + 1));
  const middles = branchesOf(text.slice(open + 1, close));
  return middles.flatMap((middle) => tails.map((tail) => text.slice(0, open) + middle + tail)).slice(0, MOST_FORMS + 1);
}

/** What may stand in place of `{…}`: the branches of an alternative or a condition, or the value as it is. */
function branchesOf(logic: string): readonly string[] {
  const colon = topLevel(logic, ':')[0];
  const body = colon === undefined || /^\s*[&!~$]/u.test(logic) ? logic.replace(/^\s*[&!~$]+/u, '') : logic.slice(colon + 1);
  const bars = topLevel(body, '|');
  if (colon === undefined && bars.length === 0) return [`{${logic.trim()}}`];
  const edges = [-1, ...bars, body.length];
  const branches = edges.slice(1).map((end, at) => body.slice(edges[at]! + 1, end));
  const isOpen = branches.length === 1 || /^\s*!/u.test(logic);
  return [...branches, ...(isOpen ? [''] : [])].flatMap((branch) => expand(branch.replace(/\s*->.*$/u, '')));
}

function topLevel(text: string, mark: string): readonly number[] {
  let depth = 0;
  return [...text].flatMap((letter, at) => {
    depth += Number(letter === '{') - Number(letter === '}');
    return letter === mark && depth === 0 ? [at] : [];
  });
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    depth += Number(text[at] === '{') - Number(text[at] === '}');
    if (depth === 0) return at;
  }
  return -1;
}
