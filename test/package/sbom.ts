import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';

/** One thing that ships, as CycloneDX writes it. */
interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}
interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface ModelManifest {
  readonly license: string;
  readonly files: Readonly<Record<string, { readonly sha256: string }>>;
}

const SHIPPED_MODELS = ['hearth-135m', 'ear-22m'];

/**
 * The bill of materials of what ships, as CycloneDX: what is installed with the package, what is bundled into `dist/browser/`, and the
 * models. The same text whenever it is made. (`npm sbom` leaves out what a tool of ours depends on too.)
 *
 * @param packageDir - Where the package was built.
 */
export function makeSbom(packageDir: string): string {
  const { name, version, license = '', dependencies = {} } = readJson<LockedPackage & { name: string }>('package.json');
  const { packages } = readJson<Lock>('package-lock.json');
  const names = new Set([...closure(Object.keys(dependencies), packages), ...bundledIn(packageDir)]);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'library', name, version, licenses: [{ expression: license }] } },
    components: [...[...names].sort().map((one) => libraryComponent(one, packages)), ...SHIPPED_MODELS.map(modelComponent)],
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

/** The licences of everything in a bill, by name. */
export function licencesOf(bill: string): ReadonlyMap<string, string> {
  const { components } = JSON.parse(bill) as { readonly components: readonly Component[] };
  return new Map(components.map(({ name, licenses }) => [name, licenses.map(({ expression }) => expression).join(' AND ')]));
}

function closure(names: readonly string[], packages: Lock['packages'], known = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    closure(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), packages, known);
  }
  return known;
}

/** The names in the list of licences that the bundler wrote. */
function bundledIn(packageDir: string): readonly string[] {
  const list = readFileSync(join(packageDir, 'dist/browser/licenses.md'), 'utf8');
  return [...list.matchAll(/^## (\S+) - /gmu)].map(([, name]) => name!);
}

function libraryComponent(name: string, packages: Lock['packages']): Component {
  const { version, license = 'unknown', integrity = '' } = packages[`node_modules/${name}`]!;
  const [, sha512 = ''] = /^sha512-(.+)$/u.exec(integrity) ?? [];
  const hashes = [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }];
  return {
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ expression: license }],
    hashes,
  };
}

function modelComponent(name: string): Component {
  const { license, files } = readJson<ModelManifest>(`assets/models/${name}/manifest.json`);
  const weights = Object.entries(files).filter(([file]) => file.startsWith('onnx/'));
  const hashes = weights.map(([, { sha256 }]) => ({ alg: 'SHA-256', content: sha256 }));
  return { type: 'machine-learning-model', name, licenses: [{ expression: license }], hashes };
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(checkout, path), 'utf8')) as Shape;
}
