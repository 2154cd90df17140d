import type { Plugin } from 'vite';
import { inkModules, type InkCheck } from './ink-modules.js';
import { modelFiles } from './model-files.js';
import type { ModelFolder } from './model-folder.js';
import { pageSettings } from './page-settings.js';

/** What {@link townsfolk} can be told. Everything is optional. */
export interface TownsfolkOptions {
  /**
   * Serves models, and the WebAssembly runtime that runs them, at `/models/`, and puts them into the build.
   * `true` takes those that Townsfolk brings. @defaultValue none
   */
  readonly models?: ModelFolder | true | undefined;
  /** Checks stories against the people of the game: `{ personas: 'assets/personas' }`. @defaultValue not checked */
  readonly ink?: InkCheck | undefined;
  /**
   * Sends the headers that make a page cross-origin isolated, in dev and preview, so that the model may use more than one thread.
   * Your own host must send them too. Turn it off when the page embeds things of other sites that do not allow it.
   *
   * @defaultValue true
   */
  readonly isolate?: boolean | undefined;
}

/**
 * The Vite plugin: `import forge from './forge.ink'` gives the compiled story as text for `createInkStory({ json: forge })`,
 * models are served and built, and the page is set up for a model in a worker.
 *
 * @example
 * // vite.config.ts
 * export default defineConfig({ plugins: [townsfolk({ models: true })] });
 */
export function townsfolk(options: TownsfolkOptions = {}): Plugin[] {
  const isIsolated = options.isolate ?? true;
  const plugins = [pageSettings(isIsolated), inkModules(options.ink)];
  if (options.models === undefined) return plugins;
  return [...plugins, modelFiles(options.models === true ? {} : options.models)];
}
