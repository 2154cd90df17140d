import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Application,
  Converter,
  JSX,
  LogLevel,
  Logger,
  ReflectionKind,
  type DocumentReflection,
  type ProjectReflection,
} from 'typedoc';
import { build } from 'vite';
import { townsfolk } from '../../src/vite/index.js';
import { alias } from '../../vitest.config.js';
import { openSections, pageFiles, sectionOf, sections } from './sections.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How much more a page weighs in a search than a name of the reference. */
const PAGE_BOOST = 100;

/** What the tool had to say, which should be nothing. */
class Complaints extends Logger {
  readonly said: string[] = [];

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.said.push(message);
  }
}

/**
 * Builds the site.
 *
 * @param out - The folder that it goes into; what was there is gone.
 * @returns what was wrong, such as a link that leads nowhere.
 */
export async function buildSite(out: string): Promise<{ readonly complaints: readonly string[] }> {
  const app = await Application.bootstrap({
    name: 'Townsfolk',
    entryPoints: entriesOfPackage(),
    tsconfig: join(root, 'tsconfig.json'),
    readme: join(root, 'README.md'),
    projectDocuments: pageFiles(join(root, 'docs')),
    sort: ['kind', 'instance-first', 'alphabetical-ignoring-documents'],
    out,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    disableSources: true,
    hideGenerator: true,
    skipErrorChecking: true,
    searchInComments: true,
    searchInDocuments: true,
    groupOrder: [...sections, 'Modules'],
    navigation: { includeGroups: true },
    navigationLinks: { Examples: 'examples/index.html' },
    customJs: join(root, 'docs/site/page.js'),
    customCss: join(root, 'docs/site/site.css'),
    ignoredHighlightLanguages: ['ink'],
    validation: { notExported: false, invalidLink: true, invalidPath: true },
  });
  app.renderer.hooks.on('head.begin', () =>
    JSX.createElement('script', null, JSX.createElement(JSX.Raw, { html: openSections })),
  );
  const complaints = new Complaints();
  app.logger = complaints;
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => nameDocument(document));
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_context, reflection) => {
    if (reflection.kindOf(ReflectionKind.Module)) reflection.name = entryName(reflection.name);
  });
  const project = await app.convert();
  if (project === undefined) return { complaints: ['The sources could not be read.', ...complaints.said] };
  // The site has its own heading.
  const [first] = project.readme ?? [];
  if (first?.kind === 'text') first.text = first.text.replace(/^# .+\n/u, '');
  app.validate(project);
  complaints.said.push(...undocumentedIn(project));
  await app.generateOutputs(project);
  await buildExamples(join(out, 'examples'));
  return { complaints: complaints.said };
}

/** The source file of each entry of the package. */
function entriesOfPackage(): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { readonly types: string; readonly default?: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string' || target.default === undefined || path === './llm/worker'
      ? []
      : [join(root, target.default.replace('./dist/', 'src/').replace(/\.js$/u, '.ts'))],
  );
}

/** The name by which an entry is imported: `townsfolk/llm`. */
const entryName = (folder: string) => (folder === 'index' ? 'townsfolk' : `townsfolk/${folder}`);

/** Public names without a docstring. (A property that says all in its name and type needs none.) */
function undocumentedIn(project: ProjectReflection): readonly string[] {
  return (project.children ?? []).flatMap(({ name, children = [] }) =>
    children
      .filter(({ comment, signatures = [] }) =>
        [comment, ...signatures.map((one) => one.comment)].every((one) => one === undefined),
      )
      .filter((child) => !child.kindOf(ReflectionKind.Reference))
      .map((child) => `${name}: "${child.name}" has no docstring.`),
  );
}

/** A page is called by its heading, and stands in its section. */
function nameDocument(document: DocumentReflection): void {
  const page = document.name.split('/').at(-1)!;
  const first = document.content[0];
  const heading = first?.kind === 'text' ? /^# (.+)\n/u.exec(first.text) : null;
  if (heading !== null) document.name = heading[1]!;
  document.frontmatter['group'] = sectionOf(page);
  document.relevanceBoost = PAGE_BOOST;
}

async function buildExamples(outDir: string): Promise<void> {
  await build({
    root: join(root, 'demo-game/examples'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias },
    plugins: [townsfolk()],
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 2000, assetsInlineLimit: 0 },
  });
}
