import Phaser from 'phaser';
import { asked } from '../asked.js';
import { CAST } from '../data/cast.js';
import { STORIES } from '../data/stories.js';
import { rememberFresh } from '../start.js';
import { life } from '../townsfolk.js';

const SHEETS = ['world', 'walkers', 'portraits'];

/** Loads what every place needs, once. The model loads meanwhile, in its worker: nobody waits for it. */
export class Boot extends Phaser.Scene {
  constructor() {
    super('boot');
  }

  preload(): void {
    for (const sheet of SHEETS) this.load.atlas(sheet, `art/${sheet}.png`, `art/${sheet}.json`);
    for (const { id, persona } of CAST) this.load.persona(id, persona);
    for (const [name, json] of Object.entries(STORIES)) this.load.inkStory(name, json);
    for (const picture of ['market-back', 'market-front']) this.load.image(picture, `art/${picture}.png`);
    this.load.json('market', 'art/market.json');
  }

  create(): void {
    life.settle();
    void rememberFresh((name) => this.townsfolk.story(name)).then(() => {
      if (asked.place === undefined) this.scene.start('title');
      else this.scene.start('place', { key: asked.place, spot: 'player' });
    });
  }
}
