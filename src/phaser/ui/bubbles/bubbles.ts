import type { BubblesPart } from '../parts.js';
import { element } from '../element.js';
import { placeBubbles } from './place-bubbles.js';

/** Something said overhead. */
export interface OverheadLine {
  /** Who says it: a later line of theirs takes the place of this one. */
  readonly npcId: string;
  readonly name: string;
  readonly text: string;
  /** A sign, and no words: it is not in the log. */
  readonly isSign?: boolean | undefined;
  /** Where their head is over the canvas, in CSS pixels; `undefined` while they are out of sight. */
  readonly head: () => { readonly x: number; readonly y: number } | undefined;
}

/** How long a bubble stands, and how much longer for each character, in milliseconds: a slow reader's pace. */
const LEAST_MS = 1500;
const PER_CHARACTER_MS = 70;

/** How far a bubble may stand from its head until a tail would mislead, in CSS pixels. */
const TAIL_REACH = 24;

interface OpenBubble {
  readonly line: OverheadLine;
  readonly element: HTMLElement;
  leftMs: number;
}

/** Speech bubbles over heads. For eyes alone: the log has their words for screen readers. */
export class Bubbles implements BubblesPart {
  readonly element = element('div', 'tf-bubbles', { 'aria-hidden': 'true' });
  readonly #open = new Map<string, OpenBubble>();

  say(line: OverheadLine): void {
    this.#close(line.npcId);
    const bubble = element('div', 'tf-bubble', {}, line.text);
    this.element.append(bubble);
    this.#open.set(line.npcId, { line, element: bubble, leftMs: LEAST_MS + PER_CHARACTER_MS * line.text.length });
  }

  /** Lets time pass and keeps bubbles over their heads; call it every frame. */
  tick(deltaMs: number): void {
    if (this.#open.size === 0) return;
    for (const [npcId, bubble] of this.#open) if ((bubble.leftMs -= deltaMs) <= 0) this.#close(npcId);
    const all = [...this.#open.values()].map((bubble) => ({ bubble, head: bubble.line.head() }));
    for (const { bubble, head } of all) bubble.element.hidden = head === undefined;
    const seen = all.flatMap(({ bubble, head }) => (head === undefined ? [] : [{ bubble: bubble.element, head }]));
    const wanted = seen.map(({ bubble, head }) => ({ ...head, width: bubble.offsetWidth, height: bubble.offsetHeight }));
    const places = placeBubbles(wanted, { width: this.element.clientWidth, height: this.element.clientHeight });
    places.forEach(({ left, top }, at) => {
      const { bubble, head } = seen[at]!;
      bubble.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      bubble.style.setProperty('--tf-tail', `${Math.round(head.x - left)}px`);
      bubble.toggleAttribute('data-away', Math.abs(top + wanted[at]!.height - head.y) > TAIL_REACH);
    });
  }

  clear(): void {
    for (const npcId of this.#open.keys()) this.#close(npcId);
  }

  #close(npcId: string): void {
    this.#open.get(npcId)?.element.remove();
    this.#open.delete(npcId);
  }
}
