import { readFileSync, readdirSync } from 'node:fs';
import { Story } from 'inkjs';
import { describe, expect, it } from 'vitest';
import { createRandom, pick } from '../../src/index.js';
import { compileInk, createInkStory } from '../../src/ink/index.js';
import { OWN_STORIES, PLAYED } from './own-stories.js';

const folder = new URL('../transcripts/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** Scripts about what is wrong in the story itself; an ink editor shows these errors too. */
const BROKEN = /^(?:error|warning): ink\/(?:runtime|bad-tag)/mu;

const scripts = readdirSync(folder)
  .filter((file) => file.endsWith('.ink') && !BROKEN.test(read(file.replace('.ink', '.transcript'))))
  .map((file) => [file, read(file)] as const);

/** Plays a compiled story as an ink editor does, where nobody knows of this package: no function is bound. */
function playPlainly(json: string, steps: number): { readonly shown: string; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const random = createRandom(3);
  const story = new Story(json);
  story.allowExternalFunctionFallbacks = true;
  story.onError = (message: string) => errors.push(message);
  let shown = '';
  for (let step = 0; step < steps; step++) {
    if (story.canContinue) shown += story.Continue() ?? '';
    else if (story.currentChoices.length === 0) break;
    else {
      const choice = pick(story.currentChoices, random)!;
      shown += `${choice.text}\n`;
      story.ChooseChoiceIndex(choice.index);
    }
  }
  return { shown, errors };
}

describe('plain ink', () => {
  it.each([...PLAYED.map((file) => [file, OWN_STORIES[file]!] as const), ...scripts])(
    '[INK-97] every story, ours and those of the scripts, plays in plain ink, and shows what is written: %s',
    async (file, source) => {
      const { json } = await compileInk({ ...OWN_STORIES, [file]: source }, file);
      const { shown, errors } = playPlainly(json!, 300);
      expect(errors).toEqual([]);
      expect(shown).not.toMatch(/#\s*(?:talk|mood|exit|say|voice|quest|deed|memory|bark):/u);
    },
  );

  it('[INK-97] what an ink editor shows is what is told when there is no model', async () => {
    const { json } = await compileInk({ ...OWN_STORIES }, 'pell.ink');
    const story = createInkStory({ json: json! });
    const told: string[] = [];
    for (let beat = story.next(); beat.type === 'line'; beat = story.next()) told.push(beat.line.text);
    expect(told.length).toBeGreaterThan(0);
    const { shown } = playPlainly(json!, told.length);
    for (const text of told) expect(shown).toContain(text);
  });
});
