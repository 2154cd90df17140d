import { describe, expect, it } from 'vitest';
import { World, dayOf, hourOf, plainPlaceName, sceneLine, timeOfDay } from '../../../src/index.js';
import { mannerOf } from '../../../src/core/world/manner.js';

describe('the world', () => {
  it('[WORLD-4] a deed is seen by those who are where it happens, and by everybody where a game never said who is where', () => {
    const world = new World({ place: 'forge' });
    expect(world.addDeed('sang').witnesses).toBe('everybody');
    world.moveTo('mira', 'forge');
    world.moveTo('pell', 'bridge');
    expect(world.addDeed('mended the gate')).toMatchObject({ witnesses: ['mira'], place: 'forge', at: 720 });
    expect(world.addDeed('sang', { place: 'bridge' }).witnesses).toEqual(['pell']);
    expect(world.addDeed('sang', { witnesses: ['osk'] }).witnesses).toEqual(['osk']);
  });

  it('[WORLD-5] deeds have ids of their own, also beside ids that the game gives', () => {
    const world = new World();
    const ids = [world.addDeed('a'), world.addDeed('b', { id: 'mended' }), world.addDeed('c')].map(({ id }) => id);
    expect(ids).toEqual(['deed-1', 'mended', 'deed-2']);
    expect(world.scopeOf('mira').did('mended')).toBe(true);
  });

  it('[WORLD-6] time goes forward alone, and says the hour, the day and the part of it', () => {
    const world = new World({ minutes: 23 * 60 + 30 });
    world.passTime(-500);
    world.passTime(Number.NaN);
    world.passTime(45);
    expect(world.state.minutes).toBe(24 * 60 + 15);
    expect([hourOf(world.state.minutes), dayOf(world.state.minutes), timeOfDay(world.state.minutes)]).toEqual([0, 2, 'night']);
    expect([5, 7, 11, 14, 18, 20, 22].map((hour) => timeOfDay(hour * 60))).toEqual([
      'dawn',
      'morning',
      'midday',
      'afternoon',
      'dusk',
      'evening',
      'night',
    ]);
  });

  it("[WORLD-7] the scene is the game's own words, or place, time and weather", () => {
    const world = new World({ place: 'mine_mouth', minutes: 18 * 60, weather: 'fog in the valley' });
    expect(sceneLine(world.state, plainPlaceName)).toBe('The mine mouth at dusk, fog in the valley.');
    world.setScene('Nobody is about');
    expect(sceneLine(world.state, plainPlaceName)).toBe('Nobody is about.');
    expect(sceneLine(new World().state, plainPlaceName)).toBe('');
  });

  it('[WORLD-8] who talks kindly or rudely is known for it after ten lines, and others for nothing', () => {
    expect(mannerOf({ lines: 9, kind: 9, harsh: 0 })).toBe('');
    expect(mannerOf({ lines: 20, kind: 2, harsh: 2 })).toBe('');
    expect(mannerOf({ lines: 20, kind: 8, harsh: 0 })).toBe('kind to people');
    expect(mannerOf({ lines: 20, kind: 0, harsh: 8 })).toBe('rude to people');
    expect(mannerOf({ lines: 20, kind: 8, harsh: 8 })).toBe('kind one moment and rude the next');
  });

  it('[WORLD-9] every change has an event of its own, and what does not change has none', () => {
    const world = new World();
    const told: string[] = [];
    for (const name of ['player', 'quest', 'feeling', 'met', 'place', 'weather', 'moved', 'time'] as const)
      world.on(name, (payload) => told.push(`${name} ${JSON.stringify(payload)}`));
    for (let twice = 0; twice < 2; twice++) {
      world.setQuest('pumps', 'taken');
      world.meet('mira');
      world.setPlace('inn');
      world.setWeather('rain');
      world.moveTo('mira', 'inn');
    }
    world.moveFeeling('mira', 'pell', 10);
    world.moveFeeling('mira', 'pell', 0);
    world.setPlayer({ looks: 'muddy' });
    expect(told).toEqual([
      'quest {"quest":"pumps","state":"taken"}',
      'met {"npc":"mira"}',
      'place {"place":"inn"}',
      'weather {"weather":"rain"}',
      'moved {"npc":"mira","place":"inn"}',
      'feeling {"npc":"mira","other":"pell","feeling":10}',
      'player {"player":{"name":"Traveller","is":"a traveller","looks":"muddy"}}',
    ]);
    expect(world.state.feelings).toEqual({ 'mira>pell': 10 });
  });
});
