import { describe, expect, it } from 'vitest';
import { ScriptedModel } from '../../../src/testing/index.js';
import { collect, endOf, makeForge } from '../people.js';

describe('going back in a talk', () => {
  it('[TURN-15] a talk goes back to a mark and on in another way, and the mark stays as it was', async () => {
    const model = new ScriptedModel([
      { text: ' Dawn.' },
      { text: ' Two coppers.' },
      { text: ' The toll boy.' },
      { text: ' Coppers, two.' },
    ]);
    const { people } = makeForge({ model });
    const talk = people.openTalk('mira');
    await collect(talk.say('when does the bridge open'));
    const { mark } = talk;
    await collect(talk.say('what does it cost'));
    talk.returnTo(mark);
    await collect(talk.say('who keeps it'));
    expect(talk.exchanges.map(({ heard }) => heard)).toEqual(['when does the bridge open', 'who keeps it']);
    talk.returnTo(mark);
    await collect(talk.say('what does it cost'));
    const [, second, , fourth] = model.requests;
    expect(fourth!.messages).toEqual(second!.messages);
    expect(talk.account.exchanges.map(({ said }) => said)).toEqual(['Dawn.', 'Coppers, two.']);
  });

  it('[TURN-15] authored lines take turns anew from a mark', async () => {
    const { people } = makeForge();
    const talk = people.openTalk('mira');
    const { mark } = talk;
    const say = async () => endOf(await collect(talk.say('colourless green ideas sleep furiously'))).text;
    const first = await say();
    expect(await say()).not.toBe(first);
    talk.returnTo(mark);
    expect(await say()).toBe(first);
  });

  it('[TURN-15] not in the middle of a turn, nor when the talk is over', async () => {
    const model = new ScriptedModel([{ stalls: true }]);
    const { people } = makeForge({ model });
    const talk = people.openTalk('mira');
    const { mark } = talk;
    const controller = new AbortController();
    const turn = talk.say('hello', { signal: controller.signal });
    await turn.next();
    expect(() => talk.returnTo(mark)).toThrow(expect.objectContaining({ code: 'talk/busy' }));
    controller.abort();
    await collect(turn).catch(() => undefined);
    await talk.close();
    expect(() => talk.returnTo(mark)).toThrow(expect.objectContaining({ code: 'talk/closed' }));
  });
});
