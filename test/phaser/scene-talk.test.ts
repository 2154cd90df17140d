import { describe, expect, it } from 'vitest';
import type { StoryBeat } from '../../src/index.js';
import type { ScriptedStory } from '../core/scene/scripted-story.js';
import { TestScene, pressInGame, settle, type SceneScript } from './game.js';
import { isHidden } from './stage.js';
import { boot, rain, sparks, village, withStories, quietSettings } from './village.js';

describe('a conversation in a scene', () => {
  const talking = (script: SceneScript = {}) =>
    new TestScene('forge', {
      preload: withStories('forge', 'gate'),
      create: ({ townsfolk }) => townsfolk.talkTo({ persona: 'mira', story: 'forge' }),
      ...script,
    });

  it('[PLUGIN-13] is one at a time', async () => {
    const scene = talking();
    const { options, model } = village({ forge: [sparks, rain], gate: [rain] });
    await boot(options, [scene]);
    scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    scene.townsfolk.tell('gate', 'look');
    await settle();
    expect(scene.of('conversationstart')).toHaveLength(1);
    expect(scene.of('said').map(({ text }) => text)).toEqual(['Mind the sparks.']);
    expect(model.released).toEqual([]);
  });

  it('[PLUGIN-13] is one at a time in all scenes that run beside each other', async () => {
    const [scene, hud] = [talking(), new TestScene('hud')];
    const { game, frames, button } = await boot(village({ forge: [sparks], gate: [rain] }).options, [scene, hud], {
      hasPage: true,
    });
    game.scene.run('hud');
    await frames(2);
    hud.townsfolk.tell('gate', 'look');
    await frames(1);
    expect([hud.townsfolk.isTalking, hud.told.filter(([name]) => name !== 'modelstatus')]).toEqual([true, []]);
    button('Leave')!.click();
    await frames(1);
    expect([scene.townsfolk.isTalking, hud.townsfolk.isTalking]).toEqual([false, false]);
    hud.townsfolk.tell('gate', 'look');
    await settle();
    expect(hud.of('said')).toMatchObject([{ text: 'Rain.' }]);
  });

  it('[PLUGIN-14] tells what happens in this order: start, tags of a line, the line, end', async () => {
    const scene = talking();
    const { frames, button } = await boot(village({ forge: [sparks, rain] }).options, [scene], { hasPage: true });
    await frames(1);
    button('Continue')!.click();
    await frames(2);
    button('Continue')!.click();
    await frames(2);
    expect(scene.told.filter(([name]) => name !== 'modelstatus')).toMatchObject([
      ['conversationstart', { npcId: 'mira' }],
      ['tag', { name: 'sound', value: 'hammer' }],
      ['said', { text: 'Mind the sparks.', npcId: 'mira' }],
      ['said', { text: 'Rain.' }],
      ['conversationend', { npcId: 'mira' }],
    ]);
    expect(scene.townsfolk.isTalking).toBe(false);
  });

  it('[PLUGIN-14] tells of an exchange: what the player said, what was done, what was answered', async () => {
    const scene = talking();
    const talk: StoryBeat = { type: 'talk', talk: { npc: 'mira', until: ['left'] }, choices: [] };
    const replies = [{ text: ' Leave me the hilt.', action: 'take:broken_sword' }];
    // The model says what is in the script, one reply a request: none of it is for things that the player could say.
    const settings = quietSettings();
    const game = village({ forge: [talk] }, { settings }, replies);
    const { frames, root } = await boot(game.options, [scene], { hasPage: true });
    await frames(1);
    const field = root()!.querySelector('form')!;
    expect(document.activeElement).toBe(field.querySelector('input'));
    field.querySelector('input')!.value = 'here, take it';
    field.requestSubmit();
    await frames(1);
    expect(scene.told.filter(([name]) => name !== 'modelstatus').slice(1)).toMatchObject([
      ['said', { text: 'here, take it', source: 'player', speaker: 'Ash' }],
      ['action', { npcId: 'mira', action: 'take:broken_sword', isAccepted: true }],
      ['said', { text: 'Leave me the hilt.', source: 'model', speaker: 'Mira Holt' }],
    ]);
  });

  it('[PLUGIN-26] a quest of a story is an event, and the world knows it already', async () => {
    let known: unknown;
    const scene = talking({
      create: ({ townsfolk }) => {
        townsfolk.on('quest', ({ quest }) => (known = townsfolk.people.world.quest(quest)));
        townsfolk.talkTo({ persona: 'mira', story: 'forge' });
      },
    });
    const taken: StoryBeat = {
      type: 'line',
      line: { text: '', cues: [{ type: 'quest', quest: 'pumps', state: 'taken' }], tags: [] },
    };
    const { frames } = await boot(village({ forge: [taken] }).options, [scene], { hasPage: true });
    await frames(2);
    expect(known).toBe('taken');
  });

  it('[PLUGIN-14] another may begin when it ends, and is on the page', async () => {
    const scene = talking({
      create: ({ townsfolk }) => {
        townsfolk.once('conversationend', () => townsfolk.tell('gate', 'look'));
        townsfolk.talkTo({ persona: 'mira', story: 'forge' });
      },
    });
    const { frames, button, root } = await boot(village({ forge: [sparks], gate: [rain] }).options, [scene], { hasPage: true });
    await frames(1);
    button('Continue')!.click();
    await frames(2);
    expect(scene.townsfolk.isTalking).toBe(true);
    expect(isHidden(root()!.querySelector('.tf-dialogue'))).toBe(false);
    expect(root()!.querySelector('.tf-line')!.textContent).toBe('Rain.');
  });

  it('[PLUGIN-15] goes to its knot only when the story is over, and `tell` goes there always', async () => {
    const scene = talking({ create: () => undefined });
    const { frames, button } = await boot(village({ forge: [sparks], gate: [rain] }).options, [scene], { hasPage: true });
    const story = scene.townsfolk.story('forge') as ScriptedStory;
    const round = async (begin: () => void) => {
      begin();
      await frames(1);
      button('Continue')!.click();
      await frames(1);
    };
    await round(() => scene.townsfolk.talkTo({ persona: 'mira', story: 'forge', knot: 'again' }));
    expect(story.calls).toEqual([]);
    await round(() => scene.townsfolk.talkTo({ persona: 'mira', story: 'forge', knot: 'again' }));
    expect(story.calls).toEqual(['goTo again']);
    await round(() => scene.townsfolk.tell('gate', 'look'));
    expect((scene.townsfolk.story('gate') as ScriptedStory).calls).toEqual(['goTo look']);
    expect(scene.of('conversationstart').at(-1)).toMatchObject({ npcId: undefined });
  });

  it.each([true, false])('[PLUGIN-16] takes the keys, and gives them back as they were (capture: %s)', async (isCapturing) => {
    const scene = talking({ create: () => undefined });
    const { frames, button } = await boot(village({ forge: [sparks] }).options, [scene], { hasPage: true });
    const keyboard = scene.input.keyboard!;
    const walk = keyboard.addKey('W');
    if (!isCapturing) keyboard.disableGlobalCapture();
    pressInGame('w');
    await frames(1);
    expect(walk.isDown).toBe(true);
    scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    await frames(1);
    expect([walk.isDown, keyboard.enabled, keyboard.manager.preventDefault]).toEqual([false, false, false]);
    expect(pressInGame('w').defaultPrevented).toBe(false);
    button('Leave')!.click();
    await frames(1);
    expect([keyboard.enabled, keyboard.manager.preventDefault]).toEqual([true, isCapturing]);
    expect(pressInGame('w').defaultPrevented).toBe(isCapturing);
  });

  it('[PLUGIN-16] leaves a keyboard off that the game has switched off', async () => {
    const scene = talking({ create: () => undefined });
    const { frames, button } = await boot(village({ forge: [sparks] }).options, [scene], { hasPage: true });
    scene.input.keyboard!.enabled = false;
    scene.townsfolk.talkTo({ persona: 'mira', story: 'forge' });
    await frames(1);
    button('Leave')!.click();
    await frames(1);
    expect(scene.input.keyboard!.enabled).toBe(false);
  });

  it('[PLUGIN-17] other scenes that run beside it neither type its lines on nor hide who is near', async () => {
    const scene = talking({
      create: ({ townsfolk, add }) => {
        townsfolk.player(add.sprite(0, 0, '__DEFAULT'));
        townsfolk.npc(add.sprite(0, 0, '__DEFAULT'), { persona: 'mira', story: 'forge' });
      },
    });
    const hud = new TestScene('hud');
    const { options } = village({ forge: [sparks] }, { charsPerSecond: 10 });
    const { game, frames, button, root } = await boot(options, [scene, hud], { hasPage: true });
    game.scene.run('hud');
    await frames(2);
    const near = button('Talk to Mira')!;
    await frames(2);
    expect(button('Talk to Mira')).toBe(near);
    near.click();
    await settle();
    await frames(1, 400);
    expect(root()!.querySelector('.tf-line span')!.textContent).toBe('Mind');
  });
});
