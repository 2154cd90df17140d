import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFreshFolder, run } from './run-command.js';

inFreshFolder();

const FORGE = `INCLUDE townsfolk.ink
INCLUDE parts/road.ink
VAR met = false
-> forge
=== forge
Mira: Well? # talk: mira until: left
+ [Pay her. # say: here]
    -> road
+ {has("rope")} [Show the rope.]
    -> rope
+ [Leave. # exit: left]
    -> DONE
=== rope
Mira: Good rope.
-> forge
`;

function writeForge(road = '=== road\nA road, {~grey|wet}.\n-> END\n'): void {
  mkdirSync('parts', { recursive: true });
  writeFileSync('forge.ink', FORGE);
  writeFileSync('parts/road.ink', road);
}

const findings = async (line: string) =>
  (JSON.parse((await run(line)).out) as { diagnostics: { code: string; file: string; line: number }[] }).diagnostics;

describe('townsfolk ink', () => {
  it('[CLI-10] check puts files together into stories, lends townsfolk.ink, and needs no characters', async () => {
    writeForge();
    expect(await run('ink check')).toMatchObject({ code: 0, out: expect.stringContaining('1 story: nothing to tell') as string });
    writeForge('=== road\nA road. # mood: gey\n-> raod\n');
    expect(await findings('ink check --json')).toMatchObject([
      { code: 'TF0702', file: 'parts/road.ink', line: 2, column: 9 },
      { code: 'TF0701', file: 'parts/road.ink', line: 3 },
    ]);
    expect((await run('ink check')).code).toBe(1);
  });

  it('[CLI-11] check holds talks against characters: nobody, no end, unknown actions, by code', async () => {
    await run('new persona bron');
    writeFileSync(
      'a.ink',
      'VAR gold = 3\nHm. # talk: brom\nHm. # talk: bron until: gold, give:boat\nHm. # talk: bron until: gold, left\n-> END',
    );
    const found = await findings('ink check --json');
    expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'TF0703 2',
      'TF0704 3',
      'TF0705 3',
      'TF0705 3',
      'TF0705 4',
    ]);
    writeFileSync('a.ink', 'EXTERNAL rains()\n{rains(): Rain.} # bark: Brom: Hm.\n-> END');
    expect((await findings('ink check --json')).map(({ code }) => code)).toEqual(['TF0711', 'TF0707']);
    expect([(await run('ink check')).code, (await run('ink check --strict')).code]).toEqual([0, 1]);
  });

  it('[CLI-12] walk plays every story by chance, and its exit code says whether something was found', async () => {
    writeForge();
    const clean = await run('ink walk --steps 200');
    expect(clean).toMatchObject({ code: 0, out: expect.stringMatching(/forge\.ink {2}clean[\s\S]*200 steps/u) as string });
    expect(clean.out).not.toContain('Never seen');
    writeForge('=== road\nA road.\n');
    const report = await run('ink walk --steps 200 --seed 3 --json');
    expect(report.code).toBe(1);
    expect(JSON.parse(report.out)).toMatchObject({
      reports: { 'forge.ink': { findings: [{ type: 'dead-end', knot: 'road' }] } },
    });
    expect((await run('ink walk --steps 200 --seed 3 --json')).out).toBe(report.out);
  });

  it('[CLI-13] walk takes the visits and the variables of the game', async () => {
    writeFileSync(
      'a.ink',
      'VAR due = false\nOnce. -> forge\n=== forge\n{forge == 3: -> third}\n{due: -> collect}\n~ due = false\nHm. -> DONE\n=== third\nThird. -> DONE\n=== collect\nHere. -> DONE',
    );
    expect((await run('ink walk')).out).toContain('Never seen: third, collect');
    expect((await run('ink walk --strict')).code).toBe(1);
    expect((await run('ink walk --strict --start forge --set due')).code).toBe(0);
  });

  it('[CLI-14] ids are written once, and --dry writes nothing', async () => {
    writeForge();
    expect(await run('ink ids --dry')).toMatchObject({ code: 1, out: expect.stringContaining('6 ids missing') as string });
    expect(readFileSync('forge.ink', 'utf8')).toBe(FORGE);
    expect((await run('ink ids')).out).toMatch(/forge\.ink: 5 texts[\s\S]*6 ids written/u);
    const tagged = readFileSync('forge.ink', 'utf8');
    expect(tagged.replaceAll(/ #id:\w+/gu, '')).toBe(FORGE);
    expect(await run('ink ids --dry')).toMatchObject({ code: 0, out: 'Every text has an id.\n' });
    writeFileSync('forge.ink', tagged.replace('Good rope.', 'Good rope.\nMira: Long, too.'));
    expect((await findings('ink check --json')).map(({ code }) => code)).toEqual(['TF0712']);
  });

  it.each(['csv', 'json', 'po'])(
    '[CLI-15] extract writes .%s, takes over a translation, and tells missing and stale lines',
    async (ending) => {
      writeForge();
      expect((await run('ink extract')).code).toBe(1);
      await run('ink ids');
      const file = `lines.fr.${ending}`;
      expect(await run(`ink extract --to ${file}`)).toMatchObject({ code: 0, out: `${file}: 7 texts.\n`, err: '' });
      const translated = (from: string, to: string) => {
        const empty = { csv: `${from},`, json: `"source": "${from}",\n    "text": ""`, po: `msgid "${from}"\nmsgstr ""` }[
          ending
        ]!;
        const filled = {
          csv: `${from},${to}`,
          json: `"source": "${from}",\n    "text": "${to}"`,
          po: `msgid "${from}"\nmsgstr "${to}"`,
        }[ending]!;
        writeFileSync(file, readFileSync(file, 'utf8').replace(empty, filled));
      };
      translated('Pay her.', 'Payer.');
      translated('Leave.', 'Partir.');
      writeFileSync('forge.ink', readFileSync('forge.ink', 'utf8').replace('[Leave.', '[Go.'));
      const report = await run(`ink extract --with ${file} --to ${file} --strict`);
      expect(report.code).toBe(1);
      expect(report.out).toMatch(
        /6 texts not translated:[\s\S]*forge\.ink:\d+ Go\.[\s\S]*1 text translated, and no more[\s\S]*Leave\./u,
      );
      expect(readFileSync(file, 'utf8')).toContain('Payer.');
      expect(readFileSync(file, 'utf8')).not.toContain('Partir.');
    },
  );

  it.each([
    ['ink', /check, walk, ids, extract/u],
    ['ink chek', /Say what to do/u],
    ['ink check', /no ink files/u],
    ['ink walk forge.ink --steps some', /--steps takes a whole number/u],
    ['ink walk forge.ink --steps 0', /--steps/u],
    ['ink walk broken.ink', /"broken.ink" does not compile/u],
    ['ink extract forge.ink --to lines.txt', /csv, \.json or \.po/u],
    ['ink extract forge.ink --with nowhere.po', /nowhere\.po/u],
    ['ink extract forge.ink --with broken.json', /broken/u],
  ])('[CLI-2] %s is answered in words, with exit code 2', async (line, words) => {
    if (line.includes('.ink')) {
      writeForge();
      writeFileSync('broken.ink', '-> nowhere\n');
      writeFileSync('broken.json', '{');
    }
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});
