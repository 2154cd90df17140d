import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsStore } from '../../src/phaser/index.js';
import { isHidden, isLogOpen, openStage, press, prompt, said, thinking, type Stage } from './stage.js';

let stage: Stage;

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('who listens', () => {
  it('[UI-85] is named: those who stand by, and those who spoke before, but not who speaks or is spoken to', () => {
    stage = openStage();
    const listeners = [{ npcId: 'wick', name: 'Wick' }];
    const conversation = stage.show(said('Well?'), { listeners });
    const heard = () => (isHidden(stage.find('.tf-listeners')) ? undefined : stage.find('.tf-listeners').textContent);
    expect(heard()).toBe('Listening: Wick');
    conversation.become(said('Aye.', { npcId: 'wick', speaker: 'Wick' }));
    expect(heard()).toBe('Listening: Mira Holt');
    conversation.become(prompt([], { canType: true }));
    expect(heard()).toBe('Listening: Wick');
    conversation.become(thinking);
    expect(heard()).toBe('Listening: Wick');
    stage.show(said('Well?'));
    expect(heard()).toBeUndefined();
  });
});

describe('dictation', () => {
  class Listening extends EventTarget {
    static readonly made: Listening[] = [];
    lang = '';
    interimResults = false;
    processLocally = false;
    started = 0;
    aborted = 0;

    constructor() {
      super();
      Listening.made.push(this);
    }

    start(): void {
      this.started++;
    }

    abort(): void {
      this.aborted++;
    }

    hear(text: string): void {
      this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript: text }]] }));
    }
  }

  beforeEach(() => (Listening.made.length = 0));

  const wanted = () => new SettingsStore({ read: () => '{"dictation":"on"}', write: () => undefined });

  it('[UI-86] puts what is heard into the field, to be looked over and sent, and ends with the prompt', () => {
    vi.stubGlobal('SpeechRecognition', Listening);
    stage = openStage({ settings: wanted() });
    const conversation = stage.show(prompt([], { canType: true }));
    const speak = stage.button('Speak')!;
    speak.click();
    const [listening] = Listening.made;
    expect([listening!.started, listening!.processLocally, speak.getAttribute('aria-pressed')]).toEqual([1, true, 'true']);
    listening!.hear('when does');
    listening!.hear('when does the bridge open');
    expect(stage.input().value).toBe('when does the bridge open');
    expect(conversation.calls).toEqual([]);
    conversation.become(thinking);
    expect([listening!.aborted, speak.getAttribute('aria-pressed')]).toEqual([1, 'false']);
    listening!.hear('too late');
    expect(stage.input().value).toBe('when does the bridge open');
  });

  it('[UI-86] is not there where the browser cannot listen, nor where the player did not ask for it', () => {
    stage = openStage({ settings: wanted() });
    stage.show(prompt([], { canType: true }));
    expect(stage.button('Speak')).toBeUndefined();
    stage.ui.destroy();
    vi.stubGlobal('SpeechRecognition', Listening);
    stage = openStage({ settings: new SettingsStore({ read: () => undefined, write: () => undefined }) });
    stage.show(prompt([], { canType: true }));
    expect(stage.button('Speak')).toBeUndefined();
    stage.button('Settings')!.click();
    expect(stage.find('[role=dialog]').textContent).toContain('Say it instead of typing');
  });
});

describe('the pages beside the dialogue', () => {
  it('[UI-87] are open one at a time, and the focus is in the one that is', () => {
    const saves = {
      slots: ['1'],
      list: () => Promise.resolve([]),
      save: () => Promise.resolve(),
      load: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    };
    stage = openStage({ saves });
    const open = () =>
      [...stage.ui.root.querySelectorAll('[role=dialog]')].filter((one) => !isHidden(one)).map((one) => one.ariaLabel);
    stage.button('Log')!.click();
    stage.button('Settings')!.click();
    expect(isLogOpen(stage)).toBe(false);
    stage.button('Saves')!.click();
    expect(open()).toHaveLength(1);
    expect(stage.find('[aria-label=Saves]').hidden).toBe(false);
    press('Escape');
    expect(open()).toEqual([]);
  });
});
