import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFreshFolder, packageDir, run } from './run-command.js';

inFreshFolder();

describe('townsfolk', () => {
  it('[CLI-1] says what it can do, and helps with every command', async () => {
    const { code, out } = await run('');
    expect(code).toBe(0);
    const commands = [...out.matchAll(/^ {2}(\w+) {2,}/gmu)].map(([, name]) => name!).filter((name) => name !== 'townsfolk');
    expect(commands.length).toBeGreaterThanOrEqual(8);
    for (const name of commands) expect((await run(`help ${name}`)).out).toContain(`townsfolk ${name}`);
  });

  it.each([
    ['chek', /Did you mean "check"/u],
    ['check --fixx', /--fixx/u],
    ['check nowhere.yaml', /no file or folder "nowhere.yaml"/u],
    ['check', /townsfolk new persona/u],
    ['new persona Mira', /cannot be an id/u],
    ['new castle mira', /Say what/u],
    ['card import nowhere.png', /no file "nowhere.png"/u],
    ['test --probes=magic', /no probes "magic"/u],
    ['talk nobody', /no character "nobody"/u],
    ['models verify giant', /no model "giant"/u],
    ['check --explain TF9999', /no code/u],
  ])('[CLI-2] %s is answered in words, with exit code 2', async (line, words) => {
    if (line.startsWith('test') || line.startsWith('talk')) await run('new persona bron');
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it('[CLI-3] a new persona is clean, talks and passes its tests without a model', async () => {
    expect((await run('new persona bron')).code).toBe(0);
    expect(await run('check --strict')).toMatchObject({ code: 0, out: expect.stringContaining('nothing to tell') as string });
    const talk = await run('talk bron --model none --bond 40', [
      'what does the ferry cost',
      '/why',
      '/world',
      '/lore ferry',
      '/test',
      '/quit',
    ]);
    expect(talk.out).toMatch(/One copper, and she decides how fast/u);
    expect(talk.out).toMatch(/- say: what does the ferry cost\n {2}given:\n {4}bond: 40\n {2}expect:\n {4}mood: neutral/u);
    expect((await run('test --model none')).out).toContain('2 passed, 0 failed');
    expect((await run('new persona bron')).code).toBe(2);
  });

  it('[CLI-22] takes up an edited file in the middle of a talk, and goes on as it was while the file is broken', async () => {
    await run('new persona bron');
    const good = readFileSync('bron.yaml', 'utf8');
    const save = (text: string) => () => (writeFileSync('bron.yaml', text), '/again');
    const { code, out } = await run('talk bron --model none', [
      save(good.replace('voice:', 'vioce:')),
      'what does the ferry cost',
      save(good.replace('Mind the moss', 'Mind the eel')),
      '/quit',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/persona\/invalid[\s\S]*One copper[\s\S]*Mind the eel/u);
  });

  it('[CLI-4] findings have place, line and remedy, and --fix changes nothing but them', async () => {
    await run('new persona bron');
    const good = readFileSync('bron.yaml', 'utf8');
    writeFileSync('bron.yaml', good.replace('voice:', 'vioce:').replace('[afraid]', '[afraif]'));
    const found = await run('check');
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/bron\.yaml:\d+:1 error TF0103[\s\S]*vioce: slow, warm[\s\S]*Did you mean "voice"/u);
    const asJson = JSON.parse((await run('check --json')).out) as { diagnostics: { code: string; line: number }[] };
    expect(asJson.diagnostics.map(({ code }) => code)).toContain('TF0103');
    await run('check --fix');
    expect((await run('check --fix')).code).toBe(0);
    expect(readFileSync('bron.yaml', 'utf8')).toBe(good);
  });

  it('[CLI-5] a card becomes a persona that can be checked, and a card again with all that it had', async () => {
    cpSync(join(packageDir, 'test/fixtures/cards/v3-with-asset.png'), 'mira.png');
    expect((await run('card import mira.png')).code).toBe(0);
    expect(['mira.yaml', 'mira.lore.yaml', 'mira.card.json'].every((file) => existsSync(file))).toBe(true);
    expect((await run('check mira.yaml')).code).toBe(0);
    expect((await run('card import mira.png')).code).toBe(2);
    expect((await run('card export mira.yaml --to out.png --picture mira.png')).code).toBe(0);
    const shown = JSON.parse((await run('card show out.png --json')).out) as {
      card: { data: { extensions: object; creator: string } };
    };
    expect(shown.card.data).toMatchObject({ creator: 'Ash', extensions: { talkativeness: '0.5' } });
  });

  it('[CLI-6] tests give an exit code, a report and what changed', async () => {
    await run('new persona bron');
    expect((await run('test --model none --save before.json --junit out.xml')).code).toBe(0);
    expect(readFileSync('out.xml', 'utf8')).toContain('<testsuite name="bron" tests="2" failures="0"');
    writeFileSync('bron.test.yaml', 'persona: bron\ntests:\n  - { say: what does the ferry cost, expect: { includes: gold } }\n');
    const failed = await run('test --model none --against before.json');
    expect(failed).toMatchObject({ code: 1, out: expect.stringContaining('does not say "gold"') as string });
  });

  it('[CLI-7] stories are checked against characters', async () => {
    await run('new persona bron');
    await run('new story crossing');
    expect((await run('ink check')).code).toBe(0);
    writeFileSync('crossing.ink', 'Bron: Well? # talk: brom\n-> nowhere\n');
    const { code, out } = await run('ink check');
    expect(code).toBe(1);
    expect(out).toMatch(/TF0701/u);
    expect(out).toMatch(/TF0703/u);
  });

  it('[CLI-8] models are listed, verified by their manifests and copied', async () => {
    expect((await run('models list')).out).toMatch(/hearth-135m +\d+ +\d+/u);
    expect(await run('models verify tiny-random')).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 are not') as string,
    });
    expect((await run('models copy tiny-random --to models')).code).toBe(0);
    expect(await run('models verify --models-dir models')).toMatchObject({ code: 0 });
    const runtimeFiles = () => readdirSync(`models/runtime/${readdirSync('models/runtime')[0]}`);
    expect(runtimeFiles()).toHaveLength(2);
    expect((await run('models copy tiny-random --to models --gpu')).code).toBe(0);
    expect(runtimeFiles()).toHaveLength(6);
    const [config = ''] = readdirSync('models/tiny-random').filter((file) => file.startsWith('config.json.part0-'));
    writeFileSync(join('models/tiny-random', config), '{}');
    const { code, out } = await run('models verify tiny-random --models-dir models');
    expect(code).toBe(1);
    expect(out).toMatch(/config\.json\.part0-\w+: has 2 bytes/u);
  });

  it('[CLI-9] a model is scored by kind of test', async () => {
    await run('new persona bron');
    const [score] = JSON.parse((await run('eval --model none --json')).out) as {
      groups: Record<string, number>;
      byModel: number;
    }[];
    expect(score).toMatchObject({ model: 'none', byModel: 0, groups: { facts: 1, own: 1 } });
  });
});
