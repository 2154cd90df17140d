/**
 * Builds `dist/browser/`: the package for pages without a bundler. What it depends on is inside, except phaser and inkjs, which an
 * import map names; the worker is one file, since import maps do not reach into workers.
 */
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { copyRuntime, findRuntime } from './src/vite/runtime-folder.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The worker's bundle fits one version of the runtime, so that one ships with it. */
function runtime(): Plugin {
  return {
    name: 'townsfolk:runtime',
    async writeBundle({ dir }) {
      const found = findRuntime(here('.'));
      if (found === undefined || dir === undefined) return this.error('@huggingface/transformers is not installed.');
      await copyRuntime(found, dir);
    },
  };
}

export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  publicDir: false,
  plugins: [runtime()],
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  build: {
    outDir: 'dist/browser',
    target: 'es2023',
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 1000,
    lib: {
      entry: {
        index: here('src/index.ts'),
        llm: here('src/llm/index.ts'),
        ink: here('src/ink/index.ts'),
        phaser: here('src/phaser/index.ts'),
        storage: here('src/storage/index.ts'),
        worker: here('src/llm/worker.ts'),
      },
      formats: ['es'],
    },
    minify: true,
    rolldownOptions: { external: ['phaser', /^inkjs/], output: { chunkFileNames: 'shared-[hash].js' } },
  },
});
