import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DialogueManager, World, createRandom, parsePersona } from '../../src/index.js';
import { RECIPIENTS } from '../../demo-game/data/errands.js';
import { errandText, handOver, pinErrand, takeErrand } from '../../demo-game/village/errand.js';

const bessa = readFileSync(new URL('../../assets/personas/bessa.yaml', import.meta.url), 'utf8');

function makeBoard() {
  const world = new World({ items: { coppers: 4 } });
  const people = new DialogueManager({ world, random: createRandom(1) }).add(parsePersona(bessa, 'bessa.yaml'));
  return { world, people, random: createRandom(3) };
}

describe('the errand board', () => {
  it('[GAME-7] without a model a written errand is taken, handed over to whom it is for, paid, and followed by another', async () => {
    const { world, ...board } = makeBoard();
    await pinErrand(board);
    const place = String(world.fact('errand_place'));
    expect(errandText(world)).toContain(place);
    takeErrand(world);
    expect([world.has('parcel'), errandText(world)]).toEqual([true, '']);
    const { npc } = RECIPIENTS[place]!;
    expect(handOver(world, npc === 'mira' ? 'wick' : 'mira')).toBeUndefined();
    expect(handOver(world, npc)).toBe(RECIPIENTS[place]);
    expect([world.has('parcel'), world.count('coppers') > 4, handOver(world, npc)]).toEqual([false, true, undefined]);
    await pinErrand(board);
    expect(errandText(world)).not.toBe('');
  });

  it('[GAME-7] two that are thought of at once are one, and a parcel on its way stays the errand', async () => {
    const { world, ...board } = makeBoard();
    const [first, second] = [pinErrand(board), pinErrand(board)];
    await first;
    takeErrand(world);
    await second;
    expect(world.quest('errand')).toBe('taken');
  });

  it('[GAME-7] one that is thought of when the player has gone is not pinned', async () => {
    const { world, ...board } = makeBoard();
    const gone = new AbortController();
    const pinning = pinErrand({ ...board, signal: gone.signal });
    gone.abort();
    await pinning.catch(() => undefined);
    expect(errandText(world)).toBe('');
  });
});
