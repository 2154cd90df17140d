import { afterEach, describe, expect, it } from 'vitest';
import type { ConversationLike, ConversationState, StoryBeat } from '../../src/index.js';
import { DEFAULT_PARTS, type BoxPart, type DialogueParts, type DialogueView } from '../../src/phaser/index.js';
import { TestScene } from './game.js';
import { isHidden, openStage, press, prompt, said, thinking } from './stage.js';
import { boot, quietSettings, rain, sparks, village, withStories } from './village.js';

const choice: StoryBeat = { type: 'choices', choices: [{ index: 0, text: 'Leave her to it.', tags: [] }] };

const withMira = () =>
  new TestScene('forge', {
    preload: withStories('forge'),
    create: ({ townsfolk, add }) => {
      townsfolk.player(add.sprite(0, 0, '__DEFAULT'));
      townsfolk.npc(add.sprite(0, 0, '__DEFAULT').setName('mira'), { persona: 'mira', story: 'forge' });
    },
  });

/** A game's own view: one paragraph, and a list of buttons that says what can be done. */
class OwnView implements DialogueView {
  readonly root = document.createElement('div');
  destructions = 0;
  ticks = 0;
  #talk: ConversationLike | undefined;
  #forget: () => void = () => undefined;

  constructor(parent: HTMLElement) {
    this.moveTo(parent);
  }

  show(talk: ConversationLike): void {
    this.#talk = talk;
    this.#forget = talk.on('state', (state) => this.#render(talk, state));
  }

  hide(): void {
    this.#forget();
    this.#talk = undefined;
    this.root.replaceChildren();
  }

  showNear(near: Parameters<DialogueView['showNear']>[0]): void {
    if (this.#talk === undefined) this.root.replaceChildren(...near.map(({ label, onUse }) => button(label, onUse)));
  }

  showStatus(): void {}

  tick(): void {
    this.ticks++;
  }

  moveTo(parent: HTMLElement): void {
    parent.append(this.root);
  }

  destroy(): void {
    this.destructions++;
    this.root.remove();
  }

  press(label: string): void {
    [...this.root.querySelectorAll('button')].find(({ textContent }) => textContent === label)!.click();
  }

  #render(talk: ConversationLike, state: ConversationState): void {
    if (state.type === 'line')
      this.root.replaceChildren(
        state.line.text,
        button('On', () => talk.advance()),
      );
    if (state.type === 'prompt')
      this.root.replaceChildren(...state.choices.map(({ index, text }) => button(text, () => talk.choose(index))));
  }
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = label;
  made.addEventListener('click', onPress);
  return made;
}

describe("a game's own view", () => {
  it('[PLUGIN-28] shows a talk from who is near to its end, in place of the dialogue that comes with the package', async () => {
    const scene = withMira();
    let view!: OwnView;
    const { options } = village(
      { forge: [sparks, choice, rain] },
      { settings: quietSettings(), createView: (parent) => (view = new OwnView(parent)) },
    );
    const test = await boot(options, [scene], { hasPage: true });
    await test.frames(1);
    expect(test.root()).toBeNull();
    expect(view.root.parentElement).toBe(test.parent);
    view.press('Talk to Mira');
    await test.frames(1);
    expect(view.root.textContent).toBe('Mind the sparks.On');
    view.press('On');
    await test.frames(1);
    view.press('Leave her to it.');
    await test.frames(1);
    view.press('On');
    await test.frames(2);
    expect(scene.townsfolk.isTalking).toBe(false);
    expect(scene.of('said').map(({ text }) => text)).toEqual(['Mind the sparks.', 'Leave her to it.', 'Rain.']);
    expect(view.root.textContent).toBe('Talk to Mira');
    expect(view.ticks).toBeGreaterThan(4);
    await test.destroy();
    expect(view.destructions).toBe(1);
  });

  it('[PLUGIN-29] may be none: the game follows the conversation itself, from its first line to its last', async () => {
    const lines: string[] = [];
    const scene = new TestScene('forge', {
      preload: withStories('forge'),
      create: ({ townsfolk }) => {
        townsfolk.on('conversationstart', ({ conversation }) => {
          expect(townsfolk.conversation).toBe(conversation);
          conversation.on('state', (state) => {
            if (state.type === 'line') lines.push(state.line.text);
            if (state.type === 'line') conversation.advance();
            if (state.type === 'prompt') conversation.choose(state.choices[0]!.index);
          });
        });
        townsfolk.talkTo({ persona: 'mira', story: 'forge' });
      },
    });
    const { options } = village({ forge: [sparks, choice, rain] }, { createView: () => undefined });
    const { frames, parent } = await boot(options, [scene], { hasPage: true });
    await frames(4);
    expect(lines).toEqual(['Mind the sparks.', 'Rain.']);
    expect(scene.townsfolk.conversation).toBeUndefined();
    expect(scene.of('conversationend')).toHaveLength(1);
    // Nothing but the canvas.
    expect([...parent.children].map(({ tagName }) => tagName)).toEqual(['CANVAS']);
  });
});

describe('a part of the game’s own in the dialogue that comes with the package', () => {
  afterEach(() => document.body.replaceChildren());

  /** Shouts. */
  function loudBox(): BoxPart {
    const [element, head, body] = ['section', 'header', 'div'].map((tag) => document.createElement(tag)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    const words = document.createElement('strong');
    element.append(head, words, body);
    return {
      element,
      head,
      body,
      isTyping: false,
      setSpeed: () => undefined,
      showLine: ({ text }) => (words.textContent = text.toUpperCase()),
      showThinking: (_, name) => (words.textContent = `${name.toUpperCase()}?`),
      setCompact: () => undefined,
      complete: () => undefined,
      tick: () => undefined,
    };
  }

  it('[UI-92] says lines in its own way, with keys, choices and the way out as they are', () => {
    const stage = openStage({ parts: { box: loudBox } });
    const conversation = stage.show(said('Mind the sparks.'));
    expect(stage.find('strong').textContent).toBe('MIND THE SPARKS.');
    expect(stage.ui.root.querySelector('.tf-dialogue')).toBeNull();
    press(' ');
    conversation.become(thinking);
    expect(stage.find('strong').textContent).toBe('MIRA HOLT?');
    conversation.become(prompt(['Give it to her.']));
    expect(stage.find('section').contains(stage.choices()[0]!)).toBe(true);
    press('Escape');
    expect(conversation.calls).toEqual(['advance', 'leave']);
    stage.ui.destroy();
  });

  const seen = ['box', 'choices', 'field', 'near', 'bubbles', 'status', 'log', 'settings', 'saves'] as const;
  const heard = ['blips', 'reader'] as const;

  it('[UI-92] stands where the part stood that it replaces, whichever that is', () => {
    expect(Object.keys(DEFAULT_PARTS).sort()).toEqual([...seen, ...heard].sort());
    const saves = { slots: [], list: () => Promise.resolve([]), save: none, load: none, remove: none };
    const places = (parts: Partial<DialogueParts>) => {
      const { ui } = openStage({ parts, saves });
      const found = [...ui.root.querySelectorAll('*')].map((one, at) => (one.hasAttribute('data-own') ? at : -1));
      ui.destroy();
      return found.filter((at) => at >= 0);
    };
    const owned = <Name extends (typeof seen)[number]>(name: Name): Partial<DialogueParts> => ({
      [name]: (...options: never[]) => {
        const part = (DEFAULT_PARTS[name] as (...options: never[]) => { readonly element: HTMLElement })(...options);
        part.element.toggleAttribute('data-own', true);
        return part;
      },
    });
    expect(places({})).toEqual([]);
    const all = seen.map((name) => places(owned(name)));
    expect(all.map(({ length }) => length)).toEqual(seen.map(() => 1));
    expect(new Set(all.flat()).size).toBe(seen.length);
  });

  it('[UI-92] hears each letter and each line, where it is one that sounds', () => {
    const calls: string[] = [];
    const settings = quietSettings();
    settings.set({ readAloud: 'on' });
    const stage = openStage({
      settings,
      parts: {
        blips: () => ({ blip: (_, letter) => calls.push(letter), destroy: () => calls.push('destroyed') }),
        reader: () => ({ isReading: false, read: ({ text }) => calls.push(`"${text}"`), stop: () => calls.push('stop') }),
      },
    });
    stage.show(said('Hm.'));
    for (let tick = 0; tick < 4; tick++) stage.ui.tick(100, tick * 100);
    stage.ui.destroy();
    expect(calls).toEqual(['"Hm."', 'H', 'm', '.', 'stop', 'destroyed']);
  });

  it('[UI-92] may be no page at all, where the game has it in a menu of its own', () => {
    const stage = openStage({ parts: { settings: () => undefined } });
    expect(stage.button('Settings')).toBeUndefined();
    expect(isHidden(stage.button('Log'))).toBe(false);
    stage.ui.openPage('settings');
    expect(stage.ui.root.querySelector('[role="dialog"]')).toBeNull();
    stage.ui.destroy();
  });
});

const none = () => Promise.resolve();
