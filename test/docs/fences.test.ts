import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** A fence of TypeScript as a file of its own beside the tests, which need not exist. */
interface Fence {
  readonly page: string;
  readonly line: number;
  readonly code: string;
}

function fencesOf(page: string): readonly Fence[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gmu)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length + 1,
    code: match[1]!,
  }));
}

/** What the compiler says to all fences, by page and line. */
function check(fences: readonly Fence[]): readonly string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const ambient = [...fileNames.filter((name) => name.endsWith('.d.ts')), join(root, 'src/vite/client.ts')];
  const files = new Map(fences.map((fence, index) => [join(import.meta.dirname, `fence-${index}.ts`), fence]));
  const host = ts.createCompilerHost(options);
  host.readFile = (path) => withModule(files.get(path)?.code) ?? ts.sys.readFile(path);
  host.fileExists = (path) => files.has(path) || ts.sys.fileExists(path);
  host.getSourceFile = (path, target) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...ambient, ...files.keys()], { ...options, noEmit: true, skipLibCheck: true }, host);
  return [...files].flatMap(([path, { page, line }]) => {
    const source = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((problem) => {
      const at = source.getLineAndCharacterOfPosition(problem.start ?? 0).line;
      return `${page}:${line + at}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
    });
  });
}

/** Each fence is a module, so that two may use the same names. */
function withModule(code: string | undefined): string | undefined {
  return code === undefined ? undefined : `${code}\nexport {};`;
}

describe('the docs', () => {
  it('[DOC-1] every fence of TypeScript compiles against the package', () => {
    const fences = pages.flatMap(fencesOf);
    expect(fences.length).toBeGreaterThan(5);
    expect(check(fences)).toEqual([]);
  }, 120_000);

  it('[DOC-2] every link to a file leads somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)].flatMap(([, target]) => {
        const path = join(root, page, '..', target!);
        return ts.sys.fileExists(path) || ts.sys.directoryExists(path) ? [] : [`${page}: ${relative(root, path)}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});
