import { describe, expect, it } from 'vitest';
import { createRandom, pick } from '../../src/core/random.js';
import type { StoryValue } from '../../src/core/story.js';
import { compileInk, formatWalk, walkStory, type InkFunctions, type WalkOptions } from '../../src/ink/index.js';

import { OWN_STORIES } from './own-stories.js';

async function walk(source: string, options: Partial<WalkOptions> = {}) {
  const { json, issues } = await compileInk({ ...OWN_STORIES, 'a.ink': source }, 'a.ink');
  if (json === undefined) throw new Error(JSON.stringify(issues));
  return walkStory({ json, lineLimitMs: 40, ...options });
}

/** What the game plays; the others are parts of these. */
const PLAYED = Object.keys(OWN_STORIES).filter((file) => file !== 'townsfolk.ink' && file !== 'village.ink');

describe('walkStory', () => {
  it('[WALK-1] tells dead ends, with the way there', async () => {
    const { findings } = await walk('Hm.\n* [Left.]\n    -> END\n* [Right.]\n    -> wall\n=== wall\nA wall.');
    expect(findings).toMatchObject([{ type: 'dead-end', knot: 'wall', path: ['Right.'] }]);
  });

  it('[WALK-2] tells errors, and goes on behind them', async () => {
    const report = await walk('Hm.\n+ [Left.]\n    -> END\n+ [Round.]\n    -> round\n=== round\n-> round', { steps: 100 });
    expect(report.findings).toMatchObject([{ type: 'error', path: ['Round.'] }]);
    expect(report.ends).toBeGreaterThan(10);
  });

  it('[WALK-3] tells knots that nobody comes to; functions are none', async () => {
    const { neverSeen } = await walk(
      'INCLUDE townsfolk.ink\n{bond("mira")}\n-> DONE\n=== mill\nMill. -> DONE\n=== forge\nForge. -> DONE',
      {
        starts: ['forge'],
      },
    );
    expect(neverSeen).toEqual(['mill']);
  });

  it('[WALK-4] tells a place that nobody gets out of', async () => {
    const { findings } = await walk('-> a\n=== a\nRound.\n+ [On.] -> b\n=== b\nAnd round.\n+ [On.] -> a', { steps: 2000 });
    expect(findings.map(({ type }) => type)).toEqual(expect.arrayContaining(['loop']));
  });

  it('[WALK-5] talks by chance: exits, choices, and variables that talk sets', async () => {
    const source = `VAR talked_about_gate = false
-> hub
=== hub
Mira: Well? # talk: mira until: take:sword, left turns: 3
+ [Taken. # exit: take:sword] -> took
+ [Out of turns. # exit: turns] -> hub
+ {talked_about_gate} [About that gate.] -> gate
=== took
Took. -> END
=== gate
Gate. -> END`;
    const report = await walk(source);
    expect(report).toMatchObject({ findings: [], neverSeen: [] });
    expect(report.ends).toBeGreaterThan(50);
  });

  it('[WALK-6] the same seed walks the same way, another another', async () => {
    const source = '-> a\n=== a\n{RANDOM(1, 6)} {~x|y|z}\n+ [On.] -> a\n+ [Off.]\n{not a: never}\n-> wall\n=== wall\nA wall.';
    const [one, same, other] = [
      await walk(source, { seed: 3 }),
      await walk(source, { seed: 3 }),
      await walk(source, { seed: 4 }),
    ];
    expect(one).toEqual(same);
    expect(formatWalk(one)).not.toBe(formatWalk(other));
  });

  it.each(PLAYED)('[WALK-7] a thousand steps through each of our stories, with a world by chance: %s', async (file) => {
    const starts = [...OWN_STORIES[file]!.matchAll(/^->\s*(\w+)\s*$/gmu)]
      .map(([, knot]) => knot!)
      .filter((knot) => knot !== 'DONE');
    const report = await walk(OWN_STORIES[file]!, {
      steps: 1000,
      seed: 20,
      starts: starts.slice(0, 1),
      functions: worldByChance(),
    });
    expect(report.findings).toEqual([]);
    expect(report.steps).toBe(1000);
  });
});

/** The functions of townsfolk.ink with answers by chance, the same in each run. */
function worldByChance(): InkFunctions {
  const random = createRandom(7);
  const any =
    <Value extends StoryValue>(...values: Value[]) =>
    () =>
      pick(values, random)!;
  return {
    bond: any(-60, 0, 20, 60),
    has: any(true, false),
    count: any(0, 1, 5),
    take: any(true, false),
    remembers: any(true, false),
    place: any('forge', 'square'),
    time: any('dawn', 'midday', 'dusk', 'night'),
    quest: any('', 'offered', 'taken', 'done', 'failed'),
  };
}
