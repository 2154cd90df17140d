import { join, resolve } from 'node:path';
import type { Connect, Plugin, ResolvedConfig } from 'vite';
import { MODELS_PATH, OWN_MODELS, listModels, missingModels, resolveModelFile, type ModelFolder } from './model-folder.js';
import { packModel } from './pack-model.js';
import { RUNTIME_FOLDER, copyRuntime, findRuntime, resolveRuntimeFile, type Runtime } from './runtime-folder.js';
import { refuse, sendFile } from './send-file.js';

type Headers = ResolvedConfig['server']['headers'];
/** Finds the file that an address behind `/models/` means. */
type Finder = (path: string) => Promise<string | undefined>;

/**
 * Serves models, and the runtime that runs them, from where they lie in dev, and packs them into a build: compressed, and in parts that
 * any host takes and that a player whose connection broke need not fetch twice. A preview serves what was built.
 */
export function modelFiles({ dir = OWN_MODELS, include, hasGpuRuntime }: ModelFolder): Plugin {
  let folder = dir;
  let base = '/';
  let cacheDir = '';
  let builtDir = '';
  let runtime: Runtime | undefined;
  const findSource: Finder = async (path) =>
    path.startsWith(`${RUNTIME_FOLDER}/`)
      ? runtime && resolveRuntimeFile(runtime, path.slice(RUNTIME_FOLDER.length + 1))
      : resolveModelFile(folder, await listModels(folder, include), path);
  const findBuilt: Finder = async (path) =>
    resolveModelFile(builtDir, [...(await listModels(builtDir, include)), RUNTIME_FOLDER], path);
  const serve =
    (headers: Headers, find: Finder): Connect.NextHandleFunction =>
    (request, response, next) => {
      const path = pathBehind(request.url ?? '', base + MODELS_PATH);
      if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
      // The server sets its own headers behind this handler, and models need them too.
      for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
      void find(path).then(
        (file) => (file === undefined ? refuse(response, 404, 'There is no such model.') : sendFile(file, request, response)),
        next,
      );
    };
  return {
    name: 'townsfolk:models',
    // Known ahead of time: it is imported by a worker, which Vite does not look into before it runs, and a page would load twice.
    config: () => ({ optimizeDeps: { include: ['@huggingface/transformers'] } }),
    configResolved(config) {
      folder = resolve(config.root, dir);
      runtime = findRuntime(config.root);
      cacheDir = join(config.cacheDir, 'townsfolk-models');
      builtDir = join(resolve(config.root, config.build.outDir), MODELS_PATH);
      // A base such as "./" or of another site is for the build; a server stands at the root then.
      base = config.base.startsWith('/') ? config.base : '/';
    },
    async buildStart() {
      const problem = (await missingModels(folder, include ?? [])) ?? (runtime === undefined ? NO_RUNTIME : undefined);
      if (problem !== undefined) this.warn(problem);
    },
    configureServer: (server) => void server.middlewares.use(serve(server.config.server.headers, findSource)),
    configurePreviewServer: (server) => void server.middlewares.use(serve(server.config.preview.headers, findBuilt)),
    async writeBundle({ dir: outDir }) {
      if (outDir === undefined || this.environment.name !== 'client') return;
      const models = await listModels(folder, include);
      const problem = await missingModels(folder, models);
      if (problem !== undefined) this.error(problem);
      for (const model of models) await packModel(join(folder, model), join(outDir, MODELS_PATH, model), cacheDir);
      if (runtime !== undefined) await copyRuntime(runtime, join(outDir, MODELS_PATH), hasGpuRuntime);
    },
  };
}

const NO_RUNTIME =
  'The runtime of the models is not installed: npm install @huggingface/transformers. (Not needed when the game gives its own wasmPaths.)';

/** What stands behind the prefix in an address, without its query. */
function pathBehind(url: string, prefix: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
