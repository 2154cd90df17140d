import type Phaser from 'phaser';
import type { PictureArt, PortraitArt } from './ui/portrait.js';

/**
 * Portraits out of an atlas of the game.
 *
 * @param portraitOf - What the frames of a character begin with.
 */
export function texturePortraits(
  textures: Phaser.Textures.TextureManager,
  key: string,
  portraitOf: (npcId: string) => string,
): PortraitArt {
  return {
    draw(canvas, frame) {
      const slash = frame.lastIndexOf('/');
      const name = portraitOf(frame.slice(0, slash)) + frame.slice(slash);
      return drawFrame(textures, key, name, canvas);
    },
  };
}

/** Frames of an atlas of the game by their names. */
export function textureIcons(textures: Phaser.Textures.TextureManager, key: string): PictureArt {
  return { draw: (canvas, frame) => drawFrame(textures, key, frame, canvas) };
}

function drawFrame(textures: Phaser.Textures.TextureManager, key: string, name: string, canvas: HTMLCanvasElement): boolean {
  if (!textures.exists(key)) return false;
  const texture = textures.get(key);
  if (!texture.has(name)) return false;
  const { cutX, cutY, cutWidth, cutHeight, source } = texture.get(name);
  canvas.width = cutWidth;
  canvas.height = cutHeight;
  const context = canvas.getContext('2d');
  context?.drawImage(source.image as CanvasImageSource, cutX, cutY, cutWidth, cutHeight, 0, 0, cutWidth, cutHeight);
  return true;
}
