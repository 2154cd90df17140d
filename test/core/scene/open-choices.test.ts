import { describe, expect, it } from 'vitest';
import type { StoryBeat, StoryChoice } from '../../../src/index.js';
import { line, play, readerOf, settle, talk, until } from './play.js';

const choice = (index: number, text: string, extra: Partial<StoryChoice> = {}): StoryChoice => ({
  index,
  text,
  tags: [],
  ...extra,
});
const gate: StoryBeat = {
  type: 'choices',
  choices: [
    choice(3, 'Friend.', { isHidden: true, keys: ['mellon'] }),
    choice(4, 'Pay the toll.', { locked: 'You have no coppers.', keys: ['pay'] }),
    choice(5, 'Turn back.'),
    choice(6, 'Stand there.', { isHidden: true, afterSeconds: 8 }),
  ],
};

async function atGate(odds?: Parameters<typeof readerOf>[0]) {
  const played = play([gate, line('The gate.')], undefined, odds === undefined ? undefined : readerOf(odds));
  played.conversation.start();
  return { ...played, prompt: await until(played.conversation, 'prompt') };
}

describe('choices that are locked', () => {
  it('[SCENE-35] are shown with their reason and cannot be picked', async () => {
    const { conversation, prompt, story } = await atGate();
    expect(prompt.choices).toEqual([
      { index: 4, text: 'Pay the toll.', locked: 'You have no coppers.' },
      { index: 5, text: 'Turn back.' },
    ]);
    expect(() => conversation.choose(4)).toThrow(expect.objectContaining({ code: 'conversation/not-waiting' }));
    conversation.choose(5);
    await settle();
    expect(story!.calls).toEqual(['choose 5']);
  });

  it('[SCENE-35] say why not when they are typed; beside a talk the character answers', async () => {
    const { conversation, story } = await atGate();
    conversation.type('pay');
    await settle();
    expect(await until(conversation, 'prompt')).toMatchObject({ notice: 'You have no coppers.' });
    expect(story!.calls).toEqual([]);
    const beside = play(
      [{ type: 'talk', talk: { npc: 'mira', until: ['left'] }, choices: [choice(0, 'Buy it.', { locked: 'Too dear.' })] }],
      [{ text: ' With what?' }],
    );
    beside.conversation.start();
    await until(beside.conversation, 'prompt');
    beside.conversation.type('buy it');
    expect((await until(beside.conversation, 'line')).line.text).toBe('With what?');
    expect(beside.story!.calls).toEqual([]);
  });
});

describe('choices that are hidden', () => {
  it('[SCENE-36] are not shown and have no number, and are taken by saying them', async () => {
    const { conversation, prompt, story } = await atGate();
    expect(prompt.canType).toBe(true);
    expect(prompt.choices.map(({ text }) => text)).not.toContain('Friend.');
    conversation.type('2');
    await settle();
    expect(story!.calls).toEqual(['choose 5']);
    const { conversation: other, story: told } = await atGate();
    other.type('mellon');
    await settle();
    expect(told!.calls).toEqual(['choose 3']);
  });

  it('[SCENE-36] are never given away by a question back', async () => {
    const { conversation, story } = await atGate([0.7, 0.01, 0.01, 0.01]);
    conversation.type('i am a friend of the elves, mellon and all');
    await settle();
    const prompt = await until(conversation, 'prompt');
    expect(prompt.choices.map(({ text }) => text)).toEqual(['Pay the toll.', 'Turn back.']);
    expect(prompt.notice).not.toContain('Friend');
    expect(story!.calls).toEqual([]);
  });
});

describe('a choice that time takes', () => {
  it('[SCENE-37] is told with its seconds, and may be taken although it is not shown', async () => {
    const { conversation, prompt, story } = await atGate();
    expect(prompt.timer).toEqual({ seconds: 8, index: 6, text: 'Stand there.' });
    conversation.choose(6);
    await settle();
    expect(story!.calls).toEqual(['choose 6']);
  });
});

describe('things that the player could say', () => {
  it('[SCENE-34] are made up while somebody listens, and none come once the player has said something', async () => {
    const { conversation, model } = play([talk(['left'])], [{ stalls: true }, { text: ' Dawn.' }]);
    conversation.start();
    await until(conversation, 'prompt');
    const late = conversation.suggest();
    await settle();
    expect(model!.requests.map(({ priority, isTask }) => [priority, isTask])).toEqual([['ambient', true]]);
    conversation.type('when does it open');
    expect((await until(conversation, 'line')).line.text).toBe('Dawn.');
    expect(await late).toEqual([]);
    expect(await conversation.suggest()).toEqual([]);
    expect(model!.requests).toHaveLength(2);
  });

  it('[SCENE-34] are none where nobody listens, and none after leaving', async () => {
    const alone = await atGate();
    expect(await alone.conversation.suggest()).toEqual([]);
    const { conversation, warnings } = play([talk(['left'])], [{ stalls: true }]);
    conversation.start();
    await until(conversation, 'prompt');
    const late = conversation.suggest();
    conversation.leave();
    conversation.leave();
    expect(await late).toEqual([]);
    expect(warnings).toEqual([]);
  });
});
