import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isHidden,
  isLogOpen,
  lineOf,
  openStage,
  press,
  prompt,
  said,
  thinking,
  StagedConversation,
  type Stage,
} from './stage.js';

let stage: Stage;

beforeEach(() => (stage = openStage()));

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
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
    expect(isLogOpen(stage)).toBe(true);
    toggle.click();
    expect(isLogOpen(stage)).toBe(false);
  });
});
