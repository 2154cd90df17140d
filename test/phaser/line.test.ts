import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isHidden, lineOf, openStage, press, prompt, said, thinking, type Stage } from './stage.js';

let stage: Stage;

beforeEach(() => (stage = openStage()));

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

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
    const conversation = stage.show({ type: 'line', line: lineOf('Mind th', { id: 900, isComplete: false }) });
    stage.ui.tick(1000, 0);
    conversation.become({ type: 'line', line: lineOf('Mind the sparks.', { id: 900, isComplete: false }) });
    expect(stage.typed()).toBe('Mind ');
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

  it('[UI-7] a key on a choice that is gone goes on from the line', () => {
    const conversation = stage.show(prompt(['Give it to her.']));
    stage.choices()[0]!.focus();
    conversation.become(said('Hm.'));
    stage.ui.tick(10_000, 0);
    press('Enter');
    expect(conversation.calls).toEqual(['advance']);
  });

  it.each([' ', 'Enter', 'e'])('[UI-8] a held "%s" neither completes it nor goes on, and reaches nothing else', (key) => {
    const conversation = stage.show(said('Mind the sparks.'));
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    expect(press(key, { repeat: true }).defaultPrevented).toBe(true);
    window.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
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
    const line = lineOf(evil, { speaker: evil, source: 'model' });
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
