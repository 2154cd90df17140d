import { describe, expect, it } from 'vitest';
import { line, play, settle, talk, until } from './play.js';

describe('a conversation that a story drives', () => {
  it('[SCENE-1] tells lines one at a time, each until the player goes on', async () => {
    const { conversation, said } = play([line('Rain.'), line('Mind the sparks.', 'mira')]);
    conversation.start();
    expect((await until(conversation, 'line')).line).toMatchObject({ text: 'Rain.', speaker: undefined });
    conversation.advance();
    await settle();
    expect((await until(conversation, 'line')).line).toMatchObject({
      text: 'Mind the sparks.',
      speaker: 'Mira Holt',
      npcId: 'mira',
    });
    conversation.advance();
    await until(conversation, 'ended');
    expect(said.map(({ text }) => text)).toEqual(['Rain.', 'Mind the sparks.']);
  });

  it('[SCENE-2] a talk hides the choices of its exits, and an accepted action takes its exit', async () => {
    const { conversation, story, world } = play(
      [talk(['take:broken_sword', 'left'])],
      [{ text: ' Leave me the hilt.', action: 'take:broken_sword' }],
    );
    conversation.start();
    const prompt = await until(conversation, 'prompt');
    expect(prompt).toMatchObject({ canType: true, npcName: 'Mira', choices: [{ index: 0, text: 'Say good night.' }] });
    expect(prompt.choices).toHaveLength(1);
    conversation.type('here, take it');
    await until(conversation, 'line');
    conversation.advance();
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['exit take:broken_sword']);
    expect(world.has('broken_sword')).toBe(false);
  });

  it('[SCENE-3] a fact that turns true ends a talk that waits for it; one that was true before does not', async () => {
    const { conversation, story, world } = play(
      [talk(['sword_taken', 'met'])],
      [{ text: ' Hm.' }, { text: ' Leave it.', action: 'take:broken_sword' }],
    );
    world.setFact('met', true);
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('hello');
    await until(conversation, 'line');
    conversation.advance();
    await settle();
    await until(conversation, 'prompt');
    conversation.type('take it');
    await until(conversation, 'line');
    conversation.advance();
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['exit sword_taken']);
  });

  it('[SCENE-4] the number of turns ends a talk', async () => {
    const { conversation, story } = play([talk(['left'], { turns: 1 })]);
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('hello');
    await until(conversation, 'line');
    conversation.advance();
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['exit turns']);
  });

  it('[SCENE-5] leaving while somebody thinks drops the reply at once, and the story goes on from `left`', async () => {
    const { conversation, story, said } = play([talk(['left']), line('Door sticks.', 'mira')], [{ stalls: true }]);
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('hello');
    await until(conversation, 'thinking');
    conversation.leave();
    expect((await until(conversation, 'line')).line.text).toBe('Door sticks.');
    expect(story!.calls).toEqual(['exit left']);
    conversation.leave();
    expect(conversation.state.type).toBe('ended');
    expect(said.map(({ text }) => text)).toEqual(['hello', 'Door sticks.']);
  });

  it('[SCENE-6] an authored line is said in character, and stands as it is when no words come or they say something else', async () => {
    const voiced = {
      type: 'line',
      line: { speaker: 'mira', text: 'The shop is closed.', voice: { type: 'voice' }, tags: [] },
    } as const;
    const first = play([voiced], [{ mood: 'angry', text: [" Shop's", ' closed.'] }]);
    first.conversation.start();
    expect((await until(first.conversation, 'line')).line).toMatchObject({
      text: "Shop's closed.",
      mood: 'angry',
      source: 'model',
    });
    for (const reply of [{ throws: new Error('dead') }, { text: ' Come in, we are open.' }]) {
      const plain = play([voiced], [reply]);
      plain.conversation.start();
      expect((await until(plain.conversation, 'line')).line).toMatchObject({ text: 'The shop is closed.', source: 'story' });
    }
  });

  it('[SCENE-7] what was said in the story before a talk stands in its prompt', async () => {
    const { conversation, model } = play([line('That sword is dead.', 'mira'), talk(['left'])], [{ text: ' Hm.' }]);
    conversation.start();
    await until(conversation, 'line');
    conversation.advance();
    await settle();
    await until(conversation, 'prompt');
    conversation.type('can you fix it');
    await until(conversation, 'line');
    const contents = model!.requests[0]!.messages.map(({ content }) => content);
    expect(contents[1]).toMatch(/Task: greet Ash\. You have not met before\.$/u);
    expect(contents[2]).toBe('[neutral] That sword is dead.');
    expect(contents[3]).toMatch(/\n\nAsh: can you fix it$/u);
  });

  it('[SCENE-8] a choice that is not open is refused, and nothing is lost', async () => {
    const { conversation } = play([{ type: 'choices', choices: [{ index: 0, text: 'Go.', tags: [] }] }]);
    conversation.start();
    await until(conversation, 'prompt');
    expect(() => conversation.choose(7)).toThrowError(expect.objectContaining({ code: 'conversation/not-waiting' }));
    expect(() => conversation.type('hello')).toThrowError(expect.objectContaining({ code: 'conversation/not-waiting' }));
    conversation.choose(0);
    await until(conversation, 'ended');
  });

  it('[SCENE-9] a talk with somebody who has no persona is told as a warning and left', async () => {
    const { conversation, story, warnings } = play([{ type: 'talk', talk: { npc: 'nobody', until: ['left'] }, choices: [] }]);
    conversation.start();
    await until(conversation, 'ended');
    expect(story!.calls).toEqual(['exit left']);
    expect(warnings).toMatchObject([{ code: 'persona/unknown' }]);
  });
});

describe('a goodbye', () => {
  it.each(['bye', 'Good night, Mira!', 'ok thanks, see you later', "I'm off now"])(
    '[SCENE-11] ends a talk that waits for `left`: %s',
    async (goodbye) => {
      const { conversation, story, model } = play([talk(['left'])], []);
      conversation.start();
      await until(conversation, 'prompt');
      conversation.type(goodbye);
      await until(conversation, 'ended');
      expect(story!.calls).toEqual(['exit left']);
      expect(model!.requests).toEqual([]);
    },
  );
});

describe('a conversation without a story', () => {
  it('[SCENE-10] goes from greeting to farewell', async () => {
    const { conversation, said } = play(undefined);
    conversation.start();
    expect((await until(conversation, 'line')).line).toMatchObject({ text: 'Mind the sparks.', source: 'authored' });
    conversation.advance();
    await settle();
    await until(conversation, 'prompt');
    conversation.type('when does the bridge open');
    await until(conversation, 'line');
    conversation.advance();
    await settle();
    await until(conversation, 'prompt');
    conversation.leave();
    expect((await until(conversation, 'line')).line.text).toBe('Door sticks. Pull it hard.');
    conversation.advance();
    await until(conversation, 'ended');
    expect(said.map(({ source }) => source)).toEqual(['authored', 'player', 'authored', 'authored']);
  });
});

describe('what a talk gives and takes', () => {
  it("[SCENE-30] a talk's mood and topic stand in its prompts, and no longer", async () => {
    const framed = talk(['left'], { turns: 1, mood: 'angry', about: 'the mine' });
    const { conversation, model } = play([framed, talk(['left'], { turns: 1 })], [{ text: ' Hm.' }, { text: ' So.' }]);
    conversation.start();
    for (const typed of ['hello', 'and now']) {
      await until(conversation, 'prompt');
      conversation.type(typed);
      await until(conversation, 'line');
      conversation.advance();
      await settle();
    }
    const [first, second] = model!.requests.map(({ messages }) => messages.at(-1)!.content);
    expect(first).toMatch(/^Scene: .+ Mira is angry\. Mira wants to talk about the mine\.$/mu);
    expect(second).toMatch(/^Scene: /mu);
    expect(second).not.toContain('angry');
  });

  it('[SCENE-31] what was talked about and for how long flows into the variables that the story declares', async () => {
    const { conversation, story } = play(
      [talk(['left'], { turns: 2 })],
      [{ text: ' The gates are for the mill.' }, { text: ' No.' }],
    );
    const declared = {
      talked_about_mill_gate: false,
      talked_about_pumps: 0,
      talked_about_iron: 'never',
      talk_turns: 0,
      gate: false,
    };
    for (const [name, value] of Object.entries(declared)) story!.setVariable(name, value);
    conversation.start();
    for (const typed of ['what are you making?', 'did the pump fail? the iron ones?']) {
      await until(conversation, 'prompt');
      conversation.type(typed);
      await until(conversation, 'line');
      conversation.advance();
      await settle();
    }
    await until(conversation, 'ended');
    expect(Object.fromEntries(story!.variables)).toEqual({
      talked_about_mill_gate: true,
      talked_about_pumps: 1,
      talked_about_iron: 'never',
      talk_turns: 2,
      gate: false,
    });
  });

  it('[SCENE-33] a deed of a story is seen by those who are there, and what it lets somebody remember is remembered', async () => {
    const cues = [
      { type: 'deed', text: 'mended the mill gate' },
      { type: 'memory', text: 'Ash asked about the mine.' },
      { type: 'memory', speaker: 'pell', text: 'Ash paid.' },
    ] as const;
    const { conversation, people } = play([{ type: 'line', line: { speaker: 'mira', text: 'Done.', cues, tags: [] } }]);
    conversation.start();
    await until(conversation, 'line');
    expect(people.memory.of('mira').map(({ text }) => text)).toEqual(['Ash mended the mill gate', 'Ash asked about the mine.']);
    expect(people.memory.of('pell').map(({ text }) => text)).toEqual(['Ash paid.']);
  });

  it('[SCENE-40] what is thought is shown and heard by nobody; a portrait comes with its line', async () => {
    const thought = {
      type: 'line',
      line: { speaker: 'mira', text: 'He lies.', isThought: true, portrait: 'mira_wet', tags: [] },
    } as const;
    const { conversation, model } = play([thought, talk(['left'], { turns: 1 })], [{ text: ' Hm.' }]);
    conversation.start();
    expect((await until(conversation, 'line')).line).toMatchObject({ text: 'He lies.', isThought: true, portrait: 'mira_wet' });
    conversation.advance();
    await settle();
    await until(conversation, 'prompt');
    conversation.type('hello');
    await until(conversation, 'line');
    expect(JSON.stringify(model!.requests)).not.toContain('He lies.');
  });

  it('[SCENE-38] in a language that the model is not good at, lines and answers are those that are written', async () => {
    const voiced = {
      type: 'line',
      line: { speaker: 'mira', text: 'La forge est fermée.', voice: { type: 'voice' }, tags: [] },
    } as const;
    const { conversation, people, model } = play([voiced, talk(['left'], { turns: 1 })], [{ text: ' Shop is closed.' }]);
    model!.languages = ['en', 'pt'];
    people.language = 'fr-CA';
    conversation.start();
    expect((await until(conversation, 'line')).line).toMatchObject({ text: 'La forge est fermée.', source: 'story' });
    conversation.advance();
    await settle();
    await until(conversation, 'prompt');
    conversation.type('bonjour');
    expect((await until(conversation, 'line')).line.source).toBe('authored');
    expect(model!.requests).toEqual([]);
    expect(model!.warmed).toEqual([]);
  });

  it('[SCENE-39] words of scripts without spaces are heard within others', async () => {
    const { conversation, story } = play([talk(['left'], { turns: 1 })], [{ text: ' Hm.' }]);
    for (const name of ['talked_about_門', 'talked_about_橋', 'talked_about_شمس', 'talked_about_oin'])
      story!.setVariable(name, false);
    conversation.start();
    await until(conversation, 'prompt');
    conversation.type('鍛冶場の門はいつ開きますか？ الشمس coins');
    await until(conversation, 'line');
    conversation.advance();
    await until(conversation, 'ended');
    expect([...story!.variables].filter(([, value]) => value === true)).toEqual([['talked_about_門', true]]);
  });

  it('[SCENE-32] a quest tag changes the world, and a bark is an event with its speaker', async () => {
    const cues = [
      { type: 'quest', quest: 'mine_pumps', state: 'taken' },
      { type: 'bark', speaker: 'mira', text: 'Hold still!' },
      { type: 'bark', text: 'Ha.' },
    ] as const;
    const { conversation, world } = play([{ type: 'line', line: { text: '', cues, tags: [] } }, line('Rain.')]);
    const heard: unknown[] = [];
    conversation.on('bark', (bark) => heard.push(bark));
    conversation.on('quest', (quest) => heard.push(quest));
    conversation.start();
    expect((await until(conversation, 'line')).line.text).toBe('Rain.');
    expect(world.quest('mine_pumps')).toBe('taken');
    expect(heard).toEqual([
      { quest: 'mine_pumps', state: 'taken' },
      { npcId: 'mira', speaker: 'Mira Holt', text: 'Hold still!' },
      { npcId: undefined, speaker: undefined, text: 'Ha.' },
    ]);
  });
});
