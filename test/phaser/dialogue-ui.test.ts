import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isHidden, lineOf, openStage, press, prompt, said, thinking, StagedConversation, type Stage } from './stage.js';

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

describe('a line', () => {
  it('[UI-6] is typed as time passes, with the rest of it laid out but unseen', () => {
    stage.show(said('Mind the sparks.'));
    expect(stage.typed()).toBe('');
    stage.ui.tick(400, 400);
    expect(stage.typed()).toBe('Mind');
    expect(stage.find('.tf-line').textContent).toBe('Mind the sparks.');
    expect(stage.find('.tf-name').textContent).toBe('Mira Holt');
  });

  it('[UI-6] keeps what is shown while it grows, and another line starts at its beginning', () => {
    const conversation = stage.show({ type: 'line', line: lineOf('Mind', { id: 900, isComplete: false }) });
    stage.ui.tick(1000, 0);
    conversation.become({ type: 'line', line: lineOf('Mind the', { id: 900, isComplete: false }) });
    expect(stage.typed()).toBe('Mind');
    conversation.become({ type: 'line', line: lineOf('Mind the', { id: 901 }) });
    expect(stage.typed()).toBe('');
  });

  it('[UI-6] of the narrator has no name', () => {
    const conversation = stage.show(said('Rain.'));
    conversation.become(said('Rain.', { npcId: undefined, speaker: undefined }));
    expect(isHidden(stage.find('.tf-name'))).toBe(true);
    expect(stage.find('.tf-line').hasAttribute('data-narrator')).toBe(true);
  });

  it.each([' ', 'Enter', 'e', 'E'])('[UI-7] one press of "%s" completes it, the next goes on', (key) => {
    const conversation = stage.show(said('Mind the sparks.'));
    expect(press(key).defaultPrevented).toBe(true);
    expect(stage.typed()).toBe('Mind the sparks.');
    expect(conversation.calls).toEqual([]);
    press(key);
    expect(conversation.calls).toEqual(['advance']);
  });

  it('[UI-7] a click on it or on Continue does the same', () => {
    const conversation = stage.show(said('Mind the sparks.'));
    stage.find('.tf-line').click();
    expect(stage.typed()).toBe('Mind the sparks.');
    stage.button('Continue')!.click();
    expect(conversation.calls).toEqual(['advance']);
  });

  it('[UI-7] a key on Continue goes on once, not once for the key and once for the button', () => {
    const conversation = stage.show(said('Mind.'));
    stage.ui.tick(10_000, 0);
    stage.button('Continue')!.focus();
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(conversation.calls).toEqual(['advance']);
  });

  it('[UI-7] a key on another button belongs to that button', () => {
    const conversation = stage.show(said('Mind.'));
    stage.ui.tick(10_000, 0);
    stage.button('Leave')!.focus();
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(conversation.calls).toEqual([]);
  });

  it.each([' ', 'Enter', 'e'])('[UI-8] a held "%s" neither completes it nor goes on, and reaches nothing else', (key) => {
    const conversation = stage.show(said('Mind the sparks.'));
    expect(press(key, { repeat: true }).defaultPrevented).toBe(true);
    expect(stage.typed()).toBe('');
    stage.ui.tick(10_000, 0);
    press(key, { repeat: true });
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-8] keys with Ctrl, Alt or Meta, and other keys, are left to the page', () => {
    const conversation = stage.show(said('Mind.'));
    const events = [press('e', { ctrlKey: true }), press('Enter', { altKey: true }), press(' ', { metaKey: true }), press('F5')];
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false, false, false]);
    expect(stage.typed()).toBe('');
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-9] who thinks is shown at once, with nothing of the line before', () => {
    const conversation = stage.show(said('Mind the sparks.', { npcId: 'pell', speaker: 'Pell' }));
    stage.ui.tick(10_000, 0);
    conversation.become(thinking);
    expect(isHidden(stage.find('.tf-dialogue'))).toBe(false);
    expect(stage.find('.tf-name').textContent).toBe('Mira Holt');
    expect(stage.find('.tf-dots')).not.toBeNull();
    expect(stage.find('.tf-line').textContent).not.toContain('Mind');
    conversation.become(said('Hm.'));
    expect(stage.find('.tf-dots')).toBeNull();
    expect(stage.typed()).toBe('');
  });

  it('[UI-9] keys that go on do nothing while somebody thinks', () => {
    const conversation = stage.show(thinking);
    for (const key of [' ', 'Enter', 'e', '1']) press(key);
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-10] is plain text whatever a model wrote, and so are names, choices and the log', () => {
    const evil = '<img src=x onerror="alert(1)"> [b]bold[/b] &amp; <script>1</script>';
    const line = lineOf(evil, { speaker: evil });
    const conversation = stage.show({ type: 'line', line });
    stage.ui.tick(60_000, 0);
    conversation.emitter.emit('said', line);
    expect(stage.typed()).toBe(evil);
    expect(stage.find('.tf-name').textContent).toBe(evil);
    expect(stage.log()).toEqual([`${evil}: ${evil}`]);
    conversation.become(prompt([evil]));
    expect(stage.choices().map(({ textContent }) => textContent)).toEqual([evil]);
    stage.ui.hide();
    stage.ui.showNear([{ label: evil, onUse: () => undefined }]);
    expect(stage.ui.root.querySelector('img, script, b > *')).toBeNull();
  });
});

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
});

describe('leaving', () => {
  it.each([
    ['a line that is typed', said('Mind the sparks.')],
    ['thinking', thinking],
    ['choices', prompt(['One'])],
    ['a prompt to type', prompt([], { canType: true })],
    ['a prompt that shows no Leave', prompt(['One'], { canLeave: false })],
    ['a conversation that has not begun', { type: 'idle' } as const],
  ])('[UI-16] Escape leaves from %s', (_, state) => {
    const conversation = stage.show(state);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(conversation.calls).toEqual(['leave']);
    press('Escape', { repeat: true });
    expect(conversation.calls).toEqual(['leave']);
  });

  it('[UI-16] the button leaves too, also while somebody thinks', () => {
    const conversation = stage.show(thinking);
    stage.button('Leave')!.click();
    conversation.become(prompt(['One'], { canLeave: false }));
    expect(stage.button('Leave')).toBeUndefined();
    expect(conversation.calls).toEqual(['leave']);
  });

  it('[UI-17] the end takes the dialogue off the screen and gives the keys back', () => {
    const conversation = stage.show(said('Mind.'));
    conversation.become({ type: 'ended' });
    expect(stage.ui.isOpen).toBe(false);
    expect(isHidden(stage.find('.tf-dialogue'))).toBe(true);
    const events = ['Enter', ' ', 'e', 'Escape', '1'].map((key) => press(key));
    expect(events.every(({ defaultPrevented }) => !defaultPrevented)).toBe(true);
    expect(conversation.calls).toEqual([]);
    expect(conversation.emitter.listenerCount).toBe(0);
  });

  it('[UI-17] a conversation that is shown because another ended stays', () => {
    const first = new StagedConversation();
    const second = new StagedConversation();
    second.state = said('And now?');
    first.on('state', (state) => state.type === 'ended' && stage.ui.show(second));
    stage.ui.show(first);
    first.become({ type: 'ended' });
    expect(stage.ui.isOpen).toBe(true);
    expect(isHidden(stage.find('.tf-dialogue'))).toBe(false);
  });

  it('[UI-18] destroying it leaves no element and no listener', () => {
    const added = vi.spyOn(document, 'addEventListener');
    const removed = vi.spyOn(document, 'removeEventListener');
    const other = openStage();
    const conversation = other.show(said('Mind.'));
    other.ui.destroy();
    expect(other.parent.childElementCount).toBe(0);
    expect(conversation.emitter.listenerCount).toBe(0);
    expect(removed.mock.calls).toEqual(added.mock.calls);
    expect(added).toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('[UI-19] goes to the field at a prompt, and to the first choice where there is none', () => {
    const conversation = stage.show(said('Well?'));
    conversation.become(prompt(['One'], { canType: true }));
    expect(document.activeElement).toBe(stage.input());
    conversation.become(prompt(['One']));
    expect(document.activeElement).toBe(stage.choices()[0]);
  });

  it('[UI-19] stays where it is on a touch screen, so that no keyboard covers the choices', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query === '(pointer: coarse)' }) as MediaQueryList);
    stage.show(prompt(['One'], { canType: true }));
    expect(document.activeElement).toBe(document.body);
  });

  it('[UI-20] goes back to where it was', () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const conversation = stage.show(prompt([], { canType: true }));
    conversation.become({ type: 'ended' });
    expect(document.activeElement).toBe(before);
  });

  it('[UI-20] goes to nothing when it was nowhere, or where it was is gone', () => {
    const conversation = stage.show(prompt([], { canType: true }));
    conversation.become({ type: 'ended' });
    expect(document.activeElement).toBe(document.body);
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const next = stage.show(prompt([], { canType: true }));
    before.remove();
    next.become({ type: 'ended' });
    expect(document.activeElement).toBe(document.body);
  });

  it('[UI-20] taking the dialogue off twice does not take the focus that it gave back', () => {
    stage.ui.showNear([{ label: 'Talk to Mira', onUse: () => undefined }]);
    stage.button('ETalk to Mira')!.focus();
    stage.show(prompt([], { canType: true }));
    stage.ui.hide();
    stage.ui.hide();
    expect(document.activeElement).toBe(stage.button('ETalk to Mira'));
  });
});

describe('the log', () => {
  it('[UI-25] is a log that screen readers follow, and holds whole lines only', () => {
    const conversation = stage.show({ type: 'line', line: lineOf('Mind', { isComplete: false }) });
    stage.ui.tick(10_000, 0);
    expect(stage.find('[role="log"]').getAttribute('aria-live')).toBe('polite');
    expect(stage.log()).toEqual([]);
    conversation.emitter.emit('said', lineOf('Mind the sparks.'));
    conversation.emitter.emit('said', lineOf('Rain.', { npcId: undefined, speaker: undefined }));
    conversation.emitter.emit('said', lineOf('Hello!', { npcId: undefined, speaker: 'Ash', source: 'player' }));
    expect(stage.log()).toEqual(['Mira Holt: Mind the sparks.', 'Rain.', 'Ash: Hello!']);
  });

  it('[UI-25] is heard instead of the letters that are typed', () => {
    stage.show(said('Mind.'));
    expect(stage.find('.tf-line').getAttribute('aria-hidden')).toBe('true');
    expect(stage.find('[role="log"]').closest('[aria-hidden], [hidden]')).toBeNull();
  });

  it('[UI-25] keeps the latest two hundred lines, and opens and closes by its button', () => {
    const conversation = stage.show(said('Mind.'));
    for (let count = 1; count <= 205; count++) conversation.emitter.emit('said', lineOf(`Line ${count}`));
    expect(stage.log()).toHaveLength(200);
    expect(stage.log()[0]).toBe('Mira Holt: Line 6');
    const toggle = stage.button('Log')!;
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    toggle.click();
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(stage.find('[role="log"]').className).not.toBe('tf-unseen');
    toggle.click();
    expect(stage.find('[role="log"]').className).toBe('tf-unseen');
  });
});
