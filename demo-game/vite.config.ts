import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { buildArt } from '../assets/art/build.js';
import { townsfolk } from '../src/vite/index.js';
import { alias } from '../vitest.config.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Draws the art before Vite looks which public files there are, which it does once: later ones would not be served. */
function art(): Plugin {
  return {
    name: 'hollowbrook:art',
    config(_config, { isPreview = false }) {
      if (!isPreview) buildArt(here('public/art'));
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  resolve: { alias },
  plugins: [
    art(),
    townsfolk({
      models: { dir: here('../assets/models'), include: ['hearth-135m', 'ear-22m'] },
      // A talk with nobody, or one that nothing ends, stops the build with its file and line.
      ink: { personas: here('../assets/personas') },
    }),
  ],
  // Known ahead of time, so that a first visit never reloads the page.
  optimizeDeps: {
    include: ['phaser', 'inkjs', '@huggingface/transformers', 'yaml', 'zod', 'jsep', 'minisearch', 'leven', 'easystarjs'],
  },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 0,
    rollupOptions: { input: { game: here('index.html'), examples: here('examples/index.html') } },
  },
});
