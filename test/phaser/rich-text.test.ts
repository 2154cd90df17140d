import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseRich, withoutMarks } from '../../src/phaser/ui/rich/parse-rich.js';
import { openStage, said } from './stage.js';

afterEach(() => document.body.replaceChildren());

describe('marks in authored lines', () => {
  it('[UI-70] bold, italic, colours, movement, speed, rests and icons are read, nested and unclosed too', () => {
    const { plain, runs, rests } = parseRich(
      'A [b]b[i]c[/b]d[/i] [color=#fa0]e[/color][pause=0.5][wave]f[/wave][icon=coin][speed=0.5]g',
    );
    expect(plain).toBe('A bcd ef\uFFFCg');
    expect(runs.map(({ text, style }) => [text, style])).toEqual([
      ['A ', {}],
      ['b', { isBold: true }],
      ['c', { isBold: true, isItalic: true }],
      ['d', { isItalic: true }],
      [' ', {}],
      ['e', { colour: '#fa0' }],
      ['f', { effect: 'wave' }],
      ['\uFFFC', { icon: 'coin' }],
      ['g', { speed: 0.5 }],
    ]);
    expect([...rests]).toEqual([[7, 500]]);
  });

  it.each([
    '[sic]',
    '[/b]',
    '[color=red;background:url(x)]',
    '[color]',
    '[speed=0]',
    '[speed=x]',
    '[pause=-1]',
    '[icon]',
    '[B]',
    '[b',
    'b]',
  ])('[UI-71] what is no mark stays as it is written: %s', (text) => expect(parseRich(`x ${text} y`).plain).toBe(`x ${text} y`));

  it('[UI-71] whatever is written, nothing of it is lost but marks, and runs make up the plain text', () => {
    const piece = fc.constantFrom(
      '[b]',
      '[/b]',
      '[i]',
      '[/i]',
      '[wave]',
      '[/wave]',
      '[color=red]',
      '[/color]',
      '[pause=1]',
      'x',
      ' ',
      '[',
      ']',
      'é',
      '👩‍🚀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { plain, runs } = parseRich(pieces.join(''));
        expect(runs.map(({ text }) => text).join('')).toBe(plain);
        expect(plain.replace(/[^xé]/gu, '')).toBe(pieces.join('').replace(/[^xé]/gu, ''));
      }),
      { seed: 7 },
    );
  });

  it('[UI-72] a marked line is typed in place with its looks, and stands in the log without marks', () => {
    const stage = openStage();
    const conversation = stage.show(said('Mind [b]the[/b] [shake]sparks[/shake].'));
    stage.ui.tick(60_000, 0);
    expect(stage.typed()).toBe('Mind the sparks.');
    expect(stage.find('.tf-bold').textContent).toBe('the');
    expect(stage.ui.root.querySelectorAll('.tf-shake')).toHaveLength(6);
    const state = conversation.state;
    if (state.type === 'line') conversation.emitter.emit('said', state.line);
    expect(stage.log()).toEqual(['Mira Holt: Mind the sparks.']);
    expect(withoutMarks('a [icon=coin] b')).toBe('a b');
    stage.ui.destroy();
  });

  it('[UI-73] rests and speeds hold what is typed', () => {
    const stage = openStage();
    stage.show(said('ab[pause=1]cd'));
    stage.ui.tick(400, 0);
    expect(stage.typed()).toBe('ab');
    stage.ui.tick(900, 0);
    expect(stage.typed()).toBe('abc');
    stage.show(said('[speed=0.5]abcd'));
    stage.ui.tick(400, 0);
    expect(stage.typed()).toBe('ab');
    stage.ui.destroy();
  });

  it('[UI-10] marks of a model or a player are letters like others', () => {
    const stage = openStage({ charsPerSecond: 0 });
    stage.show(said('[b]Ha[/b]', { source: 'model' }));
    stage.ui.tick(16, 0);
    expect(stage.typed()).toBe('[b]Ha[/b]');
    stage.ui.destroy();
  });
});
