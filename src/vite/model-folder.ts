import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the models lie. */
export interface ModelFolder {
  /** The folder that holds one folder a model, counted from Vite's root. @defaultValue the models that Townsfolk brings */
  readonly dir?: string | undefined;
  /** The models that are served and built. @defaultValue all in the folder */
  readonly include?: readonly string[] | undefined;
  /** Builds also the WebAssembly runtime for graphics cards, 44 MB more, for models with `foreign.gpu`. @defaultValue false */
  readonly hasGpuRuntime?: boolean | undefined;
}

/** The models that this package brings. */
export const OWN_MODELS = fileURLToPath(new URL('../../assets/models', import.meta.url));

/** The part of the address under which models are found. */
export const MODELS_PATH = 'models/';

/** The names of the models that are to be served. */
export async function listModels(dir: string, include: readonly string[] | undefined): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const present = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return include ?? present;
}

/** Why models that are asked for cannot be served, or `undefined` when all are there. */
export async function missingModels(dir: string, models: readonly string[]): Promise<string | undefined> {
  const missing: string[] = [];
  for (const model of models) {
    const found = await stat(join(dir, model)).catch(() => undefined);
    if (found?.isDirectory() !== true) missing.push(model);
  }
  if (missing.length === 0) return undefined;
  return `There is no model ${missing.map((name) => `"${name}"`).join(', ')} in "${dir}". Check models.dir and models.include of townsfolk() in the Vite configuration.`;
}

/**
 * The file that an address means, or `undefined` when it points out of the models that are served.
 *
 * @param path - What stands behind `/models/` in the address, still encoded.
 */
export function resolveModelFile(dir: string, models: readonly string[], path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || /[\\\0]/.test(decoded)) return undefined;
  const parts = decoded.split('/');
  if (parts.some((part) => part === '..' || part === '.' || part === '') || !models.includes(parts[0]!)) return undefined;
  const file = resolve(dir, ...parts);
  return file.startsWith(resolve(dir) + sep) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
