import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { build, createServer, type ViteDevServer } from 'vite';
import { createInkStory, followEdits } from '../../src/ink/index.js';
import { createProject, type Project } from './fixture.js';

const MAIN = {
  'main.js': "import story from './forge.ink'; import source from './forge.ink?raw'; document.title = story + source;",
};

let project: Project;
let server: ViteDevServer | undefined;

afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
  server = undefined;
  await project.remove();
});

const serve = async () => (server = await createServer(project.config));
const load = async (url: string) => (await server!.environments.client.transformRequest(url))?.code ?? '';

describe('townsfolk(): ink modules', () => {
  it('[VITE-1] makes a module of a story and all that it includes, townsfolk.ink without a copy', async () => {
    project = await createProject({
      ...MAIN,
      'forge.ink': 'INCLUDE townsfolk.ink\nINCLUDE npc/mira.ink\n-> mira',
      'npc/mira.ink': '=== mira\nMind the sparks, {bond("mira")}.\n-> END',
    });
    await serve();
    const beat = createInkStory({ json: jsonIn(await load('/forge.ink')) }).next();
    expect(beat.type === 'line' && beat.line.text).toBe('Mind the sparks, 0.');
  });

  it('[VITE-2] builds stories into the bundle, leaves ?raw alone, and tells warnings with their place', async () => {
    project = await createProject({ ...MAIN, 'forge.ink': 'Mind the sparks. # mood: hapy\n-> END' });
    await build(project.config);
    const assets = join(project.root, 'dist/assets');
    const [bundle = ''] = await readdir(assets);
    const code = await readFile(join(assets, bundle), 'utf8');
    expect(code).toContain('inkVersion');
    expect(code).toContain('Mind the sparks. # mood: hapy');
    expect(project.told.join('\n')).toContain('forge.ink:1');
  });

  it('[VITE-3] fails with all errors, the place of the first, and the lines around it', async () => {
    project = await createProject({
      ...MAIN,
      'forge.ink': 'INCLUDE mira.ink\n-> mira',
      'mira.ink': '=== mira\nHello.\n-> mria\n-> gone',
    });
    await serve();
    const error = await load('/forge.ink').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ loc: { file: join(project.root, 'mira.ink'), line: 3 } });
    expect(error).toMatchObject({ message: expect.stringMatching(/mira\.ink:3[\s\S]*mira\.ink:4/) as string });
    expect(error).toMatchObject({ frame: expect.stringMatching(/> +3 \| -> mria/) as string });
    await expect(build(project.config)).rejects.toThrow(/mira\.ink:3/);
  });

  it('[VITE-4] loads anew when an included file changes, and when a missing one comes', async () => {
    project = await createProject({ ...MAIN, 'forge.ink': 'INCLUDE mira.ink\n-> mira' });
    await serve();
    await load('/main.js');
    await expect(load('/forge.ink')).rejects.toThrow(/mira\.ink/);
    // As Vite leaves a module of which another request was still reading when it failed.
    for (const module of server!.environments.client.moduleGraph.getModulesByFile(join(project.root, 'forge.ink')) ?? [])
      Object.assign(module, { isSelfAccepting: undefined });
    const change = async (event: 'add' | 'change', text: string) => {
      const reloaded = nextReload(server!);
      await project.write('mira.ink', text);
      server!.watcher.emit(event, join(project.root, 'mira.ink'));
      await reloaded;
      return load('/forge.ink');
    };
    expect(await change('add', '=== mira\nOne.\n-> END')).toContain('One.');
    expect(await change('change', '=== mira\nTwo.\n-> END')).toContain('Two.');
  });

  it('[VITE-5] checks tags against the people, with errors for what would leave the player stuck', async () => {
    project = await createProject(
      {
        ...MAIN,
        'personas/mira.yaml': PERSONA,
        'forge.ink': 'Hm. # talk: mira until: take:sword, sold\n* [Go.]\n- Well. # talk: mria until: left\n-> END',
      },
      { ink: { personas: 'personas', facts: ['sold'] } },
    );
    await serve();
    const error = await load('/forge.ink').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ loc: { line: 3 }, message: expect.stringContaining('"mria"') as string });
    expect(project.told.join('\n')).toMatch(/forge\.ink:1: .*"take:sword"/u);
    await project.write('forge.ink', 'Hm. # talk: mira until: sold, left\n-> END');
    server!.environments.client.moduleGraph.invalidateAll();
    expect(await load('/forge.ink')).toContain('inkVersion');
  });

  it('[VITE-6] an edit is handed to whoever follows it, and else asks for a reload; a build knows nothing of it', async () => {
    project = await createProject({ ...MAIN, 'forge.ink': 'One.\nTwo.\n-> END' });
    await serve();
    const before = jsonIn(await load('/forge.ink'));
    const page = new EventTarget();
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
      vi.stubGlobal(name, page[name].bind(page));
    const story = createInkStory({ json: before });
    story.next();
    const unfollow = followEdits(story, before);
    const edited = async (text: string) => {
      const code = await load('/forge.ink');
      await project.write('forge.ink', text);
      server!.environments.client.moduleGraph.invalidateAll();
      return applyEdit(code, jsonIn(await load('/forge.ink')));
    };
    expect(await edited('One.\nChanged.\n-> END')).toBe('taken');
    expect([story.next(), story.next()]).toMatchObject([{ line: { text: 'One.' } }, { line: { text: 'Changed.' } }]);
    unfollow();
    expect(await edited('One.\nOnce more.\n-> END')).toBe('reload');
    await build(project.config);
    const [bundle = ''] = await readdir(join(project.root, 'dist/assets'));
    expect(await readFile(join(project.root, 'dist/assets', bundle), 'utf8')).not.toContain('townsfolk:story');
  });
});

const PERSONA = 'id: mira\nname: Mira Holt\nrole: smith\nvoice: dry\nwants: quiet\nlines: { unknown: ["[neutral] Hm."] }\n';

const jsonIn = (code: string) => JSON.parse(/const json = ("(?:[^"\\]|\\.)*")/u.exec(code)?.[1] ?? '""') as string;

/** Does what a page does when Vite hands it the next version of a module that accepts itself. */
function applyEdit(code: string, after: string): 'taken' | 'reload' {
  const [, body = ''] = /accept\(\(edited\) => \{([\s\S]*)\}\);/u.exec(code) ?? [];
  let outcome: 'taken' | 'reload' = 'taken';
  const hot = { invalidate: () => (outcome = 'reload') };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The module's own code, as the page runs it.
  const accept = new Function('edited', 'json', 'hot', body.replaceAll('import.meta.hot', 'hot')) as (
    ...given: unknown[]
  ) => void;
  accept({ default: after }, jsonIn(code), hot);
  return outcome;
}

/** The next time that the page is told of a change. */
function nextReload({ environments }: ViteDevServer): Promise<void> {
  return new Promise((resolve) => {
    const { hot } = environments.client;
    hot.send = (...payload: readonly unknown[]) => {
      if (['full-reload', 'update'].includes((payload[0] as { type?: string }).type ?? '')) resolve();
    };
  });
}
