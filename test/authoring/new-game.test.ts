import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inFreshFolder, packageDir, run } from './run-command.js';

inFreshFolder();

/** The game's own settings, with the package's names resolved to its source, which is not built here. */
function typeErrors(root: string): readonly string[] {
  symlinkSync(join(packageDir, 'node_modules'), join(root, 'node_modules'));
  const read = (file: string) => ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config as { compilerOptions: Settings };
  const { compilerOptions } = read(join(packageDir, 'tsconfig.json'));
  const paths = Object.fromEntries(
    Object.entries(compilerOptions.paths ?? {}).map(([name, [path]]) => [name, [join(packageDir, path!)]]),
  );
  const own = ts.parseJsonConfigFileContent(read(join(root, 'tsconfig.json')), ts.sys, root);
  const options = { ...own.options, paths, types: ['vite/client', 'node'] };
  const sources = own.fileNames.map((file) => resolve(file));
  const program = ts.createProgram([...sources, join(packageDir, 'src/vite/client.ts')], options);
  return sources.flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

interface Settings {
  readonly paths?: Readonly<Record<string, readonly string[]>>;
}

describe('townsfolk new game', () => {
  it('[CLI-16] is a whole game', async () => {
    expect((await run('new game old-mill')).code).toBe(0);
    const manifest = JSON.parse(readFileSync('old-mill/package.json', 'utf8')) as Record<string, Record<string, string>>;
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.every((version) => /^[~^]\d+\.\d+\.\d+$/u.test(version))).toBe(true);
    expect(existsSync('old-mill/.gitignore')).toBe(true);
    expect(readFileSync('old-mill/index.html', 'utf8')).toContain('<title>Old Mill</title>');
    expect((await run('new game old-mill')).code).toBe(2);

    process.chdir('old-mill');
    expect(await run('check --strict')).toMatchObject({ code: 0, out: expect.stringContaining('nothing to tell') as string });
    expect((await run('test --model none')).out).toMatch(/4 passed, 0 failed/u);
    expect((await run('ink walk --steps 400')).code).toBe(0);
    expect(typeErrors(process.cwd())).toEqual([]);
  });
});
