/** Draws the landing with shapes alone: there are no picture files to begin with. */
import Phaser from 'phaser';

/** The size of everything, in world pixels. */
export const WORLD = { width: 640, height: 360 } as const;
/** Where the river has its banks. */
export const BANKS = { left: 270, right: 470 } as const;
/** The planks that lead to the ferry. */
export const LANDING = { left: 236, right: 330, y: 190 } as const;

/** How many kinds of other people are drawn: `villager-0` and so on. */
export const VILLAGERS = 3;

/** Figures are drawn four times as large as they are shown, so that they stay sharp in a large window. */
const SHARP = 4;

/** The river, and light on it that drifts downstream. */
export function drawWater(scene: Phaser.Scene): void {
  const water = scene.add.graphics();
  water
    .fillGradientStyle(0x33506b, 0x2a4560, 0x243a54, 0x1e3049)
    .fillRect(BANKS.left - 20, 0, BANKS.right - BANKS.left + 40, WORLD.height);
  const random = new Phaser.Math.RandomDataGenerator(['river']);
  for (let count = 0; count < 46; count++) {
    const x = random.between(BANKS.left + 6, BANKS.right - 22);
    const glint = scene.add.rectangle(x, 0, random.between(5, 17), 1.2, 0x9fc4d4, random.realInRange(0.12, 0.45)).setOrigin(0);
    const duration = random.between(9000, 17000);
    scene.tweens
      .add({ targets: glint, y: { from: -4, to: WORLD.height + 4 }, duration, repeat: -1 })
      .seek(random.between(0, duration));
  }
}

/** Both banks, the way to the water, trees, and the planks. */
export function drawLand(scene: Phaser.Scene): void {
  const land = scene.add.graphics();
  bank(land, 0, BANKS.left, 0x41583f);
  bank(land, WORLD.width, BANKS.right, 0x39503f);
  way(land, 0, LANDING.left + 6);
  way(land, BANKS.right + 4, WORLD.width);
  grass(land);
  rope(land);
  planks(land);
  const trees = [
    [40, 60, 30],
    [112, 36, 22],
    [196, 74, 26],
    [30, 300, 28],
    [128, 318, 34],
    [222, 292, 20],
    [526, 62, 30],
    [604, 104, 24],
    [548, 300, 32],
    [618, 330, 22],
  ] as const;
  for (const [x, y, size] of trees) tree(land, x, y, size);
}

/** Everybody who is there, and the boat, as textures. */
export function drawFigures(scene: Phaser.Scene): void {
  figure(scene, 'ferryman', { coat: 0x3d5a73, hat: 0x6b4a35, skin: 0xd9a57e });
  figure(scene, 'player', { coat: 0xa8553f, hat: 0x4a2f33, skin: 0xe8bd94 });
  const coats = [0x6d7f46, 0x7a4f78, 0x8a7440];
  for (let kind = 0; kind < VILLAGERS; kind++)
    figure(scene, `villager-${kind}`, { coat: coats[kind]!, hat: 0x3d3230, skin: 0xdcae88 });
  const boat = scene.make.graphics({}, false).setScale(SHARP);
  boat.fillStyle(0x2a1d1b, 0.35).fillEllipse(24, 22, 46, 12);
  boat.fillStyle(0x5c3d2c).fillEllipse(24, 15, 46, 22).fillStyle(0x7d5639).fillEllipse(24, 13, 40, 15);
  boat.fillStyle(0x4a3024).fillRect(13, 7, 3, 12).fillRect(30, 7, 3, 12);
  boat.generateTexture('boat', 48 * SHARP, 30 * SHARP).destroy();
}

/** A lantern at the head of the landing; its light breathes. */
export function drawLantern(scene: Phaser.Scene): void {
  scene.add.rectangle(0, 0, WORLD.width, WORLD.height, 0x1b1840, 0.38).setOrigin(0).setBlendMode(Phaser.BlendModes.MULTIPLY);
  const [x, y] = [LANDING.right - 34, LANDING.y - 30];
  scene.add.rectangle(x, y + 10, 2.4, 26, 0x2c1f1c);
  // Many faint circles make a soft edge.
  const glows = Array.from({ length: 16 }, (_, ring) =>
    scene.add.circle(x, y, 8 + ring * 5, 0xffb45a, 0.034).setBlendMode(Phaser.BlendModes.ADD),
  );
  scene.add.rectangle(x, y, 6, 8, 0xffdf8f).setStrokeStyle(1, 0x2c1f1c);
  scene.tweens.add({ targets: glows, alpha: 0.8, scale: 0.95, duration: 1700, yoyo: true, repeat: -1, ease: 'Sine.easeInOut' });
}

function bank(land: Phaser.GameObjects.Graphics, from: number, to: number, colour: number): void {
  const side = Math.sign(from - to);
  for (const [offset, shade] of [
    [-7, 0x6f6a52],
    [0, colour],
  ] as const) {
    const edge: Phaser.Math.Vector2[] = [];
    for (let y = -10; y <= WORLD.height + 10; y += 6)
      edge.push(new Phaser.Math.Vector2(to + side * offset + 5 * Math.sin(y / 21) + 3 * Math.sin(y / 8 + 1), y));
    land
      .fillStyle(shade)
      .fillPoints([new Phaser.Math.Vector2(from, -10), ...edge, new Phaser.Math.Vector2(from, WORLD.height + 10)], true);
  }
}

function way(land: Phaser.GameObjects.Graphics, from: number, to: number): void {
  const points = (sign: number) =>
    Array.from({ length: 13 }, (_, step) => {
      const x = from + ((to - from) * step) / 12;
      return new Phaser.Math.Vector2(x, LANDING.y + sign * (15 + 2.5 * Math.sin(x / 13 + sign)));
    });
  land.fillStyle(0x7a6f55).fillPoints([...points(-1), ...points(1).reverse()], true);
}

function grass(land: Phaser.GameObjects.Graphics): void {
  const random = new Phaser.Math.RandomDataGenerator(['grass']);
  for (let count = 0; count < 150; count++) {
    const x = random.pick([random.between(4, BANKS.left - 18), random.between(BANKS.right + 14, WORLD.width - 4)]);
    const y = random.between(4, WORLD.height - 4);
    if (Math.abs(y - LANDING.y) < 20) continue;
    land.lineStyle(1, random.pick([0x587650, 0x4d6b4a, 0x314832]), 0.9);
    land.lineBetween(x, y, x - 1.5, y - 4).lineBetween(x, y, x + 2, y - 5);
  }
}

function rope(land: Phaser.GameObjects.Graphics): void {
  const y = LANDING.y - 22;
  land
    .fillStyle(0x2c1f1c)
    .fillRect(BANKS.left - 3, y - 12, 4, 16)
    .fillRect(BANKS.right + 1, y - 12, 4, 16);
  const sag = new Phaser.Curves.QuadraticBezier(
    new Phaser.Math.Vector2(BANKS.left, y - 9),
    new Phaser.Math.Vector2((BANKS.left + BANKS.right) / 2, y + 4),
    new Phaser.Math.Vector2(BANKS.right + 2, y - 9),
  );
  land.lineStyle(1.2, 0xc9b083, 0.8).strokePoints(sag.getPoints(32));
}

function planks(land: Phaser.GameObjects.Graphics): void {
  const { left, right, y } = LANDING;
  land.fillStyle(0x1c2b3f, 0.6).fillRect(BANKS.left, y + 14, right - BANKS.left, 8);
  for (let x = left; x < right; x += 8) land.fillStyle(x % 16 === left % 16 ? 0x80603f : 0x765738).fillRect(x, y - 16, 7.2, 32);
  land.fillStyle(0x4c3526);
  for (const x of [BANKS.left + 12, right - 6]) land.fillRect(x, y - 19, 5, 7).fillRect(x, y + 13, 5, 8);
}

function tree(land: Phaser.GameObjects.Graphics, x: number, y: number, size: number): void {
  land.fillStyle(0x1b2a22, 0.45).fillEllipse(x + 3, y + size * 0.72, size * 1.7, size * 0.6);
  land.fillStyle(0x3b2a22).fillRect(x - 3, y + size * 0.2, 6, size * 0.55);
  for (const [across, down, share, colour] of [
    [0, 0, 1, 0x2b4433],
    [-0.3, -0.12, 0.72, 0x35523c],
    [0.22, -0.3, 0.6, 0x3f6045],
    [-0.16, -0.42, 0.38, 0x4d7150],
  ] as const)
    land.fillStyle(colour).fillCircle(x + across * size, y + down * size, size * share * 0.8);
}

function figure(
  scene: Phaser.Scene,
  key: string,
  { coat, hat, skin }: { readonly coat: number; readonly hat: number; readonly skin: number },
): void {
  const drawn = scene.make.graphics({}, false).setScale(SHARP);
  drawn.fillStyle(0x10131c, 0.35).fillEllipse(12, 33, 18, 5);
  drawn.fillStyle(0x2a2126).fillRoundedRect(7, 25, 4, 8, 1).fillRoundedRect(13, 25, 4, 8, 1);
  drawn.fillStyle(coat).fillRoundedRect(5, 13, 14, 15, 4);
  drawn.fillStyle(0x000000, 0.18).fillRoundedRect(5, 21, 14, 7, 3).fillRect(11.4, 14, 1.2, 13);
  drawn.fillStyle(skin).fillCircle(12, 9.5, 5).fillCircle(5.4, 22, 1.8).fillCircle(18.6, 22, 1.8);
  drawn.fillStyle(hat).fillEllipse(12, 6, 15, 4).fillRoundedRect(8, 0.5, 8, 6, 2);
  drawn.fillStyle(0x221a22).fillCircle(11.4, 9.6, 0.8).fillCircle(14.6, 9.6, 0.8);
  drawn.generateTexture(key, 24 * SHARP, 36 * SHARP).destroy();
}
