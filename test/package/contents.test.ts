import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as attw from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { describe, expect, inject, it } from 'vitest';
import { PackedPackage } from './packed.js';

const packed = new PackedPackage(inject('packed'));
const { files } = packed.report;
const manifest = JSON.parse(readFileSync(join(packed.dir, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
};

/** What may be in the package, by what it is for. */
const WANTED = [
  /^(package\.json|README(\.zh-CN)?\.md|LICENSE|sbom\.cdx\.json)$/u,
  /^dist\/(?!browser\/).+\.(js|d\.ts)$/u,
  /^dist\/browser\/[\w-]+\.js$/u,
  /^dist\/browser\/(licenses\.md|runtime\/[\w.-]+\/ort-wasm-simd-threaded\.(wasm|mjs))$/u,
  /^assets\/models\/(README\.md|(hearth-135m|ear-22m)\/.+)$/u,
  /^assets\/(personas\/persona\.schema\.json|stories\/townsfolk\.ink)$/u,
  /^src\/authoring\/(diagnostics\/TF\d+-[\w-]+\.md|templates\/.+)$/u,
];

describe('the packed file', () => {
  it('[PKG-1] holds what a game needs and nothing else', () => {
    const unwanted = files.map(({ path }) => path).filter((path) => !WANTED.some((pattern) => pattern.test(path)));
    expect(unwanted).toEqual([]);
    const unused = WANTED.filter((pattern) => !files.some(({ path }) => pattern.test(path)));
    expect(unused).toEqual([]);
    for (const model of ['hearth-135m', 'ear-22m'])
      for (const file of ['manifest.json', 'LICENSE', 'NOTICE'])
        expect(files.map(({ path }) => path)).toContain(`assets/models/${model}/${file}`);
  });

  it('[PKG-2] runs no script when it is installed, and pins nothing that a game would have twice', () => {
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => atInstall.includes(name))).toEqual([]);
    for (const peer of ['phaser', 'inkjs', '@huggingface/transformers', 'vite'])
      expect(manifest.dependencies).not.toHaveProperty(peer);
  });

  it('[PKG-3] is smaller than 130 MB, and without models and runtime than 1.25 MB', () => {
    const light = files.filter(({ path }) => !/^assets\/models\/|\.wasm$/u.test(path));
    const gzipped = light.reduce((sum, { path }) => sum + gzipSync(readFileSync(join(packed.dir, path))).length, 0);
    expect(packed.report.size).toBeLessThan(130_000_000);
    expect(gzipped).toBeLessThan(1_250_000);
  });

  it('[PKG-4] a page that takes the dialogue manager alone holds at most 60 KB of it, compressed', async () => {
    const root = await packed.createProject('core-only', {
      'main.js': "import { DialogueManager } from 'townsfolk'; globalThis.people = new DialogueManager();",
    });
    const lib = { entry: join(root, 'main.js'), formats: ['es' as const], fileName: 'main' };
    await build({ root, logLevel: 'error', configFile: false, build: { lib, minify: true, target: 'es2023' } });
    const bundle = await readFile(join(root, 'dist/main.js'));
    expect(bundle.toString()).not.toMatch(/\bfrom\s*["']|\bimport\s*["'(]/u);
    expect(gzipSync(bundle).length).toBeLessThan(60_000);
  });

  it('[PKG-5] publint has nothing to say', async () => {
    const { messages, pkg } = await publint({ pkgDir: packed.dir, pack: false, level: 'suggestion', strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('[PKG-6] types are right for every entry, with a bundler and in Node', async () => {
    const texts = files.filter(({ path }) => /^(package\.json|dist\/(?!browser\/).+)$/u.test(path));
    const tree = Object.fromEntries(
      texts.map(({ path }) => [`/node_modules/townsfolk/${path}`, readFileSync(join(packed.dir, path), 'utf8')]),
    );
    const analysis = await attw.checkPackage(new attw.Package(tree, 'townsfolk', packed.report.version), {
      excludeEntrypoints: ['./townsfolk.ink', './persona.schema.json', './package.json'],
    });
    // ESM alone: how CommonJS of before Node 20.19, and TypeScript's oldest resolution, would read it is of no matter.
    const kinds = ['bundler', 'node16-esm'];
    const problems =
      analysis.types === false
        ? ['no types']
        : analysis.problems.filter((problem) => !('resolutionKind' in problem) || kinds.includes(problem.resolutionKind));
    expect(problems).toEqual([]);
  });

  it('[PKG-7] every export leads to a file', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const present = new Set(files.map(({ path }) => `./${path}`));
    expect(targets.filter((target) => !present.has(target))).toEqual([]);
  });

  it('[PKG-8] everything but the adapter that needs it loads without an optional peer', async () => {
    for (const file of [
      'index.js',
      'storage/index.js',
      'authoring/index.js',
      'testing/index.js',
      'llm/index.js',
      'phaser/events.js',
    ]) {
      const imports = await importsOf(join(packed.dir, 'dist', file));
      expect(
        imports.filter((name) => !(name in manifest.dependencies)),
        file,
      ).toEqual([]);
    }
  });
});

/** The packages that a file imports, itself and by what it imports. */
async function importsOf(file: string, seen = new Set<string>()): Promise<readonly string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = await readFile(file, 'utf8');
  const names = [...code.matchAll(/^(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gmu)].map(([, name]) => name!);
  const within = await Promise.all(
    names.map(async (name) => (name.startsWith('.') ? importsOf(join(file, '..', name), seen) : [name])),
  );
  return [...new Set(within.flat())].filter((name) => !name.startsWith('node:'));
}
