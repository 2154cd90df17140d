import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Terminal } from '../authoring/cli/terminal.js';
import type { EngineName, EnginePorts } from './engines.js';

/** Engines by npm: beside this package, be that in a game's folder or where `npx` keeps what it runs. */
export function npmEngines(packageDir: string, terminal: Terminal): EnginePorts {
  const ranges = (JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as PackageFile).peerDependencies;
  const wanted = (name: EngineName) => `${name}@${ranges[name] ?? 'latest'}`;
  const home = homeOf(packageDir);
  // None of their scripts is needed; one of ONNX Runtime's would fetch libraries for graphics cards.
  const args = (name: EngineName) => ['install', '--ignore-scripts', '--no-audit', '--no-fund', wanted(name)];
  return {
    isThere: (name) => isThere(name, packageDir),
    commandFor: (name) => `npm install --ignore-scripts townsfolk ${name}`,
    ask: process.stdin.isTTY && terminal.isWatched && home !== undefined ? (question) => isYes(question, terminal) : undefined,
    install: (name) => (home === undefined ? Promise.resolve(false) : run(args(name), home)),
  };
}

interface PackageFile {
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** The folder that has this package in its `node_modules`; none in a checkout, and none where another tool than npm has put it. */
function homeOf(packageDir: string): string | undefined {
  const isNpm = (process.env.npm_config_user_agent ?? 'npm/').startsWith('npm/');
  const parent = dirname(packageDir);
  return isNpm && basename(parent) === 'node_modules' && !packageDir.includes('.pnpm') ? dirname(parent) : undefined;
}

/**
 * Looks for a folder, as Node itself does. Asking Node would not do: it remembers a package that was not there, and would not see it come.
 * Where there are no such folders (Yarn's Plug'n'Play), the import tells.
 */
function isThere(name: EngineName, from: string): boolean {
  if (process.versions.pnp !== undefined || existsSync(join(from, 'node_modules', name, 'package.json'))) return true;
  return dirname(from) !== from && isThere(name, dirname(from));
}

async function isYes(question: string, { ask }: Terminal): Promise<boolean> {
  const answer = await ask(question);
  return answer !== undefined && !/^\s*n/iu.test(answer);
}

function run(args: readonly string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    // On Windows npm is a script, which only a shell starts; nothing that somebody typed is among the words.
    const child = spawn('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
