import type Phaser from 'phaser';
import { DEPTH } from './air.js';
import type { Place, Spot } from './place.js';

/** What rises where something burns or boils; an emitter `smoke-inn` rises like `smoke`. */
const RISES: Readonly<Record<string, (scene: Phaser.Scene, spot: Spot) => void>> = {
  steam: (scene, spot) => puff(scene, spot, 'steam', 420),
  chimney: (scene, spot) => puff(scene, spot, 'smoke', 700),
  smoke: (scene, spot) => puff(scene, spot, 'smoke', 560),
  embers: addEmbers,
};

export function addFire(scene: Phaser.Scene, { emitters, isIndoors }: Place): void {
  for (const [name, spot] of Object.entries(emitters)) {
    const kind = name.split('-')[0] ?? name;
    // Inside, the smoke goes up the chimney.
    if (!(isIndoors && kind === 'smoke')) RISES[kind]?.(scene, spot);
  }
}

/** Sparks off the anvil, one hammer blow's worth. */
export function strikeSparks(scene: Phaser.Scene, { x, y }: Spot): void {
  const sparks = scene.add.particles(x, y, 'world', {
    frame: ['particle/spark-0', 'particle/spark-1', 'particle/spark-2'],
    speed: { min: 30, max: 90 },
    angle: { min: 200, max: 340 },
    gravityY: 160,
    lifespan: { min: 200, max: 500 },
    emitting: false,
  });
  sparks.setDepth(DEPTH.glow).explode(9);
  scene.time.delayedCall(600, () => sparks.destroy());
}

function puff(scene: Phaser.Scene, { x, y }: Spot, kind: 'smoke' | 'steam', frequency: number): void {
  scene.add
    .particles(x, y, 'world', {
      frame: [0, 1, 2, 3].map((index) => `particle/${kind}-${index}`),
      speedY: { min: -16, max: -9 },
      speedX: { min: -4, max: 6 },
      alpha: { start: 0.5, end: 0 },
      lifespan: 1800,
      frequency,
    })
    .setDepth(7000);
}

function addEmbers(scene: Phaser.Scene, { x, y }: Spot): void {
  scene.add
    .particles(x, y, 'world', {
      frame: 'particle/ember',
      x: { min: -22, max: 22 },
      speedY: { min: -34, max: -14 },
      speedX: { min: -6, max: 6 },
      alpha: { start: 1, end: 0 },
      lifespan: 1300,
      frequency: 260,
    })
    .setDepth(DEPTH.glow);
}
