import type Phaser from 'phaser';
import type { PortraitArt } from './ui/portrait.js';

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
      if (!textures.exists(key)) return false;
      const texture = textures.get(key);
      if (!texture.has(name)) return false;
      const { cutX, cutY, cutWidth, cutHeight, source } = texture.get(name);
      canvas.width = cutWidth;
      canvas.height = cutHeight;
      canvas
        .getContext('2d')
        ?.drawImage(source.image as CanvasImageSource, cutX, cutY, cutWidth, cutHeight, 0, 0, cutWidth, cutHeight);
      return true;
    },
  };
}
