import { describe, expect, it } from 'vitest';
import {
  compileInk,
  createInkStory,
  extractLines,
  fromCsv,
  fromJson,
  fromPo,
  mergeTranslation,
  reportTranslation,
  tagLines,
  toCsv,
  toJson,
  toPo,
  type LineEntry,
} from '../../src/ink/index.js';
import { OWN_STORIES } from './own-stories.js';

const STORY = `VAR gold = 3
// A comment: no text.
-> forge
=== forge ===
Mira: Mind the sparks. # mood: neutral
{Hm.|Go on.} I have {gold} {gold > 1:coins|coin}. -> ask
=== ask
{
- gold > 2: Rich.
- else: Poor.
}
* [Pay her. # say: here] You pay.
* {gold > 5} Buy[ it all.] everything. # loud
+ Leave
- Good<>
night, {name()}.
-> END
=== function name()
~ return "Ash"
`;

const tagged = () => tagLines({ 'npc/forge.ink': STORY })['npc/forge.ink']!;
const translate = (entries: readonly LineEntry[], by: Record<string, string>) =>
  entries.map((entry) => ({ ...entry, text: by[entry.source] ?? '' }));

async function compile(source: string) {
  const { json, issues } = await compileInk({ 'a.ink': source }, 'a.ink');
  if (json === undefined) throw new Error(JSON.stringify(issues));
  return json;
}

describe('line ids', () => {
  it('[L10N-1] are written once, and nothing else is changed', async () => {
    const once = tagged();
    expect(tagLines({ 'npc/forge.ink': once })['npc/forge.ink']).toBe(once);
    expect(once.replace(/ #id:\w+/gu, '')).toBe(STORY);
    expect(new Set(once.match(/#id:\w+/gu)).size).toBe(once.match(/#id:\w+/gu)!.length);
    expect(await compile(once)).toBeDefined();
  });

  it('[L10N-2] stay when the words change, and new lines get their own', () => {
    const [id] = /#id:\w+/u.exec(tagged())!;
    const edited = tagLines({ 'npc/forge.ink': tagged().replace('Mind the sparks.', 'Mind the fire.\nMind the sparks.') });
    expect(edited['npc/forge.ink']).toContain(`Mind the sparks. ${id}`);
    expect(edited['npc/forge.ink']).toMatch(/Mind the fire\. #id:\w+\n/u);
  });
});

describe('extraction', () => {
  it('[L10N-3] has every text that players read, in each form in which it can come out', () => {
    const { entries, issues } = extractLines({ 'npc/forge.ink': tagged() });
    expect(issues).toEqual([]);
    expect(entries.map(({ kind, source }) => `${kind}: ${source}`)).toEqual([
      'line: Mira: Mind the sparks.',
      'line: Hm. I have {gold} coins.',
      'line: Hm. I have {gold} coin.',
      'line: Go on. I have {gold} coins.',
      'line: Go on. I have {gold} coin.',
      'line: Rich.',
      'line: Poor.',
      'choice: Pay her.',
      'line: You pay.',
      'choice: Buy it all.',
      'line: Buy everything.',
      'choice: Leave',
      'line: Good',
      'line: night, {name()}.',
    ]);
  });

  it('[L10N-4] says which lines have no id', () => {
    expect(extractLines({ 'a.ink': 'One.\n-> END' }).issues).toMatchObject([{ file: 'a.ink', line: 1 }]);
  });

  it.each([
    ['CSV', toCsv, fromCsv],
    ['JSON', toJson, fromJson],
    ['PO', toPo, fromPo],
  ] as const)('[L10N-5] goes out as %s and comes back the same, whatever the texts hold', (_name, write, read) => {
    const { entries } = extractLines({ 'npc/forge.ink': tagged() });
    const odd = ['"Hm," she said.', 'a,b;c', 'über — 鍛冶', 'line\nbreak', '\\n', ' '];
    const filled = entries.map((entry, index) => ({ ...entry, text: odd[index] ?? '' }));
    expect(read(write(filled))).toEqual(filled);
    for (const broken of ['{', '[1]', 'id,source\n,x', 'msgctxt ""\nmsgid "x"'])
      expect(() => read(broken).length === 0 && [][0]!).not.toThrowError(TypeError);
  });
});

describe('translation at run time', () => {
  const GERMAN = {
    'Mira: Mind the sparks.': 'Mira: Gib acht auf die Funken.',
    'Hm. I have {gold} coins.': 'Hm, {gold} Münzen habe ich.',
    'Rich.': 'Reich.',
    'Pay her.': 'Bezahl sie.',
    'You pay.': 'Du zahlst.',
    Good: 'Gute',
    'night, {name()}.': 'Nacht, {name()}.',
  };
  const shown = (story: ReturnType<typeof createInkStory>) => {
    const texts: string[] = [];
    for (;;) {
      const beat = story.next();
      if (beat.type === 'end') return texts;
      if (beat.type === 'line') texts.push(`${beat.line.speaker ?? ''}|${beat.line.text}`);
      else if (beat.type === 'choices') {
        texts.push(...beat.choices.map(({ text }) => text));
        story.choose(beat.choices[0]!.index);
      }
    }
  };

  it('[L10N-6] tells lines and choices in the other language, with their values, and the rest as authored', async () => {
    const { entries } = extractLines({ 'npc/forge.ink': tagged() });
    const story = createInkStory({ json: await compile(tagged()), translation: translate(entries, GERMAN) });
    expect(shown(story)).toEqual([
      'Mira|Gib acht auf die Funken.',
      '|Hm, 3 Münzen habe ich.',
      '|Reich.',
      'Bezahl sie.',
      'Leave',
      '|Du zahlst.',
      '|Gute Nacht, Ash.',
    ]);
  });

  it('[L10N-7] the language can change at any beat, and a line in other words than the translator saw stays authored', async () => {
    const { entries } = extractLines({ 'npc/forge.ink': tagged() });
    const edited = tagged().replace('Mind the sparks.', 'Mind the flames.');
    const story = createInkStory({ json: await compile(edited), translation: translate(entries, GERMAN) });
    expect(story.next()).toMatchObject({ line: { text: 'Mind the flames.' } });
    story.setTranslation(undefined);
    expect(story.next()).toMatchObject({ line: { text: 'Hm. I have 3 coins.' } });
    const report = reportTranslation(extractLines({ 'npc/forge.ink': edited }).entries, translate(entries, GERMAN));
    expect(report.missing.map(({ source }) => source)).toContain('Mira: Mind the flames.');
    expect(report.stale.map(({ source }) => source)).toEqual(['Mira: Mind the sparks.']);
    expect(mergeTranslation(entries, translate(entries, GERMAN)).filter(({ text }) => text !== '')).toHaveLength(7);
  });
});

describe('our own stories', () => {
  it('[L10N-8] can be tagged, taken out, compiled and translated', async () => {
    const files = tagLines(OWN_STORIES);
    const { entries, issues } = extractLines(files);
    expect(issues).toEqual([]);
    for (const file of Object.keys(files)) {
      const compiled = await compileInk(files, file);
      expect(compiled.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    const { json } = await compileInk(files, 'things.ink');
    const translation = entries.map((entry) => ({ ...entry, text: `«${entry.source}»` }));
    const story = createInkStory({ json: json!, translation });
    story.goTo('cat');
    const first = story.next();
    expect(first.type === 'line' && first.line.text).toMatch(/^«.*»$/u);
  });
});
