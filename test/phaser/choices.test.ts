import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isHidden, openStage, press, prompt, said, type Stage } from './stage.js';

let stage: Stage;
let nowMs: number;

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

/** Lets so much time pass that choices take a press. */
const passGuard = () => (nowMs += 1000);

describe('choices', () => {
  it('[UI-11] are real buttons, picked by a click or by their number, and mean their own index', () => {
    const conversation = stage.show(prompt(['Give it to her.', 'Keep it.']));
    passGuard();
    stage.choices()[0]!.click();
    expect(press('2').defaultPrevented).toBe(true);
    expect(conversation.calls).toEqual(['choose 3', 'choose 4']);
  });

  it('[UI-11] a number without a choice means nothing', () => {
    const conversation = stage.show(prompt(['Give it to her.', 'Keep it.']));
    passGuard();
    expect([press('3'), press('0')].map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false]);
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-12] take no press in their first fifth of a second, however it comes', () => {
    const conversation = stage.show(said('Well?'));
    conversation.become(prompt(['Give it to her.']));
    nowMs += 199;
    press('1');
    stage.choices()[0]!.click();
    expect(conversation.calls).toEqual([]);
    nowMs += 1;
    press('1');
    expect(conversation.calls).toEqual(['choose 3']);
    conversation.become(prompt(['And again.']));
    press('1');
    expect(conversation.calls).toHaveLength(1);
  });

  it.each(['Enter', ' ', '1'])('[UI-13] a held "%s" picks none', (key) => {
    const conversation = stage.show(prompt(['Give it to her.']));
    passGuard();
    expect(press(key, { repeat: true }).defaultPrevented).toBe(true);
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-13] a first press of Enter on one is left to the button', () => {
    stage.show(prompt(['Give it to her.']));
    passGuard();
    expect(press('Enter').defaultPrevented).toBe(false);
  });

  it('[UI-14] the arrow keys walk them, round at both ends', () => {
    stage.show(prompt(['One', 'Two', 'Three']));
    const at = () => document.activeElement?.textContent;
    expect(at()).toBe('One');
    press('ArrowDown');
    expect(at()).toBe('Two');
    press('ArrowUp');
    press('ArrowUp');
    expect(at()).toBe('Three');
    expect(press('ArrowDown').defaultPrevented).toBe(true);
    expect(at()).toBe('One');
  });

  it('[UI-14] the arrow keys find them from anywhere', () => {
    stage.show(prompt(['One', 'Two', 'Three']));
    (document.activeElement as HTMLElement).blur();
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Three');
  });

  it('[UI-15] are gone with the prompt, and so is the field', () => {
    const conversation = stage.show(prompt(['One'], { canType: true }));
    expect(stage.choices()).toHaveLength(1);
    expect(isHidden(stage.input())).toBe(false);
    conversation.become(said('Hm.'));
    expect(stage.choices()).toHaveLength(0);
    expect(isHidden(stage.input())).toBe(true);
    passGuard();
    press('1');
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-60] a question back stands above them, is told to screen readers, and has the focus on its first answer', () => {
    const talk = { canType: true, npcId: 'mira', npcName: 'Mira' };
    const conversation = stage.show(prompt(['Pay her.'], talk));
    expect(document.activeElement).toBe(stage.input());
    conversation.become(prompt(['Yes.', 'No.'], { ...talk, notice: 'Do you mean “Pay her.”?' }));
    expect(document.querySelector('[role=status].tf-notice')?.textContent).toBe('Do you mean “Pay her.”?');
    expect(document.activeElement?.textContent).toBe('Yes.');
    passGuard();
    press('2');
    expect(conversation.calls).toEqual(['choose 4']);
    conversation.become(prompt(['Pay her.'], talk));
    expect(document.querySelector('.tf-notice')?.textContent).toBe('');
  });
});
