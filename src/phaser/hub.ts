import * as Phaser from 'phaser';
import type { Persona } from '../core/persona/persona.js';
import { Conversation } from '../core/scene/conversation.js';
import type { ConversationLike, Listener } from '../core/scene/conversation-state.js';
import type { ConversationOptions } from '../core/scene/conversation-options.js';
import { shortName } from '../core/persona/facts.js';
import { TownsfolkError } from '../core/errors.js';
import type { Story } from '../core/story.js';
import { InspectorKey } from './inspector-key.js';
import { personaCache, storyCache } from './loader.js';
import type { TownsfolkOptions } from './options.js';
import { createGameSaves } from './saves/game-saves.js';
import { takePicture } from './saves/take-picture.js';
import { SettingsStore } from './settings/settings-store.js';
import { DialogueUi } from './ui/dialogue-ui.js';
import type { DialogueView } from './ui/dialogue-view.js';
import { textureIcons, texturePortraits } from './texture-portraits.js';

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
  readonly settings: SettingsStore;
  /** Absent where there is no page to draw on, as in HEADLESS. */
  readonly ui: DialogueView | undefined;
  /** The conversation that is on, in whichever scene: there is one dialogue for all. */
  conversation: ConversationLike | undefined;
  /** Ends the conversation that is on. */
  endTalk: () => void = () => undefined;
  readonly #game: Phaser.Game;
  readonly #inspector: InspectorKey | undefined;
  readonly #stories = new Map<string, Story>();
  readonly #forgetStatus: () => void;

  constructor(game: Phaser.Game, options: TownsfolkOptions) {
    this.#game = game;
    this.options = options;
    this.settings = options.settings ?? new SettingsStore();
    this.ui = this.#createUi();
    this.#inspector = this.#createInspector();
    const { model } = options;
    if (model !== undefined) this.ui?.showStatus(model.status);
    this.#forgetStatus = model?.onStatus((status) => this.ui?.showStatus(status)) ?? (() => undefined);
    game.events.once(Phaser.Core.Events.DESTROY, () => this.#destroy());
    if (this.ui !== undefined) this.#follow(game, this.ui);
    if (options.isModelLoadedAtStart !== false) void this.loadModel();
  }

  /** Whether the player wants nothing to move that needs not. */
  get isStill(): boolean {
    const asks = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return this.settings.current.motion === 'reduced' || (typeof window !== 'undefined' && asks());
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

  /** A conversation that a story drives, or plain talk with a character. */
  converse(npc: string | undefined, story: Story | undefined, perform: ConversationOptions['perform']): Conversation {
    const { people } = this.options;
    return new Conversation({
      story,
      npc,
      perform,
      openTalk: (id) => (people.has(id) ? people.openTalk(id) : undefined),
      reader: people.reader,
      words: this.options.words,
      setQuest: (quest, state) => people.world.setQuest(quest, state),
      listeners: () => this.#bystanders(npc),
      addDeed: (text) => void people.world.addDeed(text),
      remember: (npc, text) => void people.memory.remember(npc, { kind: 'talk', text }),
      playerName: () => shortName(people.world.state.player.name),
      isTrue: (name) => people.world.fact(name) === true,
    });
  }

  /** Who is where somebody talks: they will remember that the two talked. */
  #bystanders(npc: string | undefined): readonly Listener[] {
    const { people } = this.options;
    const place = npc === undefined ? undefined : people.world.state.whereabouts[npc];
    if (place === undefined || place === '') return [];
    const others = people.world.peopleAt(place).filter((id) => id !== npc && people.has(id));
    return others.map((npcId) => ({ npcId, name: shortName(people.persona(npcId).name) }));
  }

  /** The story with this key as far as it was told; opened when it is first asked for. */
  story(key: string, onWarning: (error: Error) => void): Story | undefined {
    try {
      const story = this.#stories.get(key) ?? this.#openStory(key);
      this.#stories.set(key, story);
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

  #createUi(): DialogueView | undefined {
    const parent = this.#page();
    if (parent === null) return undefined;
    const { people, portraits, icons, saves, createView } = this.options;
    if (createView !== undefined) return createView(parent);
    const { textures } = this.#game;
    const portraitOf = (id: string) => (people.has(id) ? people.persona(id).portrait : id);
    return new DialogueUi({
      ...this.options,
      settings: this.settings,
      parent,
      portraits: portraits === undefined ? undefined : texturePortraits(textures, portraits, portraitOf),
      icons: icons === undefined ? undefined : textureIcons(textures, icons),
      saves: saves && createGameSaves(saves, this.#saveScene()),
    });
  }

  #saveScene() {
    return { picture: () => takePicture(this.#game), lastLine: () => this.ui?.lastLine, endTalk: () => this.endTalk() };
  }

  #createInspector(): InspectorKey | undefined {
    const { inspector, people, model } = this.options;
    const parent = this.#page();
    if (inspector === undefined || parent === null) return undefined;
    return new InspectorKey(inspector, { parent, people, model }, (error) => console.warn('The inspector did not load.', error));
  }

  /** Where there is something to draw on. */
  #page(): HTMLElement | null {
    return this.#game.config.renderType === Phaser.HEADLESS ? null : this.#game.canvas.parentElement;
  }

  /** The game's own step types lines on, also while the scene that talks is paused; and the dialogue stays with the canvas. */
  #follow({ canvas, events, loop, scale }: Phaser.Game, ui: DialogueView): void {
    events.on(Phaser.Core.Events.STEP, (timeMs: number, deltaMs: number) => {
      ui.tick(deltaMs, timeMs);
      // Phaser smooths the time it tells; frames are measured by the one it took.
      this.#inspector?.tick(loop.rawDelta);
    });
    // Full screen shows one element and what is in it, which Phaser may make for the canvas alone.
    const followCanvas = () => ui.moveTo(canvas.parentElement ?? document.body);
    scale.on(Phaser.Scale.Events.ENTER_FULLSCREEN, followCanvas);
    scale.on(Phaser.Scale.Events.LEAVE_FULLSCREEN, followCanvas);
  }

  #destroy(): void {
    this.#forgetStatus();
    this.ui?.destroy();
    this.#inspector?.destroy();
    this.options.model?.dispose();
    hubs.delete(this.#game);
  }
}
