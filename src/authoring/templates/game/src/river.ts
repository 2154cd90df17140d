import Phaser from 'phaser';
import crossing from '../assets/stories/crossing.ink';
import { WORLD, BANKS, LANDING, VILLAGERS, drawFigures, drawLand, drawLantern, drawWater } from './drawing.js';
import { people, world } from './townsfolk.js';
import { Walking } from './walking.js';

/** How long the ferry takes from bank to bank, in milliseconds. */
const CROSSING_MS = 4200;

/** The landing at dusk: the player, Bron, and a ferry that goes when he was paid. */
export class River extends Phaser.Scene {
  #walking: Walking | undefined;
  #boat: Phaser.GameObjects.Image | undefined;
  #isAcross = false;

  constructor() {
    super('river');
  }

  preload(): void {
    this.load.inkStory('crossing', crossing);
  }

  create(): void {
    drawWater(this);
    drawLand(this);
    drawFigures(this);
    this.#boat = this.add.image(LANDING.right + 22, LANDING.y, 'boat').setScale(0.25);
    const bron = this.add.sprite(LANDING.right - 14, LANDING.y - 10, 'ferryman').setScale(0.25);
    const player = this.add.sprite(60, LANDING.y + 8, 'player').setScale(0.25);
    this.#addOthers();
    drawLantern(this);
    const walking = new Walking(this, player, (x, y) => this.#isLand(x, y));
    this.#walking = walking;

    // This is all that it takes: who plays, and who can be talked to.
    this.townsfolk.player(player, { walkTo: ({ x, y }, onArrival) => walking.walkTo({ x: x - 18, y: y + 8 }, onArrival) });
    this.townsfolk.npc(bron, { persona: 'bron', story: 'crossing', knot: 'crossing' });
    this.townsfolk.on('conversationend', () => {
      if (world.fact('paid') === true && !this.#isAcross) this.#cross(player, bron);
    });

    this.#followWith(player);
  }

  override update(_timeMs: number, deltaMs: number): void {
    if (!this.townsfolk.isTalking) this.#walking?.update(deltaMs);
  }

  /** Whoever else has a file in assets/personas stands by the way. */
  #addOthers(): void {
    const others = people.personas.filter(({ id }) => id !== 'bron');
    for (const [index, { id }] of others.entries()) {
      const [x, y] = [90 + (index % 4) * 42, LANDING.y + (index % 2 === 0 ? -28 : 30)];
      this.townsfolk.npc(this.add.sprite(x, y, `villager-${index % VILLAGERS}`).setScale(0.25), { persona: id });
    }
  }

  /** Where one can walk: this bank and the landing, and the other bank once one is there. */
  #isLand(x: number, y: number): boolean {
    if (y < 14 || y > WORLD.height - 14) return false;
    if (this.#isAcross) return x > BANKS.right + 10 && x < WORLD.width - 14;
    const isOnLanding = x < LANDING.right - 6 && Math.abs(y - LANDING.y) < 16;
    return x > 14 && (x < BANKS.left - 10 || isOnLanding);
  }

  #cross(player: Phaser.GameObjects.Sprite, bron: Phaser.GameObjects.Sprite): void {
    this.#isAcross = true;
    this.#walking?.stop();
    const boat = this.#boat!;
    player.setPosition(boat.x - 4, boat.y - 6);
    bron.setPosition(boat.x + 12, boat.y - 8);
    const distance = BANKS.right - boat.x - 8;
    this.tweens.add({
      targets: [boat, player, bron],
      x: `+=${distance}`,
      duration: CROSSING_MS,
      ease: 'Sine.easeInOut',
      onComplete: () => {
        player.x = BANKS.right + 30;
        bron.x = BANKS.right + 12;
        this.townsfolk.bark('bron', 'There. She was kind today.');
      },
    });
  }

  /** Shows as much of the world as fits, whatever the window's shape, with the player in it. */
  #followWith(player: Phaser.GameObjects.Sprite): void {
    const { main } = this.cameras;
    const fit = () => main.setZoom(Math.max(this.scale.width / WORLD.width, this.scale.height / WORLD.height));
    main.setBounds(0, 0, WORLD.width, WORLD.height).startFollow(player, true, 0.1, 0.1);
    this.scale.on(Phaser.Scale.Events.RESIZE, fit);
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.scale.off(Phaser.Scale.Events.RESIZE, fit));
    fit();
  }
}
