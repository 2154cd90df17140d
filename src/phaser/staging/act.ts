import type Phaser from 'phaser';
import type { Act } from '../../core/scene/act.js';

export type { Act } from '../../core/scene/act.js';

/** Something that takes a time: `start` begins it and is told how to say that it is over; what it gives brings it to its end at once. */
export function createAct(start: (over: () => void) => () => void): Act {
  let isOver = false;
  let resolve: () => void = () => undefined;
  const done = new Promise<void>((settle) => (resolve = settle));
  const over = () => {
    isOver = true;
    resolve();
  };
  const jump = start(over);
  return {
    done,
    // What is over may have moved on since.
    finish: () => {
      if (isOver) return;
      jump();
      over();
    },
  };
}

/** Moves numbers of something to where they shall be. Finished early, they are there at once. */
export function tweenAct<Target extends object>(
  scene: Phaser.Scene,
  target: Target,
  to: Readonly<Partial<Record<keyof Target & string, number>>>,
  { ms, ease = 'Sine.easeInOut' }: { readonly ms: number; readonly ease?: string },
): Act {
  return createAct((over) => {
    const tween = scene.tweens.add({ targets: target, ...to, duration: ms, ease, onComplete: over, onStop: over });
    return () => {
      tween.stop();
      Object.assign(target, to);
    };
  });
}

/** Lets a time pass. */
export function waitAct(scene: Phaser.Scene, ms: number): Act {
  return createAct((over) => {
    const timer = scene.time.delayedCall(ms, over);
    return () => timer.remove();
  });
}
