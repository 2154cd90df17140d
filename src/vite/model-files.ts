import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Connect, Plugin, ResolvedConfig } from 'vite';
import { MODELS_PATH, listModels, missingModels, resolveModelFile, type ModelFolder } from './model-folder.js';
import { refuse, sendFile } from './send-file.js';

type Headers = ResolvedConfig['server']['headers'];

/** Serves models from where they lie, in dev and preview, and copies them into a build without reading them into memory. */
export function modelFiles({ dir, include }: ModelFolder): Plugin {
  let folder = dir;
  let base = '/';
  const serve =
    (headers: Headers): Connect.NextHandleFunction =>
    (request, response, next) => {
      const path = pathBehind(request.url ?? '', base + MODELS_PATH);
      if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
      // The server sets its own headers behind this handler, and models need them too.
      for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
      void listModels(folder, include).then((models) => {
        const file = resolveModelFile(folder, models, path);
        return file === undefined ? refuse(response, 404, 'There is no such model.') : sendFile(file, request, response);
      }, next);
    };
  return {
    name: 'townsfolk:models',
    configResolved(config) {
      folder = resolve(config.root, dir);
      // A base such as "./" or of another site is for the build; a server stands at the root then.
      base = config.base.startsWith('/') ? config.base : '/';
    },
    async buildStart() {
      const problem = await missingModels(folder, include ?? []);
      if (problem !== undefined) this.warn(problem);
    },
    configureServer: (server) => void server.middlewares.use(serve(server.config.server.headers)),
    configurePreviewServer: (server) => void server.middlewares.use(serve(server.config.preview.headers)),
    async writeBundle({ dir: outDir }) {
      if (outDir === undefined || this.environment.name !== 'client') return;
      const models = await listModels(folder, include);
      const problem = await missingModels(folder, models);
      if (problem !== undefined) this.error(problem);
      for (const model of models) {
        // Where the file system can, the copy shares its blocks with the original and costs nothing.
        await cp(join(folder, model), join(outDir, MODELS_PATH, model), { recursive: true, mode: constants.COPYFILE_FICLONE });
      }
    },
  };
}

/** What stands behind the prefix in an address, without its query. */
function pathBehind(url: string, prefix: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
