import { posix, resolve } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { checkStory } from '../ink/check/check-story.js';
import { compileInk, type InkIssue } from '../ink/compile.js';
import { STORY_EDITED } from '../ink/follow-edits.js';
import { readInk, type InkSources } from './read-ink.js';
import { readCast } from './story-cast.js';

const INK_FILE = /\.ink$/;

/** Whom stories are checked against. */
export interface InkCheck {
  /** The folder of the persona files, counted from Vite's root. */
  readonly personas: string;
  readonly facts?: readonly string[] | undefined;
}

/**
 * Makes modules of `.ink` files: the default export is the compiled story as text. `?raw` and `?url` give the source, as for any file.
 *
 * In development an edited story is put in place of the old one while the game runs, where the game follows edits; else the page reloads.
 */
export function inkModules(check?: InkCheck): Plugin {
  let root = process.cwd();
  /** The files that each story was made of when it was last read. */
  const parts = new Map<string, ReadonlySet<string>>();
  return {
    name: 'townsfolk:ink',
    configResolved: (config) => {
      root = normalizePath(config.root);
    },
    load: {
      filter: { id: INK_FILE },
      async handler(id) {
        const main = normalizePath(id);
        const sources = await readInk(main);
        parts.set(main, new Set(sources.watched));
        // Vite takes a watched file for an import, so one that is not there would fail; its coming is seen all the same.
        for (const file of sources.watched) if (Object.hasOwn(sources.files, file)) this.addWatchFile(file);
        const compiled = await compileInk(sources.files, main);
        const issues = [...compiled.issues, ...(await checkCast(check, root, sources, (file) => this.addWatchFile(file)))];
        const json = issues.some(({ severity }) => severity === 'error') ? undefined : compiled.json;
        const logs = issues.map((issue) => ({ issue, log: toLog(issue, sources, root) }));
        for (const { issue, log } of logs) {
          if (issue.severity === 'warning') this.warn(log);
          if (issue.severity === 'todo') this.info(log);
        }
        if (json === undefined)
          return this.error(joinErrors(logs.filter(({ issue }) => issue.severity === 'error').map(({ log }) => log)));
        const code = moduleOf(json, this.environment.mode === 'dev');
        return { code, moduleType: 'js', map: { mappings: '' } };
      },
    },
    hotUpdate({ file, modules }) {
      // An included file is no module of its own: what changes is every story that has a part in it.
      const stories = [...parts].filter(([, files]) => files.has(normalizePath(file))).map(([main]) => main);
      if (stories.length === 0) return undefined;
      const changed = stories.flatMap((main) => [...(this.environment.moduleGraph.getModulesByFile(main) ?? [])]);
      // Of a module that was never read to its end Vite does not know whom to tell: nobody would hear of what mends it.
      if (changed.some(({ isSelfAccepting }) => isSelfAccepting === undefined))
        this.environment.hot.send({ type: 'full-reload' });
      return [...new Set([...modules, ...changed])];
    },
  };
}

/** The module of a story. In development it hands an edit to whoever follows it, and asks for a reload when nobody does. */
function moduleOf(json: string, isDev: boolean): string {
  const code = `const json = ${JSON.stringify(json)};\nexport default json;\n`;
  if (!isDev) return code;
  return `${code}if (import.meta.hot) import.meta.hot.accept((edited) => {
  if (edited === undefined) return;
  const detail = { before: json, after: edited.default };
  const isTaken = !globalThis.dispatchEvent(new CustomEvent(${JSON.stringify(STORY_EDITED)}, { detail, cancelable: true }));
  if (!isTaken) import.meta.hot.invalidate('Nobody follows the edits of this story.');
});
`;
}

async function checkCast(
  check: InkCheck | undefined,
  root: string,
  { files }: InkSources,
  watch: (file: string) => void,
): Promise<readonly InkIssue[]> {
  if (check === undefined) return [];
  const { cast, files: personas } = await readCast(resolve(root, check.personas), check.facts ?? []);
  personas.forEach(watch);
  return checkStory(files, cast);
}

type Log = Rolldown.RollupLog;

/** An issue as the terminal and the overlay show it: the place, what is wrong, what to do, and the lines around. */
function toLog({ file, line, column = 1, message, hint }: InkIssue, { files }: InkSources, root: string): Log {
  const name = file.startsWith(`${root}/`) ? posix.relative(root, file) : file;
  const log: Log = { message: `${name}${line === undefined ? '' : `:${line}`}: ${message}\n  ${hint}`, id: file };
  if (line === undefined) return log;
  return { ...log, loc: { file, line, column: column - 1 }, frame: frameAround(files[file] ?? '', line) };
}

/** The first error has the place that editors jump to; the message names all. */
function joinErrors(logs: readonly Log[]): Log {
  return { ...logs[0], message: logs.map((log) => log.message).join('\n') };
}

function frameAround(source: string, line: number): string {
  const lines = source.split(/\r?\n/);
  const first = Math.max(0, line - 3);
  return lines
    .slice(first, line + 2)
    .map((text, index) => `${first + index + 1 === line ? '>' : ' '} ${String(first + index + 1).padStart(4)} | ${text}`)
    .join('\n');
}
