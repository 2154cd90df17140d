import { describe, expect, it } from 'vitest';
import { formatWalk, walkStory, type WalkOptions } from '../../src/ink/index.js';
import { PLAYED, compileBeside } from './own-stories.js';

async function walk(source: string, options: Partial<WalkOptions> = {}) {
  return walkStory({ json: await compileBeside('a.ink', source), lineLimitMs: 20, steps: 500, ...options });
}

/** Steps of the fuzz, shared among our stories. */
const FUZZ_STEPS = 10_000;

describe('walkStory', () => {
  it('[WALK-1] tells dead ends, with the way there', async () => {
    const { findings } = await walk('Hm.\n* [Left.]\n    -> END\n* [Right.]\n    -> wall\n=== wall\nA wall.');
    expect(findings).toMatchObject([{ type: 'dead-end', knot: 'wall', path: ['Right.'] }]);
  });

  it('[WALK-2] tells errors, and goes on behind them', async () => {
    const report = await walk('Hm.\n+ [Left.]\n    -> END\n+ [Round.]\n    -> round\n=== round\n-> round', { steps: 50 });
    expect(report.findings).toMatchObject([{ type: 'error', path: ['Round.'] }]);
    expect(report.ends).toBeGreaterThan(5);
  });

  it('[WALK-12] takes no choice that is locked', async () => {
    const source = 'Hm.\n* [Pay. # locked: No.] -> paid\n+ [Go.] -> END\n=== paid\nPaid. -> END';
    const { neverSeen, ends } = await walk(source, { steps: 50 });
    expect(neverSeen).toEqual(['paid']);
    expect(ends).toBeGreaterThan(5);
  });

  it('[WALK-3] tells knots that nobody comes to; functions are none', async () => {
    const source = 'INCLUDE townsfolk.ink\n{bond("mira")}\n-> DONE\n=== mill\nMill. -> DONE\n=== forge\nForge. -> DONE';
    expect((await walk(source, { starts: ['forge'] })).neverSeen).toEqual(['mill']);
  });

  it('[WALK-4] tells a place that nobody gets out of', async () => {
    const { findings } = await walk('-> a\n=== a\nRound.\n+ [On.] -> b\n=== b\nAnd round.\n+ [On.] -> a');
    expect(findings).toMatchObject([{ type: 'loop' }]);
  });

  it('[WALK-5] talks by chance: exits, choices, counts, and variables that talk sets', async () => {
    const source = `VAR talked_about_gate = false
VAR talked_about_mine = 0
VAR talk_turns = 0
VAR paid = false
-> hub
=== hub
Mira: Well? # talk: mira until: take:sword, paid, left turns: 4
+ [Taken. # exit: take:sword] -> took
+ [Out of turns. # exit: turns] -> out
+ [Paid. # exit: paid] -> pay
+ [Gone. # exit: left] -> END
+ {talked_about_gate} [About that gate.] -> gate
+ {talked_about_mine > 1} [About that mine.] -> mine
=== took
Took. -> END
=== out
{talk_turns == 4: -> long}
Out. -> hub
=== long
Long. -> hub
=== pay
{paid: -> END}
Paid without paying, which no rule allows.
=== gate
Gate. -> END
=== mine
Mine. -> END`;
    expect(await walk(source, { steps: 1000 })).toMatchObject({ findings: [], neverSeen: [] });
  });

  it('[WALK-6] the same seed walks the same way, another another', async () => {
    const source = '-> a\n=== a\n{RANDOM(1, 6)} {~x|y|z}\n+ [On.] -> a\n+ [Off.]\n{not a: never}\n-> wall\n=== wall\nA wall.';
    const one = await walk(source, { seed: 3, steps: 200 });
    expect(await walk(source, { seed: 3, steps: 200 })).toEqual(one);
    expect(formatWalk(await walk(source, { seed: 4, steps: 200 }))).not.toBe(formatWalk(one));
  });

  it('[WALK-7] ten thousand steps through our stories break nothing and see every knot', async () => {
    const steps = Math.ceil(FUZZ_STEPS / PLAYED.length);
    for (const file of PLAYED) {
      const report = walkStory({ json: await compileBeside(file), steps, seed: 20, gameVariables: ['sword_due'] });
      expect(report, file).toMatchObject({ findings: [], neverSeen: [], steps });
    }
  });

  it("[WALK-8] a world that answers by chance, in the story's own values, leads behind every condition", async () => {
    const source = `INCLUDE townsfolk.ink
EXTERNAL mood()
=== function mood
~ return "calm"
=== start
{has("rope"): -> rope}
{bond("mira") > 70: -> friend}
{place() == "mill" and mood() == "stormy": -> mill}
{quest("pumps") == "failed": -> failed}
-> END
=== rope
{has("rope") and not has("rope"): One place, two answers.}
-> END
=== friend
Friend. -> END
=== mill
Mill. -> END
=== failed
Failed. -> END`;
    expect(await walk(source, { starts: ['start'], steps: 2000 })).toMatchObject({ findings: [], neverSeen: [] });
    const only = await walk(source, { starts: ['start'], functions: { has: () => true } });
    expect(only.neverSeen).toEqual(expect.arrayContaining(['friend', 'mill', 'failed']));
  });

  it('[WALK-9] the game turns true what the story waits for and never sets', async () => {
    const source = `VAR due = false
VAR own = false
VAR set_too = false
-> forge
=== forge
{due: -> collect}
{own: -> never}
Wait. -> DONE
=== collect
{set_too: -> second}
Here. -> DONE
=== second
~ set_too = false
Second. -> DONE
=== never
~ own = true
Never. -> DONE`;
    expect([...(await walk(source)).neverSeen].sort()).toEqual(['never', 'second']);
    expect((await walk(source, { gameVariables: ['set_too'] })).neverSeen).toEqual(['never']);
  });

  it('[WALK-10] comes again where the game would send it: to its first knot, or to knots that nothing leads to', async () => {
    const visits = '-> forge\n=== forge\n{forge > 2: -> third}\nWait. -> DONE\n=== third\nThird. -> DONE';
    expect((await walk(visits)).neverSeen).toEqual([]);
    expect((await walk(`Once upon a time.\n${visits}`)).neverSeen).toEqual(['third']);
    const things =
      '-> DONE\n=== gate\nA gate. -> hinge\n=== hinge\nA hinge. -> DONE\n=== well\nA well. -> well.deep\n= deep\nDeep. -> DONE';
    expect((await walk(things)).neverSeen).toEqual([]);
  });
});
