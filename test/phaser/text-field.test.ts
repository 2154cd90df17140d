import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStage, press, prompt, said, type StagedConversation, type Stage } from './stage.js';

let stage: Stage;
let conversation: StagedConversation;

beforeEach(() => {
  stage = openStage();
  conversation = stage.show(prompt(['Say good night.'], { canType: true }));
});

afterEach(() => {
  stage.ui.destroy();
  document.body.replaceChildren();
});

/** Types and presses Enter, which in a browser submits the form. */
function send(text: string): void {
  stage.input().value = text;
  stage.find<HTMLFormElement>('form').requestSubmit();
}

describe('the text field', () => {
  it('[UI-21] is a labelled text box for whom the player speaks to, with room for 300 characters', () => {
    const input = stage.input();
    expect(input.type).toBe('text');
    expect(stage.find(`label[for="${input.id}"]`).textContent).toBe('Say something to Mira');
    expect(input.maxLength).toBe(300);
  });

  it('[UI-21] two dialogues on a page have fields of their own', () => {
    const other = openStage();
    expect(other.input().id).not.toBe(stage.input().id);
    other.ui.destroy();
  });

  it('[UI-21] tells how much room is left once there is little', () => {
    const type = (length: number) => {
      stage.input().value = 'x'.repeat(length);
      stage.input().dispatchEvent(new Event('input', { bubbles: true }));
      return stage.find('.tf-count').textContent;
    };
    expect([type(239), type(240), type(0)]).toEqual(['', '240/300', '']);
  });

  it('[UI-22] hands over what was typed, trimmed, and is empty again', () => {
    send('  can you fix this?  ');
    expect(conversation.calls).toEqual(['type can you fix this?']);
    expect(stage.input().value).toBe('');
  });

  it('[UI-22] sends nothing when nothing was typed', () => {
    send('');
    send(' \t\u3000 ');
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-22] a held Enter does not send', () => {
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(press('Enter', { repeat: true }).defaultPrevented).toBe(true);
  });

  it('[UI-23] keys of an input method are its own: Enter sends nothing, arrows turn no page, Escape does not leave', () => {
    send('first');
    conversation.calls.length = 0;
    stage.input().value = 'にほ';
    const events = ['Enter', 'ArrowUp', 'ArrowDown', 'Escape', '1', ' '].map((key) => press(key, { isComposing: true }));
    expect(events.every(({ defaultPrevented }) => !defaultPrevented)).toBe(true);
    expect(stage.input().value).toBe('にほ');
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-23] Enter that ends a composition does not go on from a line', () => {
    conversation.become(said('Hm.'));
    stage.ui.tick(10_000, 0);
    press('Enter', { isComposing: true });
    expect(conversation.calls).toEqual([]);
  });

  it('[UI-24] turns back to earlier lines and forth to what was being typed', () => {
    send('first');
    send('second');
    send('first');
    stage.input().value = 'half a thou';
    const turn = (key: string) => {
      press(key);
      return stage.input().value;
    };
    expect([turn('ArrowUp'), turn('ArrowUp'), turn('ArrowUp')]).toEqual(['first', 'second', 'second']);
    expect([turn('ArrowDown'), turn('ArrowDown'), turn('ArrowDown')]).toEqual(['first', 'half a thou', 'half a thou']);
  });

  it('[UI-24] begins at the newest again once something was sent', () => {
    send('first');
    send('second');
    press('ArrowUp');
    press('ArrowUp');
    send('third');
    press('ArrowUp');
    expect(stage.input().value).toBe('third');
  });

  it('[UI-24] keys in it pick no choice and are swallowed by nobody', () => {
    const events = ['e', 'E', ' ', '1', 'w', 'ArrowLeft', 'Enter', 'Tab'].map((key) => {
      let hasArrived = false;
      stage.input().addEventListener('keydown', () => (hasArrived = true), { once: true });
      return { key, isPrevented: press(key).defaultPrevented, hasArrived };
    });
    expect(events.filter(({ isPrevented, hasArrived }) => isPrevented || !hasArrived)).toEqual([]);
    expect(conversation.calls).toEqual([]);
  });
});
