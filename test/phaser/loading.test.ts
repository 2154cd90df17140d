import Phaser from 'phaser';
import { describe, expect, it, vi } from 'vitest';
import { createInkStory } from '../../src/ink/index.js';
import { miraYaml } from '../core/people.js';
import { TestScene, serveFiles } from './game.js';
import { boot, village } from './village.js';

describe('loading', () => {
  it('[PLUGIN-5] a persona is one of the people when the scene is created', async () => {
    serveFiles({ 'people/pell.yaml': miraYaml.replace(/^id: mira$/mu, 'id: pell') });
    const { options, people } = village();
    let wasThere = false;
    const scene = new TestScene('forge', {
      preload: ({ load }) => load.persona('pell', 'people/pell.yaml'),
      create: ({ townsfolk }) => (wasThere = townsfolk.people.has('pell')),
    });
    await boot(options, [scene]);
    expect(wasThere).toBe(true);
    expect(people.persona('mira')).not.toBe(people.persona('pell'));
    expect(scene.of('warning')).toEqual([]);
  });

  it('[PLUGIN-6] a mistake in a persona file is a warning with code, file, line and column, and the game goes on', async () => {
    const phaserSays = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = 'id: pell\nname: Pell\nrole: the ferryman\nnick: [Pelly]\n';
    serveFiles({ 'people/pell.yaml': broken, 'people/ana.yaml': miraYaml.replace(/^id: mira$/mu, 'id: ana') });
    const { options, people } = village();
    const failed: string[] = [];
    const scene = new TestScene('forge', {
      preload: ({ load }) => {
        load.on(Phaser.Loader.Events.FILE_LOAD_ERROR, ({ key }: Phaser.Loader.File) => failed.push(key));
        load.persona('pell', 'people/pell.yaml').persona('ana', 'people/ana.yaml').persona('gone', 'people/gone.yaml');
      },
    });
    await boot(options, [scene]);
    expect(scene.of('warning')).toMatchObject([
      { code: 'persona/invalid', place: { file: 'people/pell.yaml', line: 4, column: expect.any(Number) as number } },
    ]);
    expect(failed).toEqual(['gone']);
    expect(scene.creations).toBe(1);
    expect([people.has('pell'), people.has('ana')]).toEqual([false, true]);
    expect(phaserSays).toHaveBeenCalledTimes(1);
  });

  it('[PLUGIN-6] a warning that nobody listens to goes to the console, with code and place', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const console_ = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    serveFiles({ 'pell.yaml': 'id: pell\nnmae: Pell\n' });
    const { options } = village();
    await boot(options, [new TestScene('forge', { listensTo: [], preload: ({ load }) => load.persona('pell', 'pell.yaml') })]);
    expect(console_.mock.calls).toEqual([[expect.stringMatching(/^pell\.yaml:2:\d+: persona\/invalid: /u)]]);
  });

  it('[PLUGIN-7] a story comes from a URL or as its JSON, and is opened once', async () => {
    const json = '\uFEFF{"inkVersion":21,"root":[["^Rain.","\\n","done",null],"done",null],"listDefs":{}}';
    serveFiles({ 'forge.json': json });
    const createStory = vi.fn((text: string) => createInkStory({ json: text }));
    const { options } = village({}, { createStory });
    const scene = new TestScene('forge', {
      preload: ({ load }) => load.inkStory('there', 'forge.json').inkStory('here', json.slice(1)),
    });
    await boot(options, [scene]);
    const { townsfolk } = scene;
    expect(townsfolk.story('there')).toBe(townsfolk.story('there'));
    expect(townsfolk.story('there')).not.toBe(townsfolk.story('here'));
    expect(townsfolk.story('here')!.next()).toMatchObject({ type: 'line', line: { text: 'Rain.' } });
    expect(townsfolk.story('there')!.next()).toMatchObject({ type: 'line', line: { text: 'Rain.' } });
    expect(createStory).toHaveBeenCalledTimes(2);
    expect(scene.of('warning')).toEqual([]);
  });

  it('[PLUGIN-7] what is no story is a warning with a code and the file', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    serveFiles({ 'forge.json': '<!doctype html>' });
    const { options } = village({}, { createStory: (json) => createInkStory({ json }) });
    const scene = new TestScene('forge', {
      preload: ({ load }) => load.inkStory('forge', 'forge.json').inkStory('here', '{"a": 1}'),
    });
    await boot(options, [scene]);
    expect(scene.of('warning')).toMatchObject([{ code: 'ink/load', place: { file: 'forge.json' } }]);
    expect(scene.townsfolk.story('forge')).toBeUndefined();
    expect(scene.townsfolk.story('here')).toBeUndefined();
    expect(scene.of('warning').slice(1)).toMatchObject([{ code: 'phaser/not-loaded' }, { code: 'ink/load' }]);
    expect(scene.creations).toBe(1);
  });
});
