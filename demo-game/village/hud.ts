import Phaser from 'phaser';
import { addCorner } from '../hud/corner.js';
import { addHint } from '../hud/hints.js';
import { openJournal } from '../hud/journal-panel.js';
import { openLookAround } from '../hud/look-around.js';
import { openPause } from '../hud/pause-menu.js';
import { world } from '../townsfolk.js';
import { addBag } from './bag.js';
import { drawFrame } from './draw-frame.js';
import type { Landmark } from './landmark.js';
import type { Place } from './place.js';
import { showPlaceName } from './place-name.js';

/** What stands around the picture: bag, place, hints, journal and menu. */
export function addHud(
  scene: Phaser.Scene,
  { title }: Place,
  landmarks: readonly Landmark[],
  walkTo: (landmark: Landmark) => void,
): void {
  const parent = scene.game.canvas.parentElement!;
  const isBusy = () => scene.townsfolk.isTalking || parent.querySelector('dialog') !== null;
  const hold = (open: (onClose: () => void) => void) => {
    if (isBusy()) return;
    scene.scene.pause();
    open(() => scene.scene.resume());
  };
  const journal = () => hold((onClose) => openJournal(parent, world, onClose));
  const around = () => hold((onClose) => openLookAround(parent, title, landmarks, walkTo, onClose));
  const menu = () =>
    hold((onClose) =>
      openPause(
        parent,
        {
          saves: () => scene.townsfolk.openPage('saves'),
          toTitle: () => scene.scene.start('title'),
        },
        onClose,
      ),
    );
  scene.input.keyboard?.on('keydown-J', journal);
  scene.input.keyboard?.on('keydown-L', around);
  onEscape(scene, menu);
  const removals = [
    addBag(parent, world, (frame) => drawFrame(scene.textures, 'world', frame)),
    addCorner(parent, { around, journal, menu }),
    addHint(parent, world),
    showPlaceName(parent, title),
  ];
  scene.events.once(Phaser.Scenes.Events.SHUTDOWN, () => removals.forEach((remove) => remove()));
}

/** Calls back when Escape comes up that went down over the game: a panel that opened on the way down would be closed by the same press. */
function onEscape({ input }: Phaser.Scene, callback: () => void): void {
  let isDown = false;
  input.keyboard?.on('keydown-ESC', () => (isDown = true));
  input.keyboard?.on('keyup-ESC', () => {
    if (isDown) callback();
    isDown = false;
  });
}
