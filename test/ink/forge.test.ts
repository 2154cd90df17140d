import { readFileSync } from 'node:fs';
import { Story } from 'inkjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom, pick } from '../../src/core/random.js';
import type { StoryBeat, StoryLine } from '../../src/core/story.js';
import { compileInk, createInkStory, type InkStory } from '../../src/ink/index.js';

const read = (file: string) => readFileSync(new URL(`../../assets/stories/${file}`, import.meta.url), 'utf8');
const speakers = new Map([['mira', 'mira']]);
let json = '';

beforeAll(async () => {
  const compiled = await compileInk(
    { 'forge.ink': read('forge.ink'), 'townsfolk.ink': read('townsfolk.ink'), 'village.ink': read('village.ink') },
    'forge.ink',
  );
  expect(compiled.issues).toEqual([]);
  json = compiled.json!;
});

const open = (functions = {}) => createInkStory({ json, speakers, functions });

/** Tells until the story waits. */
function tell(story: InkStory): { lines: StoryLine[]; beat: StoryBeat } {
  const lines: StoryLine[] = [];
  for (;;) {
    const beat = story.next();
    if (beat.type !== 'line') return { lines, beat };
    lines.push(beat.line);
  }
}

function choose(story: InkStory, words: string): void {
  const beat = story.next();
  const choices = beat.type === 'talk' || beat.type === 'choices' ? beat.choices : [];
  story.choose(choices.find(({ text }) => text.includes(words))?.index ?? -1);
}

describe('forge.ink', () => {
  it('[STORY-1] opens with the narrator and Mira, and comes to a talk with authored choices', () => {
    const { lines, beat } = tell(open());
    expect(lines.some(({ speaker }) => speaker === undefined)).toBe(true);
    expect(lines.some(({ speaker, mood }) => speaker === 'mira' && mood !== undefined)).toBe(true);
    expect(beat).toMatchObject({ type: 'talk', talk: { npc: 'mira', until: ['take:broken_sword', 'left'] } });
    expect(beat.type === 'talk' && beat.choices.filter(({ exit }) => exit === undefined)).toHaveLength(3);
  });

  it('[STORY-2] takes the sword by her action without taking it twice, and by the choice once', () => {
    const taken: unknown[] = [];
    const byAction = open({ take: (item: unknown) => void taken.push(item) });
    tell(byAction);
    byAction.exitTalk('take:broken_sword');
    tell(byAction);
    expect([byAction.getVariable('sword_taken'), byAction.getVariable('talk_exit'), taken]).toEqual([
      true,
      'take:broken_sword',
      [],
    ]);
    const byChoice = open({ take: (item: unknown) => void taken.push(item) });
    tell(byChoice);
    choose(byChoice, 'Hand her');
    tell(byChoice);
    expect([byChoice.getVariable('sword_taken'), taken]).toEqual([true, ['broken_sword']]);
  });

  it('[STORY-3] loops back from a question and begins otherwise at a second visit', () => {
    const story = open();
    const first = tell(story);
    choose(story, 'Ask what');
    expect(tell(story).beat.type).toBe('talk');
    expect(story.getVariable('asked_gate')).toBe(true);
    story.exitTalk('left');
    expect(tell(story).beat.type).toBe('end');
    story.goTo('forge');
    const second = tell(story);
    expect(second.beat.type).toBe('talk');
    expect(second.lines[0]?.text).not.toBe(first.lines[0]?.text);
  });

  it('[STORY-4] gives the mended sword back when it is due', () => {
    const given: unknown[] = [];
    const story = open({ give: (item: unknown) => void given.push(item) });
    tell(story);
    story.exitTalk('take:broken_sword');
    tell(story);
    story.setVariable('sword_due', true);
    story.goTo('forge');
    expect(tell(story).beat.type).toBe('end');
    expect([given, story.getVariable('sword_mended')]).toEqual([['mended_sword'], true]);
    story.goTo('forge');
    expect(tell(story).beat).toMatchObject({ type: 'talk', talk: { until: ['left'] } });
  });

  it('[STORY-5] fits the box and never sticks, whatever is chosen', () => {
    const random = createRandom(5);
    for (let run = 0; run < 40; run++) {
      const story = open();
      for (let visit = 0, steps = 0; visit < 4 && steps < 80; steps++) {
        const { lines, beat } = tell(story);
        for (const { text } of lines) expect(text.length, text).toBeLessThanOrEqual(140);
        if (beat.type === 'end') {
          visit++;
          if (random.next() < 0.5) story.setVariable('sword_due', true);
          story.goTo('forge');
        } else if (beat.type === 'talk' && random.next() < 0.3) story.exitTalk(pick([...beat.talk.until, 'turns'], random)!);
        else if (beat.type === 'talk' || beat.type === 'choices') story.choose(pick(beat.choices, random)!.index);
      }
    }
  });

  it('[STORY-6] plays in plain ink, where nobody binds functions', () => {
    const story = new Story(json);
    story.allowExternalFunctionFallbacks = true;
    story.ContinueMaximally();
    story.ChooseChoiceIndex(0);
    expect(story.ContinueMaximally()).toContain('A night and a day.');
    expect(story.currentChoices).toEqual([]);
  });
});
