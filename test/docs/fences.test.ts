import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { fencesOf, pages, root, textOf, type Fence } from './pages.js';

/** A fence of TypeScript as a file of its own beside the tests, which need not exist. */
interface PageFence extends Fence {
  readonly page: string;
}

const typescriptOf = (page: string): readonly PageFence[] =>
  fencesOf(page).flatMap((fence) => (fence.language === 'ts' ? [{ ...fence, page }] : []));

/** What the compiler says to all fences, by page and line. */
function check(fences: readonly PageFence[]): readonly string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const ambient = [...fileNames.filter((name) => name.endsWith('.d.ts')), join(root, 'src/vite/client.ts')];
  const files = new Map(fences.map((fence, index) => [placeOf(fence, index), fence]));
  const folders = new Set([...files.keys()].map((path) => dirname(path)));
  const host = ts.createCompilerHost(options);
  host.readFile = (path) => withModule(files.get(path)?.code) ?? ts.sys.readFile(path);
  host.fileExists = (path) => files.has(path) || ts.sys.fileExists(path);
  host.directoryExists = (path) => folders.has(path) || ts.sys.directoryExists(path);
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

/** The files of one page lie beside each other. */
function placeOf({ page, file }: PageFence, index: number): string {
  return join(import.meta.dirname, page.replaceAll(/\W/gu, '-'), file ?? `fence-${index}.ts`);
}

/** Each fence is a module, so that two may use the same names. */
function withModule(code: string | undefined): string | undefined {
  return code === undefined ? undefined : `${code}\nexport {};`;
}

describe('the docs', () => {
  it('[DOC-1] every fence of TypeScript compiles against the package', () => {
    const fences = pages.flatMap(typescriptOf);
    expect(fences.length).toBeGreaterThan(5);
    expect(check(fences)).toEqual([]);
  }, 120_000);

  it('[DOC-2] every link to a file leads somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)].flatMap(([, target]) => {
        const path = join(root, page, '..', target!);
        return ts.sys.fileExists(path) || ts.sys.directoryExists(path) ? [] : [`${page}: ${relative(root, path)}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});
