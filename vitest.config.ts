import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** The package's own names, resolved to its source. */
export const alias = [
  { find: /^townsfolk$/, replacement: source('index.ts') },
  { find: /^townsfolk\/llm\/(worker|node)(?=$|\?)/, replacement: source('llm/$1.ts') },
  { find: /^townsfolk\/phaser\/inspector$/, replacement: source('phaser/inspector/index.ts') },
  { find: /^townsfolk\/storage\/node$/, replacement: source('storage/node.ts') },
  { find: /^townsfolk\/(llm|ink|phaser|storage|testing|vite|authoring)$/, replacement: source('$1/index.ts') },
];

export default defineConfig({
  resolve: { alias },
  test: {
    // One browser and one model at a time: there may be as few as two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{core,docs,storage,ink,vite,art,testing,authoring,game}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'llm', include: ['test/llm/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'headless',
          include: ['test/phaser/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['./node_modules/phaser/tests/setup.js'],
          server: { deps: { external: [/node_modules\/phaser\//] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          // Behind all others: a build and several pages beside a test that measures time would make it wait.
          sequence: { groupOrder: 1 },
          include: ['test/package/**/*.test.ts'],
          exclude: ['test/package/projects/**'],
          environment: 'node',
          globalSetup: ['test/package/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // The pages are in one file; what needs a compiler alone runs beside it.
          fileParallelism: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: ['test/e2e/builds.ts'],
          include: ['test/{e2e,studio}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
