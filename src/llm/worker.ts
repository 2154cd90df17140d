/**
 * The script of the model's worker. The game names it, so that its own bundler sees it:
 *
 *     createWorker: () => new Worker(new URL('townsfolk/llm/worker', import.meta.url), { type: 'module' })
 *
 * or, with Vite, `import ModelWorker from 'townsfolk/llm/worker?worker'` and `createWorker: () => new ModelWorker()`.
 */
import { createPageHost } from './page-host.js';
import { serve } from './serve.js';

serve(globalThis, createPageHost());
