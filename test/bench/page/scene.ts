import Phaser from 'phaser';

const SPRITES = 50;

/** Fifty sprites that move: about what a small village shows at once. */
export class BenchScene extends Phaser.Scene {
  create(): void {
    const dot = this.add.graphics().fillStyle(0xd9a05b).fillRect(0, 0, 16, 24);
    dot.generateTexture('walker', 16, 24);
    dot.destroy();
    for (let index = 0; index < SPRITES; index++) {
      const sprite = this.add.image(Phaser.Math.Between(0, 640), Phaser.Math.Between(0, 360), 'walker');
      this.tweens.add({
        targets: sprite,
        x: Phaser.Math.Between(0, 640),
        y: Phaser.Math.Between(0, 360),
        angle: 360,
        duration: 3000,
        yoyo: true,
        repeat: -1,
      });
    }
  }
}
