import { describe, expect, it } from 'vitest';
import { Typewriter } from '../../src/phaser/index.js';

/** Types a character a millisecond. */
function typewriter(text: string): Typewriter {
  const made = new Typewriter({ charsPerSecond: 1000 });
  made.setText(text);
  return made;
}

function msUntilDone(text: string): number {
  const made = typewriter(text);
  for (let ms = 0; ms <= 1000; ms++) {
    if (made.isDone) return ms;
    made.tick(1);
  }
  throw new Error(`"${text}" is never done.`);
}

describe('the typewriter', () => {
  it('[UI-1] types what people read as one character at once: an emoji, an accented letter, a flag, a letter of any script', () => {
    const characters = ['👩🏽‍🚀', 'e\u0301', '語', '🇩🇪', 'क्षि', '!'];
    const text = characters.join('');
    const made = typewriter(text);
    for (let count = 0; count <= characters.length; count++) {
      expect(made.shown).toBe(characters.slice(0, count).join(''));
      expect(made.shown + made.hidden).toBe(text);
      expect(made.isDone).toBe(count === characters.length);
      made.tick(1);
    }
  });

  it('[UI-1] saves time that is too short for a character, and spends a long frame on several', () => {
    const made = typewriter('abcdef');
    made.tick(0.5);
    expect(made.shown).toBe('');
    made.tick(0.5);
    expect(made.shown).toBe('a');
    made.tick(3);
    expect(made.shown).toBe('abcd');
  });

  it.each([
    ['ab c', 4],
    ['a, c', 4 + 4],
    ['a. c', 4 + 9],
    ['a? c', 4 + 9],
    ['3.14', 4],
    ['3,14', 4],
    ['end.', 4],
    ['雨。夜', 3 + 9],
    ['雨、夜', 3 + 4],
    ['雨！夜', 3 + 9],
    ['雨。', 2],
  ])('[UI-2] holds the next word up behind a mark, not inside a number and not at the end: %s', (text, ms) => {
    expect(msUntilDone(text)).toBe(ms);
  });

  it('[UI-3] keeps what is shown while the text grows, and types on from there', () => {
    const made = typewriter('Mind the');
    made.tick(4);
    made.setText('Mind the sparks');
    expect(made.shown).toBe('Mind');
    made.tick(100);
    made.setText('Mind the sparks tonight');
    expect(made.shown).toBe('Mind the sparks');
    expect(made.isDone).toBe(false);
    made.tick(1);
    expect(made.shown).toBe('Mind the sparks ');
  });

  it('[UI-3] an accent that comes with the next piece joins its letter', () => {
    const made = typewriter('cafe');
    made.tick(10);
    made.setText('cafe\u0301!');
    expect(made.shown).toBe('cafe\u0301');
  });

  it('[UI-3] time that passed while nothing was left to type does not burst out with the next piece', () => {
    const made = typewriter('Hm');
    made.tick(1000);
    made.setText('Hm and then some');
    made.tick(1);
    expect(made.shown).toBe('Hm ');
  });

  it('[UI-4] starts again when the text is another one', () => {
    const made = typewriter('Mind the sparks');
    made.tick(8);
    made.setText('Go away');
    expect(made.shown).toBe('');
  });

  it('[UI-5] shows everything at once when asked, and always at a speed of 0', () => {
    const made = typewriter('Mind the sparks');
    made.complete();
    expect(made.shown).toBe('Mind the sparks');
    const instant = new Typewriter({ charsPerSecond: 0 });
    instant.setText('Mind the sparks');
    instant.tick(0);
    expect(instant.shown).toBe('Mind the sparks');
  });
});
