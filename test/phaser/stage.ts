import { Emitter } from '../../src/core/emitter.js';
import type { ConversationEvents, ConversationLike, ConversationState, Listener, SpokenLine } from '../../src/index.js';
import { DialogueUi, type DialogueUiOptions } from '../../src/phaser/index.js';

/** A conversation that shows what a test tells it to, and writes down what the view asks of it. */
export class StagedConversation implements ConversationLike {
  readonly calls: string[] = [];
  readonly emitter = new Emitter<ConversationEvents>();
  listeners: readonly Listener[] = [];
  /** What the view that asks for suggestions gets, and when. */
  suggestions: Promise<readonly string[]> = Promise.resolve([]);
  state: ConversationState = { type: 'idle' };

  on<Name extends keyof ConversationEvents>(name: Name, listener: (payload: ConversationEvents[Name]) => void): () => void {
    return this.emitter.on(name, listener);
  }

  become(state: ConversationState): void {
    this.state = state;
    this.emitter.emit('state', state);
  }

  suggest(): Promise<readonly string[]> {
    return this.suggestions;
  }

  start(): void {
    this.calls.push('start');
  }

  advance(): void {
    this.calls.push('advance');
  }

  choose(index: number): void {
    this.calls.push(`choose ${index}`);
  }

  type(text: string): void {
    this.calls.push(`type ${text}`);
  }

  leave(): void {
    this.calls.push('leave');
  }
}

let lastId = 0;

/** A line of Mira's, complete and calm where the test does not say otherwise. */
export function lineOf(text: string, extra: Partial<SpokenLine> = {}): SpokenLine {
  return {
    id: ++lastId,
    npcId: 'mira',
    speaker: 'Mira Holt',
    mood: 'neutral',
    text,
    isComplete: true,
    source: 'story',
    tags: [],
    ...extra,
  };
}

export const said = (text: string, extra: Partial<SpokenLine> = {}): ConversationState => ({
  type: 'line',
  line: lineOf(text, extra),
});

export const thinking: ConversationState = { type: 'thinking', npcId: 'mira', npcName: 'Mira Holt' };

/** The player's turn: choices by their text, with indexes that are not their places. */
export function prompt(
  choices: readonly string[],
  extra: Partial<Extract<ConversationState, { type: 'prompt' }>> = {},
): ConversationState {
  return {
    type: 'prompt',
    choices: choices.map((text, place) => ({ index: place + 3, text })),
    canType: false,
    canLeave: true,
    npcId: 'mira',
    npcName: 'Mira',
    ...extra,
  };
}

export type Stage = ReturnType<typeof openStage>;

/** A dialogue over an empty page, at ten characters a second; `time` passes only when told to. */
export function openStage(options: Partial<DialogueUiOptions> = {}) {
  const parent = document.createElement('div');
  document.body.append(parent);
  const ui = new DialogueUi({ parent, charsPerSecond: 10, ...options });
  const find = <Found extends HTMLElement>(selector: string) => ui.root.querySelector<Found>(selector)!;
  const buttons = () => [...ui.root.querySelectorAll('button')].filter((one) => !isHidden(one));
  return {
    ui,
    parent,
    find,
    /** What is typed so far, without what only keeps its place. */
    typed: () => [...find('.tf-line').children].map((part) => (part.matches('.tf-rest') ? '' : part.textContent)).join(''),
    input: () => find<HTMLInputElement>('input'),
    log: () => [...find('[role="log"]').children].map(({ textContent }) => textContent),
    choices: () => buttons().filter((one) => one.closest('ul') !== null),
    button: (label: string) => buttons().find(({ textContent }) => textContent === label),
    /** Shows a conversation that stands at a state. */
    show(state: ConversationState, extra: Partial<StagedConversation> = {}): StagedConversation {
      const conversation = Object.assign(new StagedConversation(), extra, { state });
      ui.show(conversation);
      return conversation;
    },
  };
}

/** Whether players cannot see it. */
export function isHidden(one: Element | null | undefined): boolean {
  return one?.isConnected !== true || one.closest('[hidden]') !== null;
}

/** Whether the log lies over the game. */
export function isLogOpen({ ui }: Stage): boolean {
  return ui.root.querySelector('[role=dialog] [role=log]') !== null;
}

/** Presses a key on what has the focus; gives the event, which the browser would act on unless it was prevented. */
export function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}
