import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { promisify } from 'node:util';
import { checkout } from './checkout.js';
import { LoopbackRegistry } from './loopback-registry.js';

const execute = promisify(execFile);
/** The runner's NODE_ENV would make a build one of development. */
const env = { ...process.env, NODE_ENV: undefined };

/** What a game installs beside the package; here by links to what this checkout has. */
const PEERS = ['phaser', 'inkjs', '@huggingface/transformers', 'vite', 'typescript', '@types/node'];

/** What npm says of a package that it packed. */
export interface PackReport {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly integrity: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

/** Runs npm with nothing of the caller's own settings that would change what it does. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execute('npm', args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Packs folders as `npm publish` would. */
export async function pack(folders: readonly string[], into: string, scripts = false): Promise<readonly PackReport[]> {
  const flags = ['--json', '--pack-destination', into, ...(scripts ? ['--foreground-scripts=false'] : ['--ignore-scripts'])];
  const told = await npm(['pack', ...folders, ...flags], checkout);
  const found: unknown = JSON.parse(told.slice(told.search(/^[[{]/mu)));
  return Object.values(found as Record<string, PackReport>);
}

/** The package, packed and installed into a fresh folder as a game does it. */
export class PackedPackage {
  readonly root: string;
  readonly report: PackReport;

  constructor({ root, report }: Pick<PackedPackage, 'root' | 'report'>) {
    this.root = root;
    this.report = report;
  }

  /** Builds, packs and installs; the registry is one of this machine that has what this checkout has. */
  static async install(): Promise<PackedPackage> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'townsfolk-packed-')));
    const [report] = await pack(['.'], root, true);
    const installed = join(root, 'installed');
    await mkdir(installed);
    await writeFile(join(installed, 'package.json'), '{ "name": "game", "private": true, "type": "module" }');
    const registry = await LoopbackRegistry.start(join(root, 'registry'));
    const flags = ['--registry', registry.url, '--cache', join(root, 'cache'), '--ignore-scripts', '--no-audit', '--no-fund'];
    await npm(['install', join(root, report!.filename), ...flags], installed).finally(() => registry.stop());
    for (const peer of PEERS) await link(join(checkout, 'node_modules', peer), join(installed, 'node_modules', peer));
    return new PackedPackage({ root, report: report! });
  }

  /** The folder of the installed package. */
  get dir(): string {
    return join(this.root, 'installed/node_modules/townsfolk');
  }

  /** A project beside the others, with the installed packages and the files of a folder, or those that are given. */
  async createProject(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
    const project = join(this.root, name);
    await cp(join(this.root, 'installed/package.json'), join(project, 'package.json'));
    const source = join(import.meta.dirname, 'projects', name);
    await cp(source, project, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(project, file)), { recursive: true });
      await writeFile(join(project, file), text);
    }
    await link(join(this.root, 'installed/node_modules'), join(project, 'node_modules'));
    return project;
  }

  /** Runs `npx townsfolk`, and types lines into it. Rejects when it ends with anything but 0. */
  async command(args: readonly string[], cwd: string, typed: readonly string[] = []): Promise<string> {
    const { bin } = JSON.parse(await readFile(join(this.dir, 'package.json'), 'utf8')) as { bin: { townsfolk: string } };
    const running = execute(process.execPath, [join(this.dir, bin.townsfolk), ...args], { cwd, env });
    running.child.stdin!.end(typed.map((line) => `${line}\n`).join(''));
    return (await running).stdout;
  }

  /** Runs a tool of the game's own, such as `tsc`. */
  async tool(path: string, args: readonly string[], cwd: string): Promise<void> {
    await execute(process.execPath, [join(checkout, 'node_modules', path), ...args], { cwd, env }).catch(
      (error: Error & { stdout?: string }) => Promise.reject(new Error(`${error.message}\n${error.stdout ?? ''}`)),
    );
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path, 'dir').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
