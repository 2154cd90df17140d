import type Phaser from 'phaser';
import { createAct, tweenAct } from './act.js';
import { badCommand, seconds, word } from './read-words.js';
import type { StageCommand, StageCommandMap } from './stage-command.js';

type Command<Name extends keyof StageCommandMap> = StageCommand<StageCommandMap[Name]>;

/** How far a shake goes, as a share of the view. Source: Phaser's own is 0.05, which hides what happens; a tenth is felt and read through. */
const SHAKE = 0.005;

/** `# shake: 0.4`. Nothing moves for players who want it still. */
export const shake: Command<'shake'> = {
  read: ([time]) => ({ seconds: seconds(time, 0.4, 'shake: 0.4') }),
  isWaitedFor: false,
  act: ({ seconds: time }, { scene, isStill }) => {
    const main = scene.cameras.main;
    if (isStill) return undefined;
    return createAct((over) => {
      main.shake(time * 1000, SHAKE, true, (_: unknown, share: number) => share >= 1 && over());
      return () => main.shakeEffect.reset();
    });
  },
};

/** `# fade: out 0.5`, `# fade: in`. */
export const fade: Command<'fade'> = {
  read: (words) => {
    const to = word(words, 0, 'fade: out 0.5');
    if (to !== 'out' && to !== 'in') throw badCommand(`"${to}" is neither out nor in.`, 'fade: out 0.5');
    return { to, seconds: seconds(words[1], 0.5, 'fade: out 0.5') };
  },
  isWaitedFor: true,
  act: ({ to, seconds: time }, { scene }) =>
    tweenAct(scene, scene.cameras.main, { alpha: to === 'out' ? 0 : 1 }, { ms: time * 1000 }),
};

/** `# camera: mill 1.5`, `# camera: back`. */
export const camera: Command<'camera'> = {
  read: (words) => ({ to: word(words, 0, 'camera: mill 1.5'), seconds: seconds(words[1], 0.8, 'camera: mill 1.5') }),
  isWaitedFor: true,
  act: ({ to, seconds: time }, { scene, place, player }) => {
    const main = scene.cameras.main;
    if (to === 'back') return backTo(main, player);
    const { x, y } = place(to);
    main.stopFollow();
    const scroll = main.getScroll(x, y);
    return tweenAct(scene, main, { scrollX: scroll.x, scrollY: scroll.y }, { ms: time * 1000 });
  },
};

/** The camera goes with the player again, as it did. */
function backTo(main: Phaser.Cameras.Scene2D.Camera, player: Phaser.GameObjects.GameObject | undefined): undefined {
  const { lerp, followOffset } = main;
  if (player !== undefined) main.startFollow(player, true, lerp.x, lerp.y, followOffset.x, followOffset.y);
}
