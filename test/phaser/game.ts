import Phaser from 'phaser';
import { vi } from 'vitest';
import type { GeneratePart, GenerateRequest, ModelStatus } from '../../src/index.js';
import { townsfolkPlugin, type TownsfolkEventMap, type TownsfolkOptions } from '../../src/phaser/index.js';
import { ScriptedModel } from '../../src/testing/index.js';

/** A model that also counts who listens to it, how its warm-ups end, and whether it was disposed. */
export class WatchedModel extends ScriptedModel {
  listeners = 0;
  disposals = 0;
  /** Replies under way. */
  open = 0;
  readonly warmUps: (AbortSignal | undefined)[] = [];

  override onStatus(listener: (status: ModelStatus) => void): () => void {
    this.listeners++;
    const forget = super.onStatus(listener);
    return () => {
      this.listeners--;
      forget();
    };
  }

  override async *generate(request: GenerateRequest): AsyncGenerator<GeneratePart, void> {
    this.open++;
    try {
      yield* super.generate(request);
    } finally {
      this.open--;
    }
  }

  override warm(session: string, messages: GenerateRequest['messages'], signal?: AbortSignal): Promise<void> {
    this.warmUps.push(signal);
    return super.warm(session, messages);
  }

  override dispose(): void {
    this.disposals++;
    super.dispose();
  }
}

/** Answers what Phaser's loader asks for out of a table of files; what is not in it is not found. */
export function serveFiles(files: Readonly<Record<string, string>>): void {
  class TableXhr {
    readyState = 0;
    status = 0;
    responseText = '';
    responseURL = '';
    onload: ((event: unknown) => void) | undefined;
    #url = '';

    open(_method: string, url: string): void {
      this.#url = url;
    }

    send(): void {
      const text = files[this.#url];
      queueMicrotask(() => {
        this.readyState = 4;
        this.status = text === undefined ? 404 : 200;
        this.responseText = text ?? '';
        this.onload?.({ target: this });
      });
    }
  }
  vi.stubGlobal('XMLHttpRequest', TableXhr);
}

/** A scene that does what a test says, and what it told. */
export class TestScene extends Phaser.Scene {
  readonly told: [keyof TownsfolkEventMap, unknown][] = [];
  creations = 0;
  readonly #script: SceneScript;

  constructor(key: string, script: SceneScript = {}) {
    super(key);
    this.#script = script;
  }

  init(): void {
    for (const name of this.#script.listensTo ?? ALL) this.townsfolk.on(name, (payload) => this.told.push([name, payload]));
  }

  preload(): void {
    this.#script.preload?.(this);
  }

  create(): void {
    this.creations++;
    this.#script.create?.(this);
  }

  /** What came with one event, in order. */
  of<Name extends keyof TownsfolkEventMap>(name: Name): TownsfolkEventMap[Name][] {
    return this.told.filter(([told]) => told === name).map(([, payload]) => payload as TownsfolkEventMap[Name]);
  }
}

export interface SceneScript {
  readonly preload?: (scene: TestScene) => void;
  readonly create?: (scene: TestScene) => void;
  /** @defaultValue all events */
  readonly listensTo?: readonly (keyof TownsfolkEventMap)[];
}

const ALL: readonly (keyof TownsfolkEventMap)[] = [
  'conversationstart',
  'said',
  'action',
  'tag',
  'conversationend',
  'near',
  'modelstatus',
  'warning',
];

/** Lets everything that is under way come to where it waits. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) await new Promise<void>((resolve) => setImmediate(resolve));
}

export type TestGame = Awaited<ReturnType<typeof bootGame>>;

/**
 * A headless game whose time passes only in `frames()`.
 *
 * @param options.hasPage - Whether the game takes itself for one that draws, so that it has its dialogue on the page.
 */
export async function bootGame(
  plugin: TownsfolkOptions | (() => TownsfolkOptions),
  scenes: readonly Phaser.Scene[],
  { hasPage = false, input = {} }: { readonly hasPage?: boolean; readonly input?: Phaser.Types.Core.InputConfig } = {},
) {
  const parent = document.createElement('div');
  document.body.append(parent);
  const makeOptions = typeof plugin === 'function' ? plugin : () => plugin;
  const entry = townsfolkPlugin(() => {
    if (hasPage) (game.config as { renderType: number }).renderType = Phaser.CANVAS;
    return makeOptions();
  });
  let game!: Phaser.Game;
  await new Promise<Phaser.Game>((resolve) => {
    new Phaser.Game({
      type: Phaser.HEADLESS,
      parent,
      banner: false,
      audio: { noAudio: true },
      input,
      scene: [...scenes],
      plugins: { scene: [entry] },
      callbacks: { preBoot: (booting) => (game = booting), postBoot: resolve },
    });
  });
  game.loop.sleep();
  let nowMs = 1000;
  const frames = async (count = 1, deltaMs = 16) => {
    for (let frame = 0; frame < count; frame++) {
      nowMs += deltaMs;
      game.headlessStep(nowMs, deltaMs);
      await settle();
    }
  };
  await frames(2);
  return {
    game,
    parent,
    frames,
    /** The dialogue on the page. */
    root: () => parent.querySelector<HTMLElement>('.tf-ui'),
    button: (label: string) =>
      [...parent.querySelectorAll('button')].find((one) => one.textContent.endsWith(label) && one.closest('[hidden]') === null),
    async destroy(): Promise<void> {
      // Phaser does not bear it twice.
      if (!parent.isConnected) return;
      game.destroy(true);
      await frames(1);
      parent.remove();
    },
  };
}

/** Presses a key where Phaser hears it. */
export function pressInGame(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const keyCode = key.toUpperCase().charCodeAt(0);
  const event = new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true, ...init });
  if (event.keyCode !== keyCode) Object.defineProperty(event, 'keyCode', { value: keyCode });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}
