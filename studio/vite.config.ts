import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { townsfolk } from '../src/vite/index.js';
import { alias } from '../vitest.config.js';
import { offline } from './offline/plugin.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The sentence encoder that hears players; every model of the studio uses it. */
const EAR = 'ear-22m';

/** The studio with some of the models in `assets/models`; the first is the one that it begins with. */
export function studioConfig(models: readonly string[]): UserConfig {
  return {
    root: here('.'),
    base: './',
    resolve: { alias },
    define: { STUDIO_MODELS: JSON.stringify(models) },
    plugins: [townsfolk({ models: { dir: here('../assets/models'), include: [...models, EAR] } }), offline()],
    // Known ahead of time, so that a first visit never reloads the page.
    optimizeDeps: {
      include: [
        ...['@huggingface/transformers', 'yaml', 'zod', 'jsep', 'minisearch', 'leven', 'fflate', 'safe-regex2', 'idb-keyval'],
        ...['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals', 'codemirror', '@lezer/highlight'],
        ...['state', 'view', 'lang-yaml', 'lint', 'language', 'commands', 'autocomplete'].map((part) => `@codemirror/${part}`),
      ],
    },
    build: {
      target: 'es2023',
      chunkSizeWarningLimit: 2000,
      assetsInlineLimit: 0,
      rollupOptions: { input: { studio: here('index.html') } },
    },
  };
}

export default defineConfig(studioConfig(['hearth-135m']));
