import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_VALUES, SettingsStore, parseSettings, type SettingsStorage } from '../../src/phaser/index.js';
import { openStage, press, prompt, said } from './stage.js';

afterEach(() => document.body.replaceChildren());

function memory(text?: string): SettingsStorage & { text: string | undefined } {
  const kept = { text, read: () => kept.text, write: (next: string) => void (kept.text = next) };
  return kept;
}

const storeOf = (part: Partial<typeof DEFAULT_SETTINGS> = {}) => new SettingsStore(memory(JSON.stringify(part)));

describe('settings', () => {
  it('[SET-1] whatever was stored, each setting has one of its values', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const [name, value] of Object.entries(parseSettings(text)))
          expect(SETTING_VALUES[name as keyof typeof SETTING_VALUES]).toContain(value);
      }),
      { seed: 7 },
    );
    expect(parseSettings('{"textSize":"huge","motion":"wild"}')).toEqual({ ...DEFAULT_SETTINGS, textSize: 'huge' });
  });

  it('[SET-2] are kept for the next visit, and hold without a storage too', () => {
    const storage = memory();
    new SettingsStore(storage).set({ contrast: 'high' });
    expect(new SettingsStore(storage).current.contrast).toBe('high');
    const refuse = () => {
      throw new Error('The browser refuses.');
    };
    const store = new SettingsStore({ read: refuse, write: refuse });
    store.set({ font: 'readable' });
    expect(store.current.font).toBe('readable');
  });

  it('[SET-3] are a page of labelled radio buttons that hold at once, also outside a talk', () => {
    const settings = storeOf();
    const stage = openStage({ settings });
    stage.button('Settings')!.click();
    const panel = stage.find('[role=dialog][aria-label=Settings]');
    const pick = (group: string, label: string) => {
      const fields = [...panel.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')!.textContent === group)!;
      [...fields.querySelectorAll('label')]
        .find(({ textContent }) => textContent === label)!
        .querySelector('input')!
        .click();
    };
    expect(panel.contains(document.activeElement)).toBe(true);
    pick('Text size', 'Huge');
    pick('Letters', 'Easier to tell apart');
    expect(stage.ui.root.dataset).toMatchObject({ size: 'huge', font: 'readable' });
    expect(settings.current.textSize).toBe('huge');
    press('Escape');
    expect(panel.hidden).not.toBe(false);
    expect(document.activeElement).toBe(stage.button('Settings'));
    stage.ui.destroy();
  });

  it('[SET-4] keys in the page are no keys of the talk or the game, and Escape closes it before the talk', () => {
    const stage = openStage({ settings: storeOf() });
    const conversation = stage.show(prompt(['One']));
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    stage.button('Settings')!.click();
    for (const key of ['1', 'ArrowDown', ' ', 'Enter']) press(key);
    press('Escape');
    expect(conversation.calls).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
    press('Escape');
    expect(conversation.calls).toEqual(['leave']);
    window.removeEventListener('keydown', heard);
    stage.ui.destroy();
  });

  it('[SET-5] text speed holds for the line that is typed', () => {
    const settings = storeOf({ textSpeed: 'fast' });
    const stage = openStage({ settings });
    stage.show(said('Mind the sparks.'));
    stage.ui.tick(200, 0);
    expect(stage.typed()).toBe('Mind');
    settings.set({ textSpeed: 'instant' });
    stage.ui.tick(16, 0);
    expect(stage.typed()).toBe('Mind the sparks.');
    stage.ui.destroy();
  });

  it('[SET-6] lines go on by themselves when that is asked for, after a time by their length, and wait for an open page', () => {
    const settings = storeOf({ autoAdvance: 'on', textSpeed: 'instant' });
    const stage = openStage({ settings });
    const conversation = stage.show(said('Mind.'));
    stage.ui.tick(1400, 0);
    expect(conversation.calls).toEqual([]);
    stage.button('Settings')!.click();
    stage.ui.tick(10_000, 0);
    expect(conversation.calls).toEqual([]);
    press('Escape');
    stage.ui.tick(200, 0);
    stage.ui.tick(200, 0);
    expect(conversation.calls).toEqual(['advance']);
    stage.ui.destroy();
  });
});

describe('fast-forward', () => {
  it('[UI-74] while F is held lines of the story that were read rush by; what is new, or a model’s, does not', () => {
    const stage = openStage({ settings: storeOf() });
    const conversation = stage.show(said('Mind.'));
    press('Enter');
    press('Enter');
    expect(conversation.calls).toEqual(['advance']);
    conversation.become(said('Mind.'));
    press('f');
    for (let frame = 0; frame < 10; frame++) stage.ui.tick(16, 0);
    expect(conversation.calls).toEqual(['advance', 'advance']);
    conversation.become(said('New.'));
    for (let frame = 0; frame < 10; frame++) stage.ui.tick(16, 0);
    expect(stage.typed()).not.toBe('New.');
    document.dispatchEvent(new KeyboardEvent('keyup', { key: 'f' }));
    conversation.become(said('Mind.'));
    for (let frame = 0; frame < 10; frame++) stage.ui.tick(16, 0);
    expect(conversation.calls).toEqual(['advance', 'advance']);
    stage.ui.destroy();
  });
});
