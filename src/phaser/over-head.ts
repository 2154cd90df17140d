import type Phaser from 'phaser';
import type { Placed } from './nearby.js';

/** A sprite as far as it has a head. */
export interface Headed extends Placed {
  readonly active?: boolean;
  readonly visible?: boolean;
  readonly displayHeight?: number;
  readonly originY?: number;
}

/** Where the head of a sprite is over the canvas's parent, in CSS pixels; `undefined` while it is out of sight or gone. */
export function headOnPage(sprite: Headed, scene: Phaser.Scene): { readonly x: number; readonly y: number } | undefined {
  if (sprite.active === false || sprite.visible === false || !scene.sys.isActive()) return undefined;
  const { worldView, zoom, x: left, y: top, width, height } = scene.cameras.main;
  const up = (sprite.displayHeight ?? 0) * (sprite.originY ?? 0.5);
  const x = (sprite.x - worldView.x) * zoom;
  const y = (sprite.y - up - worldView.y) * zoom;
  if (x < 0 || y < 0 || x > width || y > height) return undefined;
  const { canvas, scale } = scene.game;
  const [across, down] = [canvas.clientWidth / scale.width, canvas.clientHeight / scale.height];
  return { x: canvas.offsetLeft + (left + x) * across, y: canvas.offsetTop + (top + y) * down };
}
