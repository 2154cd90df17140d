import Phaser from 'phaser';
import { button, paragraph } from '../hud/dialog.js';
import { openCredits } from '../hud/credits.js';
import { openLoad } from '../hud/load-panel.js';
import { openNewGame } from '../hud/new-game-panel.js';
import { volumeSlider } from '../hud/pause-menu.js';
import { listSaves, loadGame } from '../saves.js';
import { startMusic } from '../sound/music.js';
import { startNewGame } from '../start.js';
import { drawFrame } from '../village/draw-frame.js';
import { addAir, isStill } from '../village/air.js';
import { furnish } from '../village/furnish.js';
import type { Place } from '../village/place.js';
import { setVisit } from '../visit.js';

/** Minutes after midnight at which the title is seen. */
const EVENING = 20.5 * 60;

/** The first thing seen: the village at dusk, and where to begin. */
export class Title extends Phaser.Scene {
  constructor() {
    super('title');
  }

  create(): void {
    this.#addView();
    setVisit({
      openStory: (story) => this.townsfolk.story(story),
      arrive: (arrival) => this.scene.start('place', arrival),
    });
    const parent = this.game.canvas.parentElement!;
    const menu = document.createElement('div');
    menu.className = 'title';
    const name = document.createElement('h1');
    name.textContent = 'Hollowbrook';
    const begin = button('New game', () => this.#askWho(parent));
    menu.append(name, paragraph('A sword in two, a ledger gone, and nine people with something to say.'), begin);
    void this.#addSaves(parent, menu, begin);
    const stop = startMusic('dusk');
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      menu.remove();
      stop();
    });
    parent.append(menu);
    begin.focus();
  }

  /** The market on a clear evening, seen in passing. */
  #addView(): void {
    const place = this.cache.json.get('market') as Place;
    furnish(this, 'market', place);
    addAir(this, place, EVENING, 'clear');
    const camera = this.cameras.main;
    const fit = () => camera.setZoom(Math.max(1, Math.ceil(Math.max(this.scale.width / 480, this.scale.height / place.height))));
    fit();
    camera.setBounds(0, 0, place.width, place.height).centerOn(150, 140);
    this.scale.on(Phaser.Scale.Events.RESIZE, fit);
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.scale.off(Phaser.Scale.Events.RESIZE, fit));
    if (!isStill()) camera.pan(480, 140, 40_000, 'Sine.easeInOut');
  }

  async #addSaves(parent: HTMLElement, menu: HTMLElement, begin: HTMLElement): Promise<void> {
    const [latest] = await listSaves().catch(() => []);
    const load = (slot: string) => void this.#load(slot);
    const more = [
      button('Load', () => void openLoad(parent, load)),
      button('Credits', () => openCredits(parent)),
      volumeSlider(),
    ];
    if (latest !== undefined) begin.before(button('Continue', () => load(latest.slot)));
    menu.append(...more);
  }

  #askWho(parent: HTMLElement): void {
    openNewGame(
      parent,
      (walker) => drawFrame(this.textures, 'walkers', `${walker}/idle-down-0`),
      (name, look) => {
        startNewGame(name, look, (story) => this.townsfolk.story(story));
        this.scene.start('place', { key: 'forge', spot: 'player' });
      },
    );
  }

  async #load(slot: string): Promise<void> {
    const arrival = await loadGame(slot, (story) => this.townsfolk.story(story));
    if (arrival !== undefined) this.scene.start('place', arrival);
  }
}
