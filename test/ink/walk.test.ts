import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileInk, createSpeakers, formatWalk, walkStory, type WalkOptions } from '../../src/ink/index.js';

const read = (file: string) => readFileSync(new URL(`../../assets/stories/${file}`, import.meta.url), 'utf8');

async function walk(source: string, options: Partial<WalkOptions> = {}) {
  const { json, issues } = await compileInk({ 'a.ink': source, 'townsfolk.ink': read('townsfolk.ink') }, 'a.ink');
  if (json === undefined) throw new Error(JSON.stringify(issues));
  return walkStory({ json, lineLimitMs: 40, ...options });
}

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

  it.each([
    ['forge.ink', ['forge'], ['sword_due']],
    ['things.ink', ['gate', 'table', 'cat'], ['sword_is_here']],
  ])('[WALK-7] 10,000 steps through %s: no error, no dead end, no loop, every knot', async (file, starts, gameVariables) => {
    const speakers = createSpeakers([{ id: 'mira', name: 'Mira Holt' }]);
    const report = await walk(read(file), { steps: 10_000, seed: 20, starts, gameVariables, speakers });
    expect(formatWalk(report)).toMatch(/^10000 steps, \d+ ends, 0 findings\.$/u);
    expect(report.ends).toBeGreaterThan(100);
  });
});
