import Phaser from 'phaser';

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
