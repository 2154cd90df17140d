import { describe, expect, it } from 'vitest';
import { ScriptedModel } from '../../../src/testing/index.js';
import { collect, makeForge } from '../people.js';

async function talkedWith(model: ScriptedModel | undefined, lines: readonly string[] = ['can you fix this sword', 'thank you']) {
  const forge = makeForge({ model });
  const { people, world } = forge;
  for (const npc of ['mira', 'pell']) world.moveTo(npc, 'forge');
  world.moveTo('osk', 'inn');
  const talk = people.openTalk('mira');
  for (const line of lines) await collect(talk.say(line));
  await talk.close();
  return forge;
}

const textsOf = ({ people }: ReturnType<typeof makeForge>, npc: string) => people.memory.of(npc).map(({ text }) => text);

describe('memory after a talk', () => {
  it('[MEM-6] a talk is remembered in words of their own when these hold only what was said', async () => {
    const summary = 'Ash asked Mira to fix a sword.';
    const forge = await talkedWith(new ScriptedModel([{ text: ' Fix it? Maybe.' }, { text: ' Hm.' }, { text: summary }]));
    expect(textsOf(forge, 'mira')).toEqual([summary]);
    expect(forge.people.memory.of('mira')[0]).toMatchObject({ kind: 'talk', certainty: 1 });
  });

  it.each([
    ['what nobody spoke of', 'Ash owes the reeve forty silver.'],
    ['nobody', 'The sword was fixed.'],
    ['nothing', ''],
  ])('[MEM-7] a summary about %s becomes a plain one, which quotes the player', async (_, summary) => {
    const forge = await talkedWith(new ScriptedModel([{ text: ' Fix it?' }, { text: ' Hm.' }, { text: summary }]));
    expect(textsOf(forge, 'mira')).toEqual(['Ash said to Mira: "can you fix this sword" and "thank you".']);
  });

  it('[MEM-8] without a model it is the plain one, those who stood by have it too, and those elsewhere know nothing', async () => {
    const forge = await talkedWith(undefined);
    const plain = 'Ash said to Mira: "can you fix this sword" and "thank you".';
    expect([textsOf(forge, 'mira'), textsOf(forge, 'pell'), textsOf(forge, 'osk')]).toEqual([[plain], [plain], []]);
  });

  it('[MEM-9] a talk in which the player said nothing leaves no memory, and a claim stays the word of who made it', async () => {
    expect(textsOf(await talkedWith(undefined, []), 'mira')).toEqual([]);
    const forge = await talkedWith(undefined, ['I am the queen of England']);
    expect(textsOf(forge, 'mira')).toEqual(['Ash said to Mira: "I am the queen of England".']);
  });

  it('[MEM-10] what a talk came to comes back in the next one when it is asked for', async () => {
    const model = new ScriptedModel([{ text: ' Hm.' }, { text: '' }, { text: ' Hm.' }]);
    const { people } = await talkedWith(model, ['my uncle lost his silver whistle']);
    await collect(people.openTalk('mira').say('do you remember the silver whistle?'));
    expect(model.requests.at(-1)!.messages.at(-1)!.content).toContain(
      'Remembers: Ash said to Mira: "my uncle lost his silver whistle".',
    );
  });

  it('[MEM-11] closing waits for nobody: a model that stalls or dies leaves the plain summary, and the cache is freed', async () => {
    const model = new ScriptedModel([{ text: ' Hm.' }, { stalls: true }]);
    const { people, clock } = makeForge({ model });
    const talk = people.openTalk('mira');
    await collect(talk.say('hello there'));
    const closing = talk.close();
    await expect(talk.say('more').next()).rejects.toMatchObject({ code: 'talk/closed' });
    while (clock.pendingTimers === 0) await Promise.resolve();
    clock.advance(20_000);
    await closing;
    await people.settled();
    expect(people.memory.of('mira').map(({ text }) => text)).toEqual(['Ash said to Mira: "hello there".']);
    expect(model.released).toEqual(['mira#1']);
  });
});
