import Phaser from 'phaser';
import { timeOfDay } from 'townsfolk';
import { startAmbience } from '../sound/ambience.js';
import { playEffect } from '../sound/effects.js';
import { startMusic, type Mode } from '../sound/music.js';
import { world } from '../townsfolk.js';
import { isRaining } from './daylight.js';
import type { Place } from './place.js';

/** What is heard here: the place, the hour, and what stories ask for. */
export function addSound(scene: Phaser.Scene, key: string, { isIndoors }: Place): void {
  const stops = [startAmbience(key, isIndoors, isRaining(world.state.weather)), startMusic(modeOf(world.state.minutes))];
  const forget = world.on('item', ({ item }) => playEffect(item === 'coppers' ? 'coin' : 'page'));
  scene.townsfolk.stage.use({ playSound: playEffect });
  scene.events.once(Phaser.Scenes.Events.SHUTDOWN, () => [...stops, forget].forEach((stop) => stop()));
}

function modeOf(minutes: number): Mode {
  const time = timeOfDay(minutes);
  return time === 'night' || time === 'evening' ? 'night' : time === 'dusk' || time === 'dawn' ? 'dusk' : 'day';
}
