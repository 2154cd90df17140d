import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRandom } from '../../src/index.js';
import { Guest } from './guest.js';
import { pageLoad, type PageLoad } from './page-load.js';
import { minutesOf, RandomPlayer } from './random-player.js';
import { ServedGame } from './served-game.js';

let served: ServedGame;

beforeAll(async () => {
  served = await ServedGame.start(inject('builds'));
});

afterEach(() => served.closeAll());

afterAll(() => served.stop());

/** Somebody who knows the game and is quick: lines stand at once. */
const settings = { textSpeed: 'instant', motion: 'reduced' } as const;

const MARKET = ['Go out to the market', 'The market'] as const;
const SQUARE = ['Go to the market', 'The market'] as const;
const INN = ['Go into the Hollow Leg', 'The Hollow Leg'] as const;
const FORGE = ['Go into the forge', 'The forge'] as const;
const BRIDGE = ['Go to the bridge', 'The bridge'] as const;

/** From the forge to the forge, to who took the ledger: by gossip and an old man's trust. */
async function findOut(guest: Guest): Promise<void> {
  await guest.use('Talk to Pell', 'Let him talk about eels', 'Leave him to the rain');
  await guest.travel(MARKET, INN);
  await guest.use('Talk to Bessa', 'whispering', 'who could want', 'winter', 'Say good night');
  await guest.travel(MARKET, FORGE);
  await guest.use('Talk to Pell', 'the night the ledger', 'end well', 'Leave him to the rain');
}

/** To the ledger itself, with the smith's word. */
async function findTheLedger(guest: Guest): Promise<void> {
  await findOut(guest);
  await guest.use('Talk to Mira', 'under the tub', 'Let me take it', 'Say good night');
  await guest.use('Look at the quench tub', 'She said you could');
}

describe('Hollowbrook in Chromium', () => {
  it('[GAME-5] from the title to the end by the fire without a model, and on from the save', async () => {
    const game = await served.open('?model=off&pace=8', { settings, isAtTitle: true });
    await game.button('New game').click();
    await game.page.getByRole('textbox', { name: 'Name' }).fill('Bryn');
    await game.button('Come in out of the rain').click();
    const guest = new Guest(game);
    await findOut(guest);
    await guest.use('Look at the quench tub', 'while the hammer is loud');
    await guest.use('Look into the fire', 'Put the ledger in the fire');
    expect(await guest.end.textContent()).toContain('A Good Heat');
    await game.button('To the title').click();
    await game.button('Continue').click();
    await game.page.getByRole('list', { name: 'Bag' }).waitFor();
    await game.button('Journal').click();
    expect(await guest.panel.textContent()).toContain("Bryn's journal");
    await game.button('Close').click();
    await game.button('Menu').click();
    await game.button('Back to the title').click();
    await game.button('New game').waitFor();
    expect(game.problems).toEqual([]);
  });

  it('[GAME-5] to the end by the fire with the shipped model running', async () => {
    const game = await served.open('?sampling=greedy&pace=8', { settings });
    const guest = new Guest(game);
    await findOut(guest);
    await guest.use('Look at the quench tub', 'while the hammer is loud');
    await guest.use('Look into the fire', 'Put the ledger in the fire');
    expect(await guest.end.textContent()).toContain('A Good Heat');
    expect(game.problems).toEqual([]);
    expect(game.foreign).toEqual([]);
  });

  it('[GAME-5] to the end of the ledger given back', async () => {
    const game = await served.open('?model=off&pace=8', { settings });
    const guest = new Guest(game);
    await findTheLedger(guest);
    await guest.travel(MARKET, INN);
    await guest.use('Talk to Osric', 'Give him the ledger');
    expect(await guest.end.textContent()).toContain('Twice Counted');
    expect(game.problems).toEqual([]);
  });

  it('[GAME-5] to the end at the bell', async () => {
    const game = await served.open('?model=off&pace=8', { settings });
    const guest = new Guest(game);
    await findTheLedger(guest);
    await guest.travel(MARKET, BRIDGE);
    await guest.use('Talk to Wick', 'why he needs', 'Offer to carry');
    await guest.travel(['Go into the woods', 'The woods']);
    await guest.use('Pick mushrooms');
    await guest.travel(BRIDGE, SQUARE, INN);
    await guest.use('Talk to Bessa', 'mushrooms', 'Say good night');
    await guest.travel(MARKET);
    await guest.use('Go to the bell', 'read the ledger out');
    expect(await guest.end.textContent()).toContain('The Reckoning');
    expect(game.problems).toEqual([]);
  });

  it("[GAME-5] to the end by the reeve's own word", async () => {
    const game = await served.open('?model=off&pace=8&hour=17', { settings });
    const guest = new Guest(game);
    await findTheLedger(guest);
    await guest.travel(MARKET, ['Go to the mill', 'The mill']);
    await guest.use('Talk to Tobin', 'find out what knocks');
    await guest.use('Look at the mill wheel', 'Sit down and wait');
    await guest.use('Talk to Tobin', 'about the crate', 'forty sacks');
    await guest.travel(SQUARE, INN);
    await guest.use('Talk to Bessa', 'Ask for a bed', 'Pay a copper');
    await guest.travel(MARKET);
    await guest.use('Talk to Osric', 'two inks', "winter's grain", 'Say it at the bell');
    expect(await guest.end.textContent()).toContain('Counted Once');
    expect(game.problems).toEqual([]);
  });

  it('[GAME-6] somebody who does anything at all for thirty minutes meets no error, is never stuck, and leaves nothing behind', async () => {
    const game = await served.open('?model=off&pace=4', { before: (page) => page.clock.install() });
    const player = new RandomPlayer(game, createRandom(11));
    const loads: PageLoad[] = [];
    expect(minutesOf(3 * 30)).toBeGreaterThanOrEqual(30);
    for (let round = 0; round < 3; round++) {
      await player.play(30);
      await player.goToTitle();
      loads.push(await pageLoad(game.page));
      await game.button('New game').click();
      await game.button('Come in out of the rain').click();
    }
    // After the first round the log and all panels are there.
    const [, early, late] = loads as [PageLoad, PageLoad, PageLoad];
    expect(game.problems).toEqual([]);
    expect(late.nodes).toBeLessThan(early.nodes * 1.5);
    expect(late.listeners).toBeLessThan(early.listeners * 1.25);
    expect(late.heapBytes).toBeLessThan(early.heapBytes * 1.25);
  });
});
