import { describe, expect, it } from 'vitest';
import type { StoryBeat, StoryChoice } from '../../../src/index.js';
import { line, play, readerOf, settle, talk, until } from './play.js';

const choice = (index: number, text: string, extra: Partial<StoryChoice> = {}): StoryChoice => ({
  index,
  text,
  tags: [],
  ...extra,
});
const ferry: StoryBeat = {
  type: 'choices',
  choices: [
    choice(3, 'Pay her.', { keys: ['pay', 'coins'], say: ["here's your money"] }),
    choice(4, 'Row yourself.'),
    choice(5, 'Swim.'),
  ],
};

/** Plays the ferry up to its prompt. */
async function atFerry(odds?: Parameters<typeof readerOf>[0]) {
  const reader = odds === undefined ? undefined : readerOf(odds);
  const played = play([ferry, line('Water.')], undefined, reader);
  played.conversation.start();
  return { ...played, reader, prompt: await until(played.conversation, 'prompt') };
}

describe('typing what could be picked, beside a talk', () => {
  it('[SCENE-12] a line that surely means a choice takes it, in the words that were typed', async () => {
    const { conversation, story, said, model } = play([talk(['left'])], [], readerOf([0.9]));
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type("well, i'm off to bed");
    await settle();
    expect(conversation.state.type).not.toBe('prompt');
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['choose 0']);
    expect(said.map(({ text }) => text)).toEqual(["well, i'm off to bed"]);
    expect(model!.requests).toEqual([]);
  });

  it.each([[[0.6]], ['fails'] as const])(
    '[SCENE-13] a line that hardly means one, or a reader that fails, is answered and the choices stay: %j',
    async (odds) => {
      const { conversation, story } = play([talk(['left'])], [{ text: ' Hm.' }], readerOf(odds));
      conversation.start();
      await until(conversation, 'prompt');
      conversation.type('the bed is far');
      expect((await until(conversation, 'line')).line.text).toBe('Hm.');
      conversation.advance();
      await settle();
      expect((await until(conversation, 'prompt')).choices).toHaveLength(1);
      expect(story!.calls).toEqual([]);
    },
  );

  it.each(['yes', 'Yeah!', '1', 'say good night'])(
    '[SCENE-20] a line that may mean one is asked back; yes takes it: %s',
    async (yes) => {
      const { conversation, story, said, model } = play([talk(['left'])], [], readerOf([0.7]));
      conversation.start();
      await until(conversation, 'prompt');
      conversation.type('i should sleep');
      await settle();
      const asked = await until(conversation, 'prompt');
      expect(asked).toMatchObject({
        notice: expect.stringContaining('Say good night.') as string,
        canType: true,
        npcName: 'Mira',
      });
      expect(asked.choices).toHaveLength(2);
      conversation.type(yes);
      await until(conversation, 'ended');
      expect(story!.calls).toEqual(['choose 0']);
      expect(said.map(({ text }) => text)).toEqual(['i should sleep']);
      expect(model!.requests).toEqual([]);
    },
  );

  it('[SCENE-21] no leaves the choices standing, and the character answers what was typed', async () => {
    const { conversation, story, model } = play([talk(['left'])], [{ text: ' Sleep, then.' }], readerOf([0.7]));
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('i should sleep');
    await settle();
    conversation.choose((await until(conversation, 'prompt')).choices.at(-1)!.index);
    expect((await until(conversation, 'line')).line.text).toBe('Sleep, then.');
    expect(model!.requests[0]!.messages.at(-1)!.content).toContain('i should sleep');
    expect(story!.calls).toEqual([]);
  });

  it('[SCENE-22] whoever answers a question back with something else says that instead', async () => {
    const { conversation, said } = play([talk(['left'])], [], readerOf([0.7]));
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('i should sleep');
    await settle();
    await until(conversation, 'prompt');
    conversation.type('bye');
    await until(conversation, 'ended');
    expect(said.map(({ text }) => text)).toEqual(['i should sleep', 'bye']);
  });

  it('[SCENE-23] a goodbye is a goodbye, also when it may mean a choice', async () => {
    const { conversation, story } = play([talk(['left'])], [], readerOf([0.7]));
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('good night');
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['exit left']);
  });
});

describe('typing at choices beside no talk', () => {
  it('[SCENE-24] is open when somebody reads it, or when choices have names of their own', async () => {
    expect((await atFerry()).prompt.canType).toBe(true);
    expect((await atFerry([0, 0, 0, 0])).prompt.canType).toBe(true);
    const { conversation } = play([{ type: 'choices', choices: [choice(0, 'Go.')] }]);
    conversation.start();
    expect((await until(conversation, 'prompt')).canType).toBe(false);
  });

  it.each([
    ['2', 4],
    ['row yourself', 4],
    ['PAY', 3],
    ['Here\u2019s your money!', 3],
    ['here\u2019s your money', 3],
  ])('[SCENE-25] a number, a text, a key and a hidden line name their choice without a model: %s', async (typed, index) => {
    const { conversation, story, said } = await atFerry();
    conversation.type(typed);
    await until(conversation, 'line');
    expect(story!.calls).toEqual([`choose ${index}`]);
    expect(said[0]?.text).toBe(typed);
  });

  it('[SCENE-26] a key among other words is asked back', async () => {
    const { conversation, story } = await atFerry();
    conversation.type('i will not pay');
    await settle();
    expect((await until(conversation, 'prompt')).notice).toContain('Pay her.');
    conversation.type('no');
    await settle();
    expect((await until(conversation, 'prompt')).choices).toHaveLength(3);
    expect(story!.calls).toEqual([]);
  });

  it('[SCENE-27] what means none of them is told so, and they stay', async () => {
    const { conversation, story, said } = await atFerry([0.1, 0.1, 0.1, 0.1]);
    conversation.type('nice weather');
    await settle();
    expect(await until(conversation, 'prompt')).toMatchObject({ notice: expect.any(String) as string, canType: true });
    expect(story!.calls).toEqual([]);
    expect(said).toEqual([]);
  });

  it('[SCENE-28] a choice counts by its best wording, and of two that are near both are offered', async () => {
    const { conversation, story, reader } = await atFerry([0.1, 0.5, 0.3, 0.05]);
    conversation.type('take it');
    await settle();
    expect(reader!.asked).toEqual([['Pay her.', "here's your money", 'Row yourself.', 'Swim.']]);
    const asked = await until(conversation, 'prompt');
    expect(asked.choices.map(({ text }) => text).slice(0, 2)).toEqual(['Pay her.', 'Row yourself.']);
    expect(asked.choices).toHaveLength(3);
    conversation.type('2');
    await until(conversation, 'line');
    expect(story!.calls).toEqual(['choose 4']);
  });
});
