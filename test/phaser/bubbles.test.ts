import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { placeBubbles } from '../../src/phaser/ui/bubbles/place-bubbles.js';
import { isHidden, openStage } from './stage.js';

afterEach(() => document.body.replaceChildren());

const SCREEN = { width: 640, height: 360 };

describe('bubbles', () => {
  it('[UI-75] stand over their heads where there is room', () => {
    expect(placeBubbles([{ x: 300, y: 200, width: 100, height: 30 }], SCREEN)).toEqual([{ left: 250, top: 170 }]);
  });

  it('[UI-75] stay on the screen, and of up to four none lies over another', () => {
    const bubble = fc.record({
      x: fc.integer({ min: -50, max: 700 }),
      y: fc.integer({ min: -50, max: 400 }),
      width: fc.integer({ min: 40, max: 200 }),
      height: fc.integer({ min: 20, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(bubble, { minLength: 1, maxLength: 4 }), (wanted) => {
        const boxes = placeBubbles(wanted, SCREEN).map((place, at) => ({ ...wanted[at]!, ...place }));
        for (const { left, top, width, height } of boxes) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(SCREEN.width);
          expect(top + height).toBeLessThanOrEqual(SCREEN.height);
        }
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1)) {
            const isApart =
              one.left + one.width <= other.left ||
              other.left + other.width <= one.left ||
              one.top + one.height <= other.top ||
              other.top + other.height <= one.top;
            expect(isApart).toBe(true);
          }
      }),
      { seed: 7 },
    );
  });

  it('[UI-76] stand as long as it takes to read, one for each person, and in the log', () => {
    const stage = openStage();
    let head: { x: number; y: number } | undefined = { x: 10, y: 10 };
    const say = (text: string) => stage.ui.sayOverhead({ npcId: 'pell', name: 'Pell', text, head: () => head });
    const bubbles = () => [...stage.ui.root.querySelectorAll('.tf-bubble')];
    say('Fish.');
    say('No fish.');
    stage.ui.tick(16, 0);
    expect(bubbles().map(({ textContent }) => textContent)).toEqual(['No fish.']);
    expect(stage.log()).toEqual(['Pell: Fish.', 'Pell: No fish.']);
    head = undefined;
    stage.ui.tick(16, 0);
    expect(isHidden(bubbles()[0])).toBe(true);
    stage.ui.tick(5000, 0);
    expect(bubbles()).toEqual([]);
    stage.ui.destroy();
  });
});
