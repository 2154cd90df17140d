import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder beside the models in which a page looks for the WebAssembly runtime. */
export const RUNTIME_FOLDER = 'runtime';
/** The build without a graphics card: the smallest, and the fastest on the processor. */
const RUNTIME_FILES = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs'] as const;
/** The builds with one: a page takes the first where its browser can, else the second. */
const GPU_FILES = ['.jspi', '.asyncify'].flatMap((build) =>
  RUNTIME_FILES.map((file) => file.replace('threaded', `threaded${build}`)),
);

/** The WebAssembly runtime of the transformers.js that the game has installed. */
export interface Runtime {
  /** Stands in the address, so that no cache mixes the script of one version with the binary of another. */
  readonly version: string;
  readonly dir: string;
}

/**
 * Finds the runtime, which is a dependency of the game's dependency and cannot be imported by its name in every kind of `node_modules`.
 *
 * @param root - The game's folder; this package's own place is searched when nothing is found from there.
 */
export function findRuntime(root: string): Runtime | undefined {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      const transformers = createRequire(from).resolve('@huggingface/transformers');
      const dir = dirname(createRequire(transformers).resolve(`onnxruntime-web/${RUNTIME_FILES[0]}`));
      const { version } = JSON.parse(readFileSync(join(dir, '../package.json'), 'utf8')) as { version: string };
      return { version, dir };
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

/** The runtime that fits `dist/browser/worker.js`; there in the package as it is built, for pages without a bundler. */
export function bundledRuntime(): Runtime | undefined {
  const folder = fileURLToPath(new URL('../browser/runtime', import.meta.url));
  try {
    const [version] = readdirSync(folder);
    return version === undefined ? undefined : { version, dir: join(folder, version) };
  } catch {
    return undefined;
  }
}

/** The file of the runtime that an address means, from what stands behind `runtime/` in it. */
export function resolveRuntimeFile({ version, dir }: Runtime, path: string): string | undefined {
  const file = [...RUNTIME_FILES, ...GPU_FILES].find((name) => path === `${version}/${name}`);
  return file === undefined ? undefined : join(dir, file);
}

/** Puts the runtime where a page looks for it. @param isForGpu - Also the builds for graphics cards, 44 MB more. @returns the folder */
export async function copyRuntime({ version, dir }: Runtime, modelsDir: string, isForGpu = false): Promise<string> {
  const to = join(modelsDir, RUNTIME_FOLDER, version);
  await mkdir(to, { recursive: true });
  // What is bundled with the package is for the processor alone.
  const more = isForGpu ? GPU_FILES.filter((file) => existsSync(join(dir, file))) : [];
  for (const file of [...RUNTIME_FILES, ...more]) await copyFile(join(dir, file), join(to, file));
  return to;
}
