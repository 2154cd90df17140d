import Phaser from 'phaser';
import { ENDINGS } from '../data/endings.js';
import { CREDITS } from '../hud/credits.js';
import { button, paragraph } from '../hud/dialog.js';
import { playEffect } from '../sound/effects.js';
import { startMusic } from '../sound/music.js';
import { world } from '../townsfolk.js';
import { songOf } from '../village/verses.js';

/** How it came out, the song about it, and whose work it was. */
export class EndingScene extends Phaser.Scene {
  constructor() {
    super('ending');
  }

  create({ ending }: { readonly ending: string }): void {
    const { title, words } = ENDINGS[ending] ?? { title: 'Hollowbrook', words: '' };
    const parent = this.game.canvas.parentElement!;
    const page = document.createElement('section');
    page.className = 'ending';
    page.setAttribute('aria-label', 'The end');
    const heading = document.createElement('h1');
    heading.textContent = title;
    const song = document.createElement('blockquote');
    song.append(...songOf(world, ending).map((line) => paragraph(line)));
    const goOn = button('Walk on in Hollowbrook', () => this.scene.start('place', { key: 'market', spot: 'forge' }));
    const credits = CREDITS.map((line) => paragraph(line, 'dim'));
    page.append(
      heading,
      paragraph(words),
      song,
      goOn,
      button('To the title', () => this.scene.start('title')),
      ...credits,
    );
    parent.append(page);
    goOn.focus();
    playEffect('song');
    const stop = startMusic('day');
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      page.remove();
      stop();
    });
  }
}
