/** A bubble that wants to stand with the middle of its foot at a point. */
export interface WantedBubble {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of a bubble. */
export interface BubblePlace {
  readonly left: number;
  readonly top: number;
}

/** Room between bubbles and to the edge, in CSS pixels. */
const GAP = 6;

/** Places bubbles so that all stay on the screen and none lies over another: the lower ones keep their place, the others rise. */
export function placeBubbles(
  wanted: readonly WantedBubble[],
  screen: { readonly width: number; readonly height: number },
): readonly BubblePlace[] {
  const placed = new Map<WantedBubble, BubblePlace>();
  for (const bubble of [...wanted].sort((a, b) => b.y - a.y)) {
    const left = within(bubble.x - bubble.width / 2, screen.width - bubble.width);
    placed.set(bubble, { left, top: freeTop(bubble, left, placed, screen.height) });
  }
  return wanted.map((bubble) => placed.get(bubble)!);
}

/** The lowest free place above the point; where the screen ends first, the highest free one below. */
function freeTop(bubble: WantedBubble, left: number, placed: ReadonlyMap<WantedBubble, BubblePlace>, height: number): number {
  const inWay = [...placed].filter(
    ([other, place]) => left < place.left + other.width + GAP && place.left < left + bubble.width + GAP,
  );
  const isFree = (top: number) =>
    inWay.every(([other, place]) => top + bubble.height + GAP <= place.top || place.top + other.height + GAP <= top);
  const wanted = within(bubble.y - bubble.height, height - bubble.height);
  const edges = inWay.flatMap(([other, place]) => [place.top - GAP - bubble.height, place.top + other.height + GAP]);
  const tops = [wanted, ...edges].filter((top) => top >= GAP && top + bubble.height <= height - GAP && isFree(top));
  return tops.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
}

function within(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most - GAP));
}
