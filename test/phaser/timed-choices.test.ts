import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsStore, type PlayerSettings } from '../../src/phaser/index.js';
import { isHidden, openStage, press, prompt, said } from './stage.js';

let nowMs: number;

beforeEach(() => {
  nowMs = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const withTimers = (timers: PlayerSettings['timers']) => {
  const settings = new SettingsStore({ read: () => JSON.stringify({ timers }), write: () => undefined });
  return openStage({ settings });
};
const timer = { seconds: 8, index: 9, text: 'Say nothing.' };
const texts = (stage: ReturnType<typeof openStage>) => stage.choices().map(({ textContent }) => textContent);

describe('choices that are locked', () => {
  it('[UI-81] can be walked to, tell their reason in their name, and take no press of any kind', () => {
    const stage = openStage();
    const conversation = stage.show({
      ...prompt([]),
      choices: [
        { index: 3, text: 'Pay.', locked: 'You have no coppers.' },
        { index: 4, text: 'Turn back.' },
      ],
    } as ReturnType<typeof prompt>);
    nowMs += 1000;
    const [locked] = stage.choices();
    expect(locked!.textContent).toBe('Pay. You have no coppers.');
    expect(locked!.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(locked);
    locked!.click();
    expect(press('1').defaultPrevented).toBe(true);
    expect(conversation.calls).toEqual([]);
    press('2');
    expect(conversation.calls).toEqual(['choose 4']);
    stage.ui.destroy();
  });
});

describe('a time to choose', () => {
  it('[UI-82] is a number and a bar that shrinks, and takes its choice once when it is over', () => {
    const stage = withTimers('on');
    const conversation = stage.show(prompt(['Knock.'], { timer }));
    const clock = stage.find('[role=timer]');
    expect([isHidden(clock), clock.textContent, texts(stage)]).toEqual([false, '8', ['Knock.']]);
    stage.ui.tick(6001, 0);
    expect(clock.textContent).toBe('2');
    expect(stage.find('.tf-countdown-bar').style.transform).toBe('scaleX(0.250)');
    stage.ui.tick(2000, 0);
    stage.ui.tick(9000, 0);
    expect(conversation.calls).toEqual(['choose 9']);
    stage.ui.destroy();
  });

  it('[UI-82] stands still while a page is open, and ends with the prompt', () => {
    const stage = withTimers('on');
    const conversation = stage.show(prompt(['Knock.'], { timer }));
    stage.button('Log')!.click();
    stage.ui.tick(60_000, 0);
    stage.button('Log')!.click();
    stage.button('Settings')!.click();
    stage.ui.tick(60_000, 0);
    expect(conversation.calls).toEqual([]);
    press('Escape');
    conversation.become(said('Well?'));
    stage.ui.tick(60_000, 0);
    expect(conversation.calls).toEqual([]);
    expect(isHidden(stage.find('[role=timer]'))).toBe(true);
    stage.ui.destroy();
  });

  it('[UI-82] is ten times longer or none where the player wants that; then its choice is one to pick', () => {
    const patient = withTimers('long');
    const conversation = patient.show(prompt(['Knock.'], { timer }));
    expect(patient.find('[role=timer]').textContent).toBe('80');
    patient.ui.tick(79_000, 0);
    expect(conversation.calls).toEqual([]);
    patient.ui.destroy();
    const timeless = withTimers('off');
    const other = timeless.show(prompt(['Knock.'], { timer }));
    expect([isHidden(timeless.find('[role=timer]')), texts(timeless)]).toEqual([true, ['Knock.', 'Say nothing.']]);
    timeless.ui.tick(600_000, 0);
    expect(other.calls).toEqual([]);
    nowMs += 1000;
    press('2');
    expect(other.calls).toEqual(['choose 9']);
    timeless.ui.destroy();
  });
});
