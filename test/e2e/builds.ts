import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what several files build alike; see {@link buildOnce}. */
    readonly builds: string;
  }
}

/** Keeps builds from file to file, and throws them away at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const builds = await mkdtemp(join(tmpdir(), 'townsfolk-builds-'));
  project.provide('builds', builds);
  return () => rm(builds, { recursive: true, force: true });
}

/** The folder of a build, which the first who asks makes: the files of this project run one after the other. */
export async function buildOnce(builds: string, name: string, build: (outDir: string) => Promise<unknown>): Promise<string> {
  const outDir = join(builds, name);
  if (!existsSync(outDir)) await build(outDir);
  return outDir;
}
