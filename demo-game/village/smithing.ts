import Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import { playEffect } from '../sound/effects.js';
import { strikeSparks } from './fire.js';
import type { Place } from './place.js';

const RAISE_MS = 520;
const REST_MS = 900;

/** Mira at her anvil: she hammers until somebody talks to her, and goes on afterwards. */
export class Smithing {
  readonly #smith: Phaser.GameObjects.Sprite;
  readonly #onBlow: () => void;
  #isPaused = false;

  constructor(smith: Phaser.GameObjects.Sprite, onBlow: () => void) {
    this.#smith = smith;
    this.#onBlow = onBlow;
    const frames = [0, 1, 2].map((index) => ({ key: 'walkers', frame: `mira/hammer-${index}` }));
    const { anims } = smith.scene;
    if (!anims.exists('mira/hammer'))
      anims.create({ key: 'mira/hammer', frames, duration: RAISE_MS, repeat: -1, repeatDelay: REST_MS });
    smith.on(Phaser.Animations.Events.ANIMATION_UPDATE, (_: unknown, frame: Phaser.Animations.AnimationFrame) => {
      if (!this.#isPaused && frame.textureFrame === 'mira/hammer-2') this.#onBlow();
    });
    this.resume();
  }

  pause(): void {
    this.#isPaused = true;
    this.#smith.play('mira/idle-down');
  }

  resume(): void {
    this.#isPaused = false;
    this.#smith.play('mira/hammer');
  }
}

/** Mira works while she is at her forge, and stops for whoever speaks to her. */
export function workAtTheAnvil(scene: Phaser.Scene, { emitters }: Place, smith: Phaser.GameObjects.Sprite | undefined): void {
  const anvil = emitters['sparks'];
  if (smith === undefined || anvil === undefined) return;
  const smithing = new Smithing(smith, () => {
    strikeSparks(scene, anvil);
    playEffect('hammer');
  });
  scene.townsfolk.on(TownsfolkEvents.CONVERSATION_START, ({ npcId }) => npcId === 'mira' && smithing.pause());
  scene.townsfolk.on(TownsfolkEvents.CONVERSATION_END, ({ npcId }) => npcId === 'mira' && smithing.resume());
}
