import { describe, expect, it } from 'vitest';
import { compileInk, createInkStory, type InkFiles } from '../../src/ink/index.js';

async function issuesOf(files: InkFiles, main = 'main.ink') {
  const { issues } = await compileInk(files, main);
  return issues.map(({ severity, file, line, hint }) => ({ at: `${severity} ${file}:${line ?? '-'}`, hint }));
}

describe('compileInk', () => {
  it('[INK-60] gives every error with file, line and a remedy, and no story', async () => {
    const { json, issues } = await compileInk(
      {
        'main.ink': 'INCLUDE npc/smith.ink\nVAR gold = 1\nHello {glod}.\n-> smiht',
        'npc/smith.ink': '=== smith ===\nHello.\n-> nowhere_at_all\n',
      },
      'main.ink',
    );
    expect(json).toBeUndefined();
    const found = issues.filter(({ severity }) => severity === 'error').map(({ file, line, hint }) => [`${file}:${line}`, hint]);
    expect(found).toContainEqual(['main.ink:4', 'Did you mean "smith"?']);
    expect(found).toContainEqual(['main.ink:3', 'Did you mean "gold"?']);
    expect(found).toContainEqual(['npc/smith.ink:3', 'There are: smith.']);
  });

  it('[INK-61] gives warnings and notes beside the story', async () => {
    const { json, issues } = await compileInk({ 'main.ink': 'TODO: an ending\nHello.\n=== forge\nHello.' }, 'main.ink');
    expect(json).toBeDefined();
    expect(issues.map(({ severity, line }) => [severity, line])).toEqual(expect.arrayContaining([['todo', 1], ['warning', 4]])); // prettier-ignore
  });

  it('[INK-62] finds an INCLUDE beside its file or from the main file, and names one that is missing', async () => {
    const files = {
      'main.ink':
        '\uFEFFINCLUDE npc/smith.ink\r\nINCLUDE ./tools/list.ink\r\n/* INCLUDE never.ink */ // INCLUDE nor.ink\r\n-> smith',
      'npc/smith.ink': 'INCLUDE voice.ink\nINCLUDE ../tools/more.ink\n=== smith\n{voice()} {hammer} {more}\n-> END',
      'npc/voice.ink': '=== function voice\n~ return "Gruff"',
      'tools/list.ink': 'LIST tools = (hammer)',
      'tools/more.ink': 'VAR more = 2',
    };
    const { json, issues } = await compileInk(files, 'main.ink');
    expect(issues).toEqual([]);
    const beat = createInkStory({ json: json! }).next();
    expect(beat.type === 'line' && beat.line.text).toBe('Gruff hammer 2');
    expect(await issuesOf({ 'main.ink': 'Hello.\nINCLUDE gone.ink\n-> END' })).toMatchObject([{ at: 'error main.ink:2' }]);
    expect(await issuesOf({}, 'main.ink')).toMatchObject([{ at: 'error main.ink:-' }]);
  });

  it('[INK-63] warns of an unknown mood and of a talk tag that makes no sense', async () => {
    const source =
      'One. # mood: hapy\nTwo. # mood: {x}\n* [A # mood: sad]\n* [B]\n- Three. # talk: until: left\n- Four. # talk: mira turns: none\n-> END\nVAR x = "sad"';
    const issues = await issuesOf({ 'main.ink': source });
    expect(issues.map(({ at }) => at)).toEqual(['warning main.ink:1', 'warning main.ink:5', 'warning main.ink:6']);
    expect(issues[0]?.hint).toContain('"happy"');
  });

  it('[INK-67] warns of a tag that is nearly one of ours, and of no other', async () => {
    const hints = async (source: string) =>
      (await compileInk({ 'a.ink': `${source}\n-> END` }, 'a.ink')).issues.map(({ line, column, hint }) => [
        line,
        column,
        hint.slice(0, 23),
      ]);
    expect(await hints('Hm. # vioce\nHm. # sound: x # moood: sad\n* [Go. # eixt: left]\n- Hm. # guset')).toEqual([
      [1, 5, 'Did you mean "# voice"?'],
      [3, 8, 'Did you mean "# exit"? '],
    ]);
    expect(await hints('Hm. # walk: north # guest: x # dead # key: 3 # tone # stay # place: x # shake \\# vioce')).toEqual([]);
  });

  it('[INK-64] warns of a talk that would open behind the text below it', async () => {
    expect(await issuesOf({ 'main.ink': '# talk: mira\n\nShe works.\n-> END' })).toMatchObject([{ at: 'warning main.ink:1' }]);
    expect(await issuesOf({ 'main.ink': 'Hm.\n# talk: mira\n// choices\n* [Go.]\n- -> END' })).toEqual([]);
  });

  it('[INK-65] warns of a choice tag behind the brackets', async () => {
    expect(await issuesOf({ 'main.ink': '* [Go.] # exit: left\n* [Stay. # exit: x]\n- -> END' })).toMatchObject([
      { at: 'warning main.ink:1' },
    ]);
  });

  it('[INK-66] survives any text', async () => {
    for (const source of ['', '{', '->', '=== ', '~', '* [', '# ', '\\', '{{{}}}', '<>', 'INCLUDE', '}\n*\n+\n-', '\0']) {
      const { json, issues } = await compileInk({ 'main.ink': source }, 'main.ink');
      expect(json !== undefined || issues.some(({ severity }) => severity === 'error'), JSON.stringify(source)).toBe(true);
    }
  });
});
