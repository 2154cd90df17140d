import * as Phaser from 'phaser';

/** Wide enough to know a place by, and some 10 KB as WebP. */
const WIDTH = 320;
const HEIGHT = 180;

/** A small picture of what the game shows, as a `data:` URL; `undefined` where it shows nothing. */
export function takePicture(game: Phaser.Game): Promise<string | undefined> {
  const { renderer } = game;
  if (!(renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer || renderer instanceof Phaser.Renderer.Canvas.CanvasRenderer))
    return Promise.resolve(undefined);
  return new Promise((resolve) => {
    renderer.snapshot((shot) => resolve(shot instanceof HTMLImageElement ? shrink(shot) : undefined));
  });
}

/** The middle of a picture, cut to the shape of a slot's. */
function shrink(shot: HTMLImageElement): string | undefined {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const scale = Math.max(WIDTH / shot.width, HEIGHT / shot.height);
  const [width, height] = [shot.width * scale, shot.height * scale];
  const context = canvas.getContext('2d');
  context?.drawImage(shot, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  return context === null ? undefined : canvas.toDataURL('image/webp', 0.8);
}
