import { describe, expect, it } from 'vitest';
import { TraceLog, traceMarkdown } from '../../../src/index.js';
import { ScriptedModel } from '../../../src/testing/index.js';
import { collect, makeForge } from '../people.js';

describe('the trace', () => {
  it('[TRACE-1] holds the prompt by part, whose texts are the whole prompt, with the tokens of each', async () => {
    const model = new ScriptedModel([{ text: ' Dawn.' }, { text: ' Two coppers.' }]);
    const { people, traces } = makeForge({ model });
    const talk = people.openTalk('mira');
    await collect(talk.say('when does the bridge open?'));
    await collect(talk.say('and what does it cost?'));
    const { prompt, messages } = traces[1]!;
    expect(prompt.map(({ name }) => name)).toEqual(['system', 'history', 'said']);
    expect(traces[0]!.prompt.map(({ name }) => name)).toEqual(['system', 'Scene', 'Player', 'Knows', 'Actions', 'said']);
    const whole = messages.map(({ content }) => content).join('\n');
    for (const { text, tokens } of prompt) {
      expect(whole).toContain(text);
      expect(tokens).toBe(Math.ceil(text.length / 4));
    }
  });

  it('[TRACE-4] holds the odds of each word where a game asks for them, and the model is asked to say nothing of late again', async () => {
    const model = new ScriptedModel([{ text: ' Dawn.' }, { text: ' Hm.' }]);
    const generate = model.generate.bind(model);
    model.generate = async function* (request) {
      for await (const part of generate(request))
        yield part.type === 'text-delta' ? { ...part, odds: { share: 0.5, rivals: [{ text: ' Noon', share: 0.3 }] } } : part;
    };
    const { people, traces } = makeForge({ model, wantsOdds: true });
    const talk = people.openTalk('mira');
    await collect(talk.say('hello'));
    await collect(talk.say('hello!'));
    await collect(talk.say('when?'));
    expect(traces[0]!.attempts[0]!.words).toEqual([{ text: ' Dawn.', share: 0.5, rivals: [{ text: ' Noon', share: 0.3 }] }]);
    expect(traceMarkdown(traces[0]!)).toContain('- odds: `Dawn.` 0.50');
    expect(model.requests.map(({ avoid, wantsOdds }) => [avoid, wantsOdds]).slice(0, 2)).toEqual([
      [[], true],
      [[], true],
    ]);
    expect(model.requests.at(-1)!.avoid).toContain('Dawn.');
  });

  it('[TRACE-2] is bounded, and exports as JSON', () => {
    const log = new TraceLog();
    for (let turnId = 1; turnId <= 250; turnId++) log.add({ turnId } as never);
    expect(log.traces).toHaveLength(100);
    expect((JSON.parse(log.toJson()) as { turnId: number }[]).at(-1)).toEqual({ turnId: 250 });
  });

  it('[TRACE-3] is a page for a bug report in which untrusted text stays text', async () => {
    const model = new ScriptedModel([{ text: ' As an AI I `run` this. <img src=x> | yes' }, { text: ' Dawn.' }]);
    const { people, traces } = makeForge({ model });
    await collect(people.openTalk('mira').say('`when` | does <b>the bridge</b> open?'));
    const page = traceMarkdown(traces[0]!);
    expect(page).toContain("- typed: `'when' | does <b>the bridge</b> open?`");
    expect(page).toContain('kept back by `meta`');
    expect(page).toContain('### Recall');
    expect(
      page
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .every((line) => !/<(?!br>)/u.test(line)),
    ).toBe(true);
  });
});
