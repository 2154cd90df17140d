import type { TestProject } from 'vitest/node';
import { PackedPackage } from './packed.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the package was installed, and what npm said of it. */
    readonly packed: Pick<PackedPackage, 'root' | 'report'>;
  }
}

/** Packs and installs once for all tests of the package. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const packed = await PackedPackage.install();
  project.provide('packed', { root: packed.root, report: packed.report });
  return () => packed.remove();
}
