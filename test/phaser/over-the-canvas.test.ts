import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isHidden, isLogOpen, lineOf, openStage, press, prompt, said, thinking, type Stage } from './stage.js';

let stage: Stage;

beforeEach(() => (stage = openStage()));

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the log', () => {
  it('[UI-30] opens and closes by L, once a press, and Escape closes it before it leaves', () => {
    const conversation = stage.show(said('Mind the sparks.'));
    const isOpen = () => isLogOpen(stage);
    expect(press('l').defaultPrevented).toBe(true);
    expect(isOpen()).toBe(true);
    press('L', { repeat: true });
    expect(isOpen()).toBe(true);
    expect(stage.find('[role="log"]').tabIndex).toBe(0);
    press('Escape');
    expect([isOpen(), conversation.calls]).toEqual([false, []]);
    expect(stage.find('[role="log"]').tabIndex).toBe(-1);
    press('Escape');
    expect(conversation.calls).toEqual(['leave']);
  });

  it('[UI-30] Escape closes it where nobody talks, before the menu of the game hears the key', () => {
    stage.button('Log')!.click();
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(isLogOpen(stage)).toBe(false);
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  it('[UI-30] L is a letter in the field, and the log keeps its arrow keys', () => {
    stage.show(prompt(['One', 'Two'], { canType: true }));
    expect(press('l').defaultPrevented).toBe(false);
    stage.button('Log')!.click();
    stage.find('[role="log"]').focus();
    expect(press('ArrowDown').defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(stage.find('[role="log"]'));
  });
});

describe('the open log', () => {
  const box = () => stage.find('.tf-dialogue');
  const log = () => stage.find('[role="log"]');

  it('[UI-97] has the focus, keeps it from button to lines and back, and gives it to where it was', () => {
    stage.show(prompt(['One', 'Two'], { canType: true }));
    stage.button('Leave')!.focus();
    stage.button('Log')!.click();
    expect(document.activeElement).toBe(log());
    const closeLog = () => stage.find('[role="dialog"] .tf-close');
    expect(press('Tab').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(closeLog());
    press('Tab');
    expect(document.activeElement).toBe(log());
    closeLog().click();
    expect([isLogOpen(stage), document.activeElement]).toEqual([false, stage.button('Leave')]);
  });

  it('[UI-97] has what is behind it wait: no key goes on or chooses, and nothing there can be pressed', () => {
    const conversation = stage.show(prompt(['One', 'Two']));
    stage.ui.tick(10_000, 0);
    stage.button('Log')!.click();
    expect(box().hasAttribute('inert')).toBe(true);
    press('1');
    conversation.become(said('Mind.'));
    press(' ');
    (document.activeElement as HTMLElement).blur();
    press(' ');
    press('Enter');
    expect(conversation.calls).toEqual([]);
    stage.ui.tick(16, 0);
    press('Escape');
    stage.ui.tick(16, 0);
    expect([box().hasAttribute('inert'), document.activeElement]).toEqual([false, stage.button('Continue')]);
    press(' ');
    press(' ');
    expect(conversation.calls).toEqual(['advance']);
  });

  it('[UI-97] closes by a press beside it, not by one on it, and is read out all the while', () => {
    stage.button('Log')!.focus();
    stage.button('Log')!.click();
    log().click();
    expect(isLogOpen(stage)).toBe(true);
    stage.find('.tf-log').click();
    expect([isLogOpen(stage), document.activeElement]).toEqual([false, stage.button('Log')]);
    expect(log().closest('[aria-hidden], [hidden], [inert]')).toBeNull();
  });
});

describe('where a press counts', () => {
  it('[UI-31] anywhere on the box goes on, but not on what has a press of its own', () => {
    const conversation = stage.show(said('Mind.'));
    stage.ui.tick(10_000, 0);
    stage.button('Leave')!.click();
    stage.find('.tf-portrait-frame').click();
    expect(conversation.calls).toEqual(['leave', 'advance']);
  });

  it('[UI-32] who lost the focus with a prompt finds it on Continue; who had put it elsewhere keeps it', () => {
    const conversation = stage.show(prompt(['One']));
    conversation.become(thinking);
    conversation.become(said('Mind.'));
    expect(document.activeElement).toBe(stage.button('Continue'));
    stage.button('Log')!.focus();
    conversation.become(said('And the anvil.'));
    expect(document.activeElement).toBe(stage.button('Log'));
  });

  it('[UI-33] a key that is held since the last line does not press the button that began the talk', () => {
    let uses = 0;
    stage.ui.showNear([{ label: 'Talk to Mira', onUse: () => uses++ }]);
    stage.find('[role="group"] button').focus();
    stage.show(said('Mind.')).become({ type: 'ended' });
    expect(press('Enter', { repeat: true }).defaultPrevented).toBe(true);
    expect(press('Enter').defaultPrevented).toBe(false);
    (document.activeElement as HTMLElement).blur();
    expect(press('Enter', { repeat: true }).defaultPrevented).toBe(false);
    expect(uses).toBe(0);
  });

  it('[UI-33] two dialogues on a page do not share a press', () => {
    const other = openStage();
    const conversations = [stage.show(said('Mind.')), other.show(said('Hm.'))];
    for (const { ui } of [stage, other]) ui.tick(10_000, 0);
    (document.activeElement as HTMLElement).blur();
    press('Enter');
    expect(conversations.flatMap(({ calls }) => calls)).toEqual(['advance']);
    other.ui.destroy();
  });

  it('[UI-34] letters that are typed reach no scene of the game; keys that are let go do', () => {
    stage.show(prompt([], { canType: true }));
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ['keydown', 'keyup']) window.addEventListener(type, listen);
    press('i');
    stage.input().dispatchEvent(new KeyboardEvent('keyup', { key: 'i', bubbles: true }));
    for (const type of ['keydown', 'keyup']) window.removeEventListener(type, listen);
    expect(heard).toEqual(['keyup']);
  });
});

describe('a line that still grows', () => {
  it('[UI-35] says that more is coming', () => {
    const conversation = stage.show({ type: 'line', line: lineOf('Mind', { id: 900, isComplete: false }) });
    const isGrowing = () => stage.find('.tf-line').hasAttribute('data-growing');
    expect(isGrowing()).toBe(true);
    conversation.become({ type: 'line', line: lineOf('Mind the', { id: 900 }) });
    expect(isGrowing()).toBe(false);
    conversation.become({ type: 'line', line: lineOf('Hm', { isComplete: false }) });
    conversation.become(thinking);
    expect(isGrowing()).toBe(false);
  });
});

describe('its place', () => {
  it('[UI-36] is over its parent, which it makes a place for it, and over another when it is moved, with the focus kept', () => {
    stage.show(prompt([], { canType: true }));
    expect(stage.parent.classList.contains('tf-stage')).toBe(true);
    const fullScreen = document.createElement('div');
    document.body.append(fullScreen);
    stage.ui.moveTo(fullScreen);
    expect(stage.parent.classList.contains('tf-stage')).toBe(false);
    expect(fullScreen.firstElementChild).toBe(stage.ui.root);
    expect(isHidden(stage.find('.tf-dialogue'))).toBe(false);
    expect(document.activeElement).toBe(stage.input());
    stage.ui.destroy();
    expect([fullScreen.className, fullScreen.childElementCount]).toEqual(['', 0]);
  });

  it('[UI-37] is above an on-screen keyboard, and stays put under a pinch', () => {
    const viewport = Object.assign(new EventTarget(), { offsetTop: 0, height: 844, scale: 1 });
    vi.stubGlobal('visualViewport', viewport);
    const phone = openStage();
    vi.spyOn(phone.ui.root, 'getBoundingClientRect').mockReturnValue({ bottom: 844 } as DOMRect);
    const covered = () => {
      viewport.dispatchEvent(new Event('resize'));
      return phone.ui.root.style.getPropertyValue('--tf-keyboard');
    };
    viewport.height = 500;
    expect(covered()).toBe('344px');
    viewport.scale = 2;
    expect(covered()).toBe('0px');
    phone.ui.destroy();
    viewport.scale = 1;
    expect(covered()).toBe('0px');
  });

  it('[UI-21] works on a page without HTTPS, where a phone sees a development server', () => {
    vi.stubGlobal('crypto', {});
    const plain = openStage();
    expect(plain.find(`label[for="${plain.input().id}"]`)).not.toBeNull();
    plain.ui.destroy();
  });
});
