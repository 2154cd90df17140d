import Phaser from 'phaser';
import type { ConversationState } from 'townsfolk';
import { DialogueUi } from 'townsfolk/phaser';
import { PageConversation } from '../../e2e/look-page/page-conversation.js';
import { FrameMeter, type FrameFigures } from './frame-meter.js';

/** A piece of a reply comes so often, in milliseconds: twice as fast as the shipped model writes. */
const PIECE_MS = 30;

const REPLY =
  'The bridge opens at dawn and costs two coppers, and the toll boy will tell you three. Mind the third plank, it bites. ' +
  'Pell fishes under it and hears whatever is said above, so say nothing there that you would not say to the reeve.';

/** Frames while the dialogue shows a reply as it comes, and what the dialogue itself took of each. */
export interface UiFigures extends FrameFigures {
  /** 95th percentile of script and layout of the dialogue in a frame, in milliseconds. */
  readonly workP95Ms: number;
  /** The middle one: what it takes where nothing else runs on the machine. */
  readonly workMedianMs: number;
}

/** The dialogue over a game, with replies that stream in one after the other. */
export class UiCost {
  readonly #game: Phaser.Game;

  constructor(game: Phaser.Game) {
    this.#game = game;
  }

  /** Watches frames for a time. @param isShown - Without the dialogue it is the same scene alone. */
  async measure(isShown: boolean, ms: number): Promise<UiFigures> {
    const work: number[] = [];
    const stop = isShown ? this.#stream(work) : () => undefined;
    const meter = new FrameMeter();
    await new Promise((resolve) => setTimeout(resolve, ms));
    const figures = meter.stop();
    stop();
    work.sort((a, b) => a - b);
    const at = (share: number) => work[Math.floor(work.length * share)] ?? 0;
    return { ...figures, workP95Ms: at(0.95), workMedianMs: at(0.5) };
  }

  #stream(work: number[]): () => void {
    const ui = new DialogueUi({ parent: this.#game.canvas.parentElement! });
    const talk = new PageConversation();
    ui.show(talk);
    let pieces = 0;
    let leftMs = 0;
    const step = (timeMs: number, deltaMs: number) => {
      const startedAt = performance.now();
      leftMs -= deltaMs;
      for (; leftMs <= 0; leftMs += PIECE_MS) talk.become(growing(pieces++));
      ui.tick(deltaMs, timeMs);
      // What was changed is laid out here, and not behind the frame where nobody would see what it took.
      void ui.root.offsetHeight;
      work.push(performance.now() - startedAt);
    };
    this.#game.events.on(Phaser.Core.Events.STEP, step);
    return () => {
      this.#game.events.off(Phaser.Core.Events.STEP, step);
      ui.destroy();
    };
  }
}

/** The reply with so many pieces of it there; behind its end comes the next. */
function growing(piece: number): ConversationState {
  const words = REPLY.split(/(?<= )/u);
  const shown = (piece % words.length) + 1;
  const line = {
    id: Math.floor(piece / words.length) + 1,
    npcId: 'mira',
    speaker: 'Mira Holt',
    mood: 'neutral',
    tags: [],
  } as const;
  return {
    type: 'line',
    line: { ...line, text: words.slice(0, shown).join(''), isComplete: shown === words.length, source: 'model' },
  };
}
