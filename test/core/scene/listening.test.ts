import { describe, expect, it } from 'vitest';
import { line, play, talk, until } from './play.js';

describe('a view that answers as soon as it is told', () => {
  it('[SCENE-41] an answer out of a listener counts: going on, saying, picking and leaving', async () => {
    const { conversation, said, story } = play(
      [line('Rain.'), talk(['left']), { type: 'choices', choices: [{ index: 0, text: 'Go.', tags: [] }] }, line('Dusk.')],
      [{ text: ' Closed.' }],
    );
    const answers = [
      () => conversation.type('is it open'),
      () => conversation.leave(),
      () => conversation.choose(0),
      () => conversation.leave(),
    ];
    conversation.on('state', ({ type }) => {
      if (type === 'line') conversation.advance();
      if (type === 'prompt') answers.shift()!();
    });
    conversation.start();
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['exit left', 'choose 0']);
    expect(said.map(({ text }) => text)).toEqual(['Rain.', 'is it open', 'Closed.', 'Go.', 'Dusk.']);
    expect(answers).toHaveLength(1);
  });
});
