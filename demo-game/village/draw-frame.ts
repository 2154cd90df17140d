import type Phaser from 'phaser';

/** One frame of an atlas as a canvas of its own, for the page around the game. */
export function drawFrame(textures: Phaser.Textures.TextureManager, sheet: string, frame: string): HTMLCanvasElement {
  const { cutX, cutY, cutWidth, cutHeight, source } = textures.getFrame(sheet, frame);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [cutWidth, cutHeight];
  canvas
    .getContext('2d')
    ?.drawImage(source.image as CanvasImageSource, cutX, cutY, cutWidth, cutHeight, 0, 0, cutWidth, cutHeight);
  return canvas;
}
