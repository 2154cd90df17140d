import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build, createServer, type ViteDevServer } from 'vite';
import { createInkStory } from '../../src/ink/index.js';
import { createProject, type Project } from './fixture.js';

const MAIN = {
  'main.js': "import story from './forge.ink'; import source from './forge.ink?raw'; document.title = story + source;",
};

let project: Project;
let server: ViteDevServer | undefined;

afterEach(async () => {
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
    const [, text = ''] = /export default ("(?:[^"\\]|\\.)*")/.exec(await load('/forge.ink')) ?? [];
    const beat = createInkStory({ json: JSON.parse(text) as string }).next();
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
    const change = async (text: string) => {
      const reloaded = nextReload(server!);
      await project.write('mira.ink', text);
      await reloaded;
      return load('/forge.ink');
    };
    expect(await change('=== mira\nOne.\n-> END')).toContain('One.');
    expect(await change('=== mira\nTwo.\n-> END')).toContain('Two.');
  });
});

/** The next time that the page is told to load anew. */
function nextReload({ environments }: ViteDevServer): Promise<void> {
  return new Promise((resolve) => {
    const { hot } = environments.client;
    hot.send = (...payload: readonly unknown[]) => {
      if ((payload[0] as { type?: string }).type === 'full-reload') resolve();
    };
  });
}
