import { describe, expect, it } from 'vitest';
import { inventQuest, offerQuest, singSong } from '../../../src/index.js';
import { ScriptedModel } from '../../../src/testing/index.js';
import { collect, makeForge } from '../people.js';

const offers = {
  type: 'fetch' as const,
  targets: ['two pump leathers', 'the ledger'],
  places: ['the mine'],
  rewards: ['a hinge'],
};
const authored = { title: 'A favour', problem: 'The pumps stand still.' };

/** A model that writes these texts into the free parts of the shape, and takes the last option of every choice. */
function writer(texts: readonly string[]) {
  const model = new ScriptedModel([]);
  model.generate = async function* (request) {
    model.requests.push(request);
    let next = 0;
    for (const [part, shape] of request.shape.entries()) {
      await Promise.resolve();
      if (shape.type === 'text') yield { type: 'text-delta', part, text: texts[next++] ?? '' };
      else yield { type: 'choice', part, value: shape.options.at(-1)!, odds: 1 };
    }
  };
  return model;
}

describe('invented quests', () => {
  it('[TASK-1] are made of what the game offers, in words that make a quest', async () => {
    const model = writer([' The Dry Pumps.', ' The pumps of the mine stand still.']);
    const { people } = makeForge({ model });
    expect(await inventQuest(people, 'mira', offers, authored)).toEqual({
      type: 'fetch',
      title: 'The Dry Pumps',
      problem: 'The pumps of the mine stand still.',
      target: 'the ledger',
      place: 'the mine',
      reward: 'a hinge',
      source: 'model',
    });
    expect(people.world.state.quests).toEqual({});
    expect(model.requests[0]!.messages.at(-1)!.content).toContain('Task: invent a quest that fits here. Type: fetch.');
  });

  it.each([
    ['no words', ['', '']],
    ['a title that is a page', [` ${'very '.repeat(40)}`, ' The pumps stand still.']],
    ['names from nowhere', [' The Pumps', ' Old Bartholomew lost his hat again.']],
    ['talk about the machine', [' The Pumps', ' As an AI language model I invent.']],
  ])('[TASK-2] %s make no quest: the authored one stands', async (_, texts) => {
    const { people } = makeForge({ model: writer(texts) });
    expect(await inventQuest(people, 'mira', offers, authored)).toMatchObject({
      ...authored,
      source: 'authored',
      target: 'two pump leathers',
    });
  });

  it('[TASK-3] without a model, or with nothing to offer, it is the authored one', async () => {
    const { people } = makeForge();
    expect(await inventQuest(people, 'mira', offers, authored)).toMatchObject({ source: 'authored' });
    const model = writer([' T', ' P']);
    expect(await inventQuest(makeForge({ model }).people, 'mira', { ...offers, places: [] }, authored)).toMatchObject({
      place: '',
    });
    expect(model.requests).toEqual([]);
  });

  it('[TASK-4] an offer in the voice of the character says what is wanted, or it is made in plain words', async () => {
    const quest = {
      type: 'fetch' as const,
      ...authored,
      target: 'two pump leathers',
      place: 'the mine',
      reward: 'a hinge',
      source: 'authored' as const,
    };
    const offer = async (text: string) => (await offerQuest(makeForge({ model: writer([text]) }).people, 'mira', quest)).text;
    expect(await offer(' Bring me the leathers.')).toBe('Bring me the leathers.');
    const plain = 'The pumps stand still. It is about two pump leathers, at the mine. There is a hinge in it for you.';
    expect(await offer(' Nice weather.')).toBe(plain);
    expect((await offerQuest(makeForge().people, 'mira', quest)).text).toBe(plain);
  });
});

describe('songs and suggestions', () => {
  it('[TASK-5] a song is four lines that may be sung, or the authored one', async () => {
    const lines = ['Oh the iron is cold', 'and the fire is low', 'and the gate wants a hinge', 'and the hinge will not go'];
    expect(await singSong(makeForge({ model: writer(lines) }).people, 'mira', ['La'])).toEqual(lines);
    expect(await singSong(makeForge({ model: writer([...lines.slice(1), 'As an AI I sing']) }).people, 'mira', ['La'])).toEqual([
      'La',
    ]);
    expect(await singSong(makeForge().people, 'mira', ['La'])).toEqual(['La']);
  });

  it('[TASK-6] suggestions are different lines that may be said, those of the writer where the model has none, and leave no trace in the talk', async () => {
    const model = writer(['Can you mend it?', 'Can you mend it?', 'As an AI, hello.']);
    const talk = makeForge({ model }).people.openTalk('mira');
    const suggested = await talk.suggest();
    expect(suggested[0]).toBe('Can you mend it?');
    expect(suggested.filter((line) => /AI|mend/u.test(line))).toHaveLength(1);
    expect(talk.exchanges).toEqual([]);
    const { people } = makeForge();
    const knows = [{ text: 'The inn is full.', topics: ['Is there a bed?', 'inn'] }, { text: 'It rains.' }];
    const alone = people.add({ ...people.persona('mira'), knows }).openTalk('mira');
    expect(await alone.suggest()).toEqual(['Is there a bed?', 'Who are you?']);
    await collect(alone.say('is there a bed'));
    expect(await alone.suggest()).toEqual(['Who are you?']);
  });

  it('[TASK-7] suggestions give way to whatever the talk does next, and come to nothing then', async () => {
    const model = new ScriptedModel([{ stalls: true }, { text: ' Dawn.' }, { stalls: true }]);
    const talk = makeForge({ model }).people.openTalk('mira');
    const late = talk.suggest();
    const parts = await collect(talk.say('when does the bridge open'));
    expect(parts.at(-1)).toMatchObject({ type: 'turn-end', text: 'Dawn.', source: 'model' });
    expect(await late).toEqual([]);
    const closing = talk.suggest();
    await talk.close();
    expect(await closing).toEqual([]);
    await expect(talk.suggest()).rejects.toMatchObject({ code: 'talk/closed' });
  });

  it('[TASK-7] suggestions that the game gave up reject with its reason', async () => {
    const talk = makeForge({ model: new ScriptedModel([{ stalls: true }]) }).people.openTalk('mira');
    const stop = new AbortController();
    const asked = talk.suggest(stop.signal);
    stop.abort(new Error('Enough.'));
    await expect(asked).rejects.toThrow('Enough.');
  });
});
