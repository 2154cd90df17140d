import Phaser from 'phaser';
import type { Persona } from '../core/persona/persona.js';
import { Conversation } from '../core/scene/conversation.js';
import { shortName } from '../core/persona/facts.js';
import { TownsfolkError } from '../core/errors.js';
import type { Story } from '../core/story.js';
import { personaCache, storyCache } from './loader.js';
import type { TownsfolkOptions } from './options.js';
import { DialogueUi } from './ui/dialogue-ui.js';
import { texturePortraits } from './texture-portraits.js';

const hubs = new WeakMap<Phaser.Game, Hub>();

/** The one hub of a game, made when a scene first asks for it. */
export function hubOf(game: Phaser.Game, makeOptions: () => TownsfolkOptions): Hub {
  const known = hubs.get(game);
  if (known !== undefined) return known;
  const hub = new Hub(game, makeOptions());
  hubs.set(game, hub);
  return hub;
}

/** What all scenes of a game share: the people, the model, the stories as far as they were told, and the dialogue on the screen. */
export class Hub {
  readonly options: TownsfolkOptions;
  /** Absent where there is no page to draw on, as in HEADLESS. */
  readonly ui: DialogueUi | undefined;
  readonly #game: Phaser.Game;
  readonly #stories = new Map<string, Story>();
  readonly #forgetStatus: () => void;

  constructor(game: Phaser.Game, options: TownsfolkOptions) {
    this.#game = game;
    this.options = options;
    this.ui = this.#createUi();
    const { model } = options;
    this.#forgetStatus = model?.onStatus((status) => this.ui?.showStatus(status)) ?? (() => undefined);
    game.events.once(Phaser.Core.Events.DESTROY, () => this.#destroy());
    if (options.isModelLoadedAtStart !== false) void this.loadModel();
  }

  /** Loads the model; a failure shows in its status, and people keep to their authored lines. */
  async loadModel(): Promise<void> {
    await this.options.model?.load().catch(() => undefined);
  }

  /** Adds the personas that a scene has loaded since. */
  takePersonas(): void {
    const { people } = this.options;
    const cache = personaCache(this.#game.cache);
    for (const key of cache.getKeys()) {
      const persona = cache.get(key) as Persona;
      if (!people.has(persona.id) || people.persona(persona.id) !== persona) people.add(persona);
    }
  }

  /** A conversation with a character: through their story where they have one, else plain talk. */
  converse(
    npcId: string,
    storyKey: string | undefined,
    knot: string | undefined,
    onWarning: (error: Error) => void,
  ): Conversation {
    const { people } = this.options;
    const story = storyKey === undefined ? undefined : this.#story(storyKey, knot, onWarning);
    return new Conversation({
      story,
      npc: npcId,
      openTalk: (npc) => (people.has(npc) ? people.openTalk(npc) : undefined),
      playerName: () => shortName(people.world.state.player.name),
      isTrue: (name) => people.world.fact(name) === true,
    });
  }

  /** The story as far as it was told. One that has ended goes to the knot for another visit. */
  #story(key: string, knot: string | undefined, onWarning: (error: Error) => void): Story | undefined {
    try {
      const story = this.#stories.get(key) ?? this.#openStory(key);
      this.#stories.set(key, story);
      if (knot !== undefined && story.next().type === 'end') story.goTo(knot);
      return story;
    } catch (error) {
      onWarning(error as Error);
      return undefined;
    }
  }

  #openStory(key: string): Story {
    const json = storyCache(this.#game.cache).get(key) as string | undefined;
    if (json === undefined || this.options.createStory === undefined) {
      throw new TownsfolkError('phaser/not-loaded', `There is no story "${key}".`, {
        hint:
          json === undefined
            ? `Load it in preload(): this.load.inkStory('${key}', …).`
            : 'Give townsfolkPlugin() a createStory option.',
      });
    }
    return this.options.createStory(json, key);
  }

  #createUi(): DialogueUi | undefined {
    const parent = this.#game.config.renderType === Phaser.HEADLESS ? null : this.#game.canvas.parentElement;
    if (parent === null) return undefined;
    const { theme, portraits, charsPerSecond } = this.options;
    return new DialogueUi({
      parent,
      theme,
      charsPerSecond,
      portraits: portraits === undefined ? undefined : texturePortraits(this.#game.textures, portraits),
    });
  }

  #destroy(): void {
    this.#forgetStatus();
    this.ui?.destroy();
    this.options.model?.dispose();
    hubs.delete(this.#game);
  }
}
