import { join, resolve } from 'node:path';
import type { Connect, Plugin, ResolvedConfig } from 'vite';
import { MODELS_PATH, listModels, missingModels, resolveModelFile, type ModelFolder } from './model-folder.js';
import { packModel } from './pack-model.js';
import { refuse, sendFile } from './send-file.js';

type Headers = ResolvedConfig['server']['headers'];

/**
 * Serves models from where they lie in dev, and packs them into a build: compressed, and in parts that any host takes and that a
 * player whose connection broke need not fetch twice. A preview serves what was built.
 */
export function modelFiles({ dir, include }: ModelFolder): Plugin {
  let folder = dir;
  let base = '/';
  let cacheDir = '';
  let builtDir = '';
  const serve =
    (headers: Headers, from: () => string): Connect.NextHandleFunction =>
    (request, response, next) => {
      const path = pathBehind(request.url ?? '', base + MODELS_PATH);
      if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
      // The server sets its own headers behind this handler, and models need them too.
      for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
      void listModels(from(), include).then((models) => {
        const file = resolveModelFile(from(), models, path);
        return file === undefined ? refuse(response, 404, 'There is no such model.') : sendFile(file, request, response);
      }, next);
    };
  return {
    name: 'townsfolk:models',
    configResolved(config) {
      folder = resolve(config.root, dir);
      cacheDir = join(config.cacheDir, 'townsfolk-models');
      builtDir = join(resolve(config.root, config.build.outDir), MODELS_PATH);
      // A base such as "./" or of another site is for the build; a server stands at the root then.
      base = config.base.startsWith('/') ? config.base : '/';
    },
    async buildStart() {
      const problem = await missingModels(folder, include ?? []);
      if (problem !== undefined) this.warn(problem);
    },
    configureServer: (server) => void server.middlewares.use(serve(server.config.server.headers, () => folder)),
    configurePreviewServer: (server) => void server.middlewares.use(serve(server.config.preview.headers, () => builtDir)),
    async writeBundle({ dir: outDir }) {
      if (outDir === undefined || this.environment.name !== 'client') return;
      const models = await listModels(folder, include);
      const problem = await missingModels(folder, models);
      if (problem !== undefined) this.error(problem);
      for (const model of models) await packModel(join(folder, model), join(outDir, MODELS_PATH, model), cacheDir);
    },
  };
}

/** What stands behind the prefix in an address, without its query. */
function pathBehind(url: string, prefix: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
