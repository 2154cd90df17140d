import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsStore } from '../../src/phaser/index.js';
import { settle } from './game.js';
import { isLogOpen, openStage, press, prompt, said, type Stage } from './stage.js';

let stage: Stage;
let nowMs: number;
/** What is held on the pad. */
let held: number[];
let lean: number[];

beforeEach(() => {
  nowMs = 1000;
  held = [];
  lean = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const buttons = () => Array.from({ length: 16 }, (_, at) => ({ pressed: held.includes(at) }));
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), { getGamepads: () => [null, { buttons: buttons(), axes: lean }] }),
  );
});

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const focused = () => document.activeElement?.textContent;

/** Presses pad buttons for a frame and lets them go. */
function tap(...buttons: readonly number[]): void {
  held = [...buttons];
  stage.ui.tick(16, nowMs);
  held = [];
  stage.ui.tick(16, nowMs);
}

describe('a pad', () => {
  it('[UI-83] completes a line, goes on, and picks what the cross has walked to', () => {
    stage = openStage({ charsPerSecond: 1 });
    const conversation = stage.show(said('Mind the sparks.'));
    tap(0);
    expect(stage.typed()).toBe('Mind the sparks.');
    expect(conversation.calls).toEqual([]);
    tap(0);
    expect(conversation.calls).toEqual(['advance']);
    conversation.become(prompt(['Give it to her.', 'Keep it.']));
    nowMs += 1000;
    tap(13);
    expect(focused()).toBe('Keep it.');
    tap(12);
    expect(focused()).toBe('Give it to her.');
    tap(13);
    tap(0);
    expect(conversation.calls).toEqual(['advance', 'choose 4']);
  });

  it('[UI-83] held counts once; a stick that leans walks on after a while', () => {
    stage = openStage({ charsPerSecond: 0 });
    const conversation = stage.show(said('Rain.'));
    stage.ui.tick(16, nowMs);
    held = [0];
    for (let frame = 0; frame < 60; frame++) stage.ui.tick(16, nowMs);
    expect(conversation.calls).toEqual(['advance']);
    held = [];
    conversation.become(prompt(['One', 'Two', 'Three', 'Four']));
    lean = [0, 0.9];
    stage.ui.tick(16, nowMs);
    expect(focused()).toBe('Two');
    stage.ui.tick(400, nowMs);
    expect(focused()).toBe('Two');
    stage.ui.tick(40, nowMs);
    expect(focused()).toBe('Three');
    stage.ui.tick(180, nowMs);
    expect(focused()).toBe('Four');
  });

  it('[UI-83] leaves by its right button, opens the log by its left, and closes what lies on top first', () => {
    stage = openStage();
    const conversation = stage.show(said('Rain.'));
    tap(2);
    expect(isLogOpen(stage)).toBe(true);
    tap(1);
    expect(conversation.calls).toEqual([]);
    tap(1);
    expect(conversation.calls).toEqual(['leave']);
  });

  it('[UI-83] talks to who is near, and leaves the cross to the game outside of a talk', () => {
    stage = openStage();
    const used: string[] = [];
    stage.ui.showNear([{ label: 'Talk to Mira', onUse: () => used.push('mira') }]);
    tap(13);
    expect(document.activeElement).toBe(document.body);
    tap(1);
    tap(0);
    expect(used).toEqual(['mira']);
  });

  it('[UI-83] walks a page that is open, and nothing under it', () => {
    stage = openStage();
    stage.show(prompt(['One']));
    stage.button('Settings')!.click();
    const panel = stage.find('[role=dialog]');
    for (let step = 0; step < 30; step++) {
      tap(13);
      expect(panel.contains(document.activeElement)).toBe(true);
    }
    tap(1);
    expect(document.activeElement).toBe(stage.button('Settings'));
  });
});

describe('one button', () => {
  const scanning = () => new SettingsStore({ read: () => '{"scanning":"normal"}', write: () => undefined });

  it('[UI-84] the focus goes round by itself past text boxes and locked choices, and Space presses what has it', async () => {
    stage = openStage({ settings: scanning(), charsPerSecond: 0 });
    const suggestions = Promise.resolve(['Who are you?']);
    const choices = [
      { index: 3, text: 'Pay.', locked: 'No.' },
      { index: 4, text: 'Turn back.' },
    ];
    const conversation = stage.show({ ...prompt([], { canType: true }), choices } as ReturnType<typeof prompt>, { suggestions });
    await settle();
    nowMs += 1000;
    const seen = new Set<string>();
    for (let step = 0; step < 12; step++) {
      stage.ui.tick(16, nowMs);
      stage.ui.tick(2000, nowMs);
      seen.add(focused() ?? '');
      expect(document.activeElement).not.toBe(stage.input());
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Turn back.', 'Who are you?', 'Say', 'Leave', 'Log', 'Settings']));
    expect(seen.has('Pay. No.')).toBe(false);
    while (focused() !== 'Who are you?') stage.ui.tick(2000, nowMs);
    expect(press(' ').defaultPrevented).toBe(true);
    expect(press(' ', { repeat: true }).defaultPrevented).toBe(true);
    expect(conversation.calls).toEqual(['type Who are you?']);
  });

  it('[UI-84] plays a talk from walking up to leaving', () => {
    stage = openStage({ settings: scanning(), charsPerSecond: 0 });
    const used: string[] = [];
    stage.ui.showNear([{ label: 'Talk to Mira', onUse: () => used.push('mira') }]);
    const pressWhen = (label: string) => {
      for (let step = 0; step < 20 && focused() !== label; step++) {
        stage.ui.tick(16, nowMs);
        stage.ui.tick(2000, nowMs);
      }
      expect(focused()).toBe(label);
      press('Enter');
    };
    pressWhen('ETalk to Mira');
    expect(used).toEqual(['mira']);
    const conversation = stage.show(said('Mind the sparks.'));
    stage.ui.tick(16, nowMs);
    pressWhen('Continue');
    conversation.become(prompt(['Give it to her.', 'Keep it.']));
    nowMs += 1000;
    pressWhen('Keep it.');
    pressWhen('Leave');
    expect(conversation.calls).toEqual(['advance', 'choose 4', 'leave']);
  });

  it('[UI-84] off, nothing moves and Space is what it was', () => {
    stage = openStage({ charsPerSecond: 0 });
    const conversation = stage.show(said('Rain.'));
    stage.ui.tick(60_000, nowMs);
    expect(focused()).toBe('Continue');
    press(' ');
    expect(conversation.calls).toEqual(['advance']);
  });
});
