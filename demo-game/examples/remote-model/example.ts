// A model on a server of your own instead of the page: the same port, so nothing else changes.
import { DialogueManager, parsePersona } from 'townsfolk';
import { EXAMPLE_TURNS, RemoteModel } from 'townsfolk/llm';
import pell from '../../../assets/personas/pell.yaml?raw';
import { print } from '../print.js';

export async function run(stage: HTMLElement): Promise<void> {
  // The proxy adds the key: whatever stands in a page can be read by everybody who plays.
  const model = new RemoteModel({ url: '/api/chat/completions', model: 'qwen3-8b', examples: EXAMPLE_TURNS });
  await model.load();
  const talk = new DialogueManager({ model }).add(parsePersona(pell, 'pell.yaml')).openTalk('pell');
  for await (const part of talk.say('how high is the river'))
    if (part.type === 'turn-end') print(stage, `${part.text} (${part.source})`);
  print(stage, 'There is no such server here, so his authored line was said. That is the whole ladder.');
}
