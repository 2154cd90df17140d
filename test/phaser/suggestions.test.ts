import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsStore } from '../../src/phaser/index.js';
import { settle } from './game.js';
import { isHidden, openStage, prompt, said, thinking, type Stage } from './stage.js';

let stage: Stage;
let nowMs: number;

const talk = () => prompt([], { canType: true });
const shown = () => [...stage.ui.root.querySelectorAll('[aria-label="You could say"]:not([hidden]) button')] as HTMLElement[];
const texts = () => shown().map(({ textContent }) => textContent);
const suggest = (...lines: readonly string[]) => ({ suggestions: Promise.resolve(lines) });

beforeEach(() => {
  nowMs = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  stage = openStage();
});

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('things that the player could say', () => {
  it('[UI-80] come as buttons that say them, without moving the focus, and take no press in their first fifth of a second', async () => {
    const conversation = stage.show(talk(), suggest('Who are you?', 'Is there a bed?'));
    expect(texts()).toEqual([]);
    await settle();
    expect(texts()).toEqual(['Who are you?', 'Is there a bed?']);
    expect(document.activeElement).toBe(stage.input());
    nowMs += 199;
    shown()[1]!.click();
    expect(conversation.calls).toEqual([]);
    nowMs += 1;
    shown()[1]!.click();
    expect(conversation.calls).toEqual(['type Is there a bed?']);
    conversation.become(thinking);
    expect(texts()).toEqual([]);
  });

  it('[UI-80] do not come late: not for a line, not for another prompt, not after the end', async () => {
    let arrive!: (lines: readonly string[]) => void;
    const late = new Promise<readonly string[]>((resolve) => (arrive = resolve));
    const conversation = stage.show(talk(), { suggestions: late });
    conversation.become(said('Rain.'));
    conversation.suggestions = Promise.resolve(['New?']);
    conversation.become(talk());
    arrive(['Old?']);
    await settle();
    expect(texts()).toEqual(['New?']);
    conversation.become({ type: 'ended' });
    await settle();
    expect(texts()).toEqual([]);
  });

  it('[UI-80] stand aside while the player writes, and are not asked for where they are not wanted', async () => {
    stage.show(talk(), suggest('Who are you?'));
    await settle();
    const group = () => stage.find('[aria-label="You could say"]');
    stage.input().value = 'w';
    stage.input().dispatchEvent(new Event('input'));
    expect(group().hasAttribute('data-aside')).toBe(true);
    stage.input().value = '';
    stage.input().dispatchEvent(new Event('input'));
    expect(group().hasAttribute('data-aside')).toBe(false);
    const settings = new SettingsStore({ read: () => '{"suggestions":"off"}', write: () => undefined });
    const quiet = openStage({ settings });
    quiet.show(talk(), suggest('Who are you?'));
    await settle();
    expect(isHidden(quiet.find('[aria-label="You could say"]'))).toBe(true);
    quiet.ui.destroy();
  });

  it('[UI-80] are plain text, whatever a model wrote', async () => {
    stage.show(talk(), suggest('<b>[b]x[/b]</b>'));
    await settle();
    expect(texts()).toEqual(['<b>[b]x[/b]</b>']);
    expect(shown()[0]!.childElementCount).toBe(0);
  });
});
