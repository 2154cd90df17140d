import Phaser from 'phaser';
import { singSong } from 'townsfolk';
import { ENDINGS } from '../data/endings.js';
import { CREDITS } from '../hud/credits.js';
import { button, paragraph } from '../hud/dialog.js';
import { playEffect } from '../sound/effects.js';
import { startMusic } from '../sound/music.js';
import { people, world } from '../townsfolk.js';
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
    const song = verse(songOf(world, ending));
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
    const gone = new AbortController();
    void this.#singOn(song, gone.signal).catch((error: unknown) => console.info(error));
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      gone.abort();
      page.remove();
      stop();
    });
  }

  /** Where the model runs, the bard goes on by herself, below what was written for her. */
  async #singOn(song: HTMLElement, signal: AbortSignal): Promise<void> {
    const lines = await singSong(people, 'lark', [], signal);
    if (signal.aborted || lines.length === 0) return;
    song.after(paragraph('And later, when the room was nearly empty, she sang this:', 'dim'), verse(lines));
  }
}

function verse(lines: readonly string[]): HTMLElement {
  const element = document.createElement('blockquote');
  element.append(...lines.map((line) => paragraph(line)));
  return element;
}
