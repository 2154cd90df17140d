import * as Phaser from 'phaser';
import { TownsfolkError } from '../core/errors.js';
import { shortName } from '../core/persona/facts.js';
import type { ConversationLike } from '../core/scene/conversation-state.js';
import type { Story } from '../core/story.js';
import type { DialogueManager } from '../core/turn/dialogue-manager.js';
import { Approach, type PlayerOptions } from './approach.js';
import { Cast } from './cast.js';
import { TownsfolkEvents, type TownsfolkEventMap } from './events.js';
import { hubOf, type Hub } from './hub.js';
import { LOAD_PROBLEM } from './loader.js';
import { IdleLearning } from './idle-learning.js';
import type { Body, NpcOptions, ThingOptions } from './npc-options.js';
import type { TownsfolkOptions } from './options.js';
import { headOnPage } from './over-head.js';
import { runTalk } from './run-talk.js';
import { SceneEvents } from './scene-events.js';
import { Staging } from './staging/staging.js';
import type { DialoguePage } from './ui/dialogue-view.js';

const RADIUS = 44;
const SIGHT = 110;

/** While a scene does not run, nobody in it can be walked up to. */
const UNSEEN = [Phaser.Scenes.Events.PAUSE, Phaser.Scenes.Events.SLEEP];

/**
 * Puts talk into a scene, as `this.townsfolk`.
 *
 * - `start` (of the scene): listens. The first scene also makes what all scenes share, and begins to load the model.
 * - `update`: looks who is near. `pause` and `sleep` hide who was; a conversation goes on.
 * - `shutdown` (stop, restart): ends the conversation, forgets people, things, listeners; the model and the stories stay.
 * - `destroy` (of the game): frees the model, its worker and the dialogue on the screen.
 */
export class TownsfolkPlugin extends Phaser.Plugins.ScenePlugin {
  readonly #makeOptions: () => TownsfolkOptions;
  /** What stories have done on the screen of this scene, and code too. */
  readonly stage: Staging;
  readonly #events = new SceneEvents();
  readonly #cast = new Cast();
  readonly #approach = new Approach(() => this.isTalking);
  readonly #learning = new IdleLearning(
    () => this.people,
    () => this.#cast.ids,
  );
  #hub: Hub | undefined;
  #endConversation: (() => void) | undefined;
  #cleanUp: (() => void)[] = [];

  constructor(scene: Phaser.Scene, plugins: Phaser.Plugins.PluginManager, key: string, makeOptions: () => TownsfolkOptions) {
    super(scene, plugins, key);
    this.#makeOptions = makeOptions;
    this.stage = this.#createStage(scene);
  }

  /** Called by Phaser once a scene, also for scenes that never start: nothing is made here. @internal */
  override boot(): void {
    const { events } = this.systems!;
    events.on(Phaser.Scenes.Events.START, this.#start, this);
    events.on(Phaser.Scenes.Events.SHUTDOWN, this.#stop, this);
    events.once(Phaser.Scenes.Events.DESTROY, () => {
      this.#stop();
      events.off(Phaser.Scenes.Events.START, this.#start, this);
      events.off(Phaser.Scenes.Events.SHUTDOWN, this.#stop, this);
    });
  }

  /** The people of the game, its world and its actions. */
  get people(): DialogueManager {
    return this.#shared.options.people;
  }

  /** Whether somebody is talking now, in this scene or another. */
  get isTalking(): boolean {
    return this.conversation !== undefined;
  }

  /** The conversation that is on, in this scene or another: for a game that shows it without a view of its own. */
  get conversation(): ConversationLike | undefined {
    return this.#hub?.conversation;
  }

  on<Name extends keyof TownsfolkEventMap>(
    name: Name,
    listener: (payload: TownsfolkEventMap[Name]) => void,
    context?: unknown,
  ): this {
    this.#events.on(name, listener, context);
    return this;
  }

  once<Name extends keyof TownsfolkEventMap>(
    name: Name,
    listener: (payload: TownsfolkEventMap[Name]) => void,
    context?: unknown,
  ): this {
    this.#events.once(name, listener, context);
    return this;
  }

  off<Name extends keyof TownsfolkEventMap>(
    name: Name,
    listener: (payload: TownsfolkEventMap[Name]) => void,
    context?: unknown,
  ): this {
    this.#events.off(name, listener, context);
    return this;
  }

  /** Starts loading the model where the options say that the game does it. */
  loadModel(): Promise<void> {
    return this.#shared.loadModel();
  }

  /** Says who walks up to people. */
  player(sprite: Body, options: PlayerOptions = {}): void {
    this.#cast.player = sprite;
    this.#approach.setPlayer(sprite, options);
  }

  /** Makes a sprite somebody to talk to: by E, by a button, by a click or a tap. Coming near warms the model up for them. */
  npc(sprite: Body, options: NpcOptions): void {
    const { persona: id } = options;
    const persona = this.people.has(id) ? this.people.persona(id) : undefined;
    if (persona === undefined) {
      this.#events.warn(
        new TownsfolkError('persona/unknown', `There is no persona "${id}": they can say only what the story says.`, {
          hint: `Load it in preload(): this.load.persona('${id}', …), and look for its load error.`,
        }),
      );
    }
    let warming: AbortController | undefined;
    const onNear = (isNear: boolean) => {
      warming?.abort();
      warming = undefined;
      if (isNear && persona !== undefined) void this.people.warm(id, (warming = new AbortController()).signal);
      this.#events.emit(TownsfolkEvents.NEAR, { npcId: id, isNear });
    };
    this.#cast.add(id, sprite, options);
    this.#learning.begin();
    const label = `Talk to ${shortName(persona?.name ?? id)}`;
    const { radius = RADIUS, sight = SIGHT } = options;
    this.#approach.add(sprite, { label, radius, sight, isPerson: true, onNear, onUse: () => this.talkTo(options) });
  }

  /** Lets somebody of this scene go with the player from now on; they stand while somebody talks. Does nothing when they do so already. */
  follow(npcId: string): void {
    this.stage.do('follow', { who: npcId });
  }

  /** Lets somebody who follows stay where they are. */
  stay(npcId: string): void {
    this.stage.do('stay', { who: npcId });
  }

  /** Who follows the player in this scene. The next scene knows nothing of it: it says so itself. */
  get followers(): readonly string[] {
    return this.#cast.followers.ids;
  }

  /** Makes a sprite something to look at or use, in the same ways. */
  thing(sprite: Body, { label, radius = RADIUS, onUse }: ThingOptions): void {
    this.#approach.add(sprite, { label, radius, sight: radius, isPerson: false, onUse });
  }

  /** A story as far as it was told, to read and set its variables; `undefined` when it cannot be opened. */
  story(key: string): Story | undefined {
    return this.#shared.story(key, this.#events.warn);
  }

  /** Lets somebody of this scene say something overhead. What they say is in the log too; nobody has to go on from it. */
  bark(npcId: string, text: string): void {
    this.#sayOverhead(npcId, text, false);
  }

  /** Opens a page beside the dialogue: for the menus of the game. */
  openPage(page: DialoguePage): void {
    this.#shared.ui?.openPage?.(page);
  }

  /** Begins a conversation, wherever the player stands. Does nothing while there is one. */
  talkTo({ persona, story: key, knot }: NpcOptions): void {
    if (this.isTalking) return;
    const story = key === undefined ? undefined : this.story(key);
    if (story !== undefined && knot !== undefined && story.isOver) story.goTo(knot);
    this.#converse(persona, story);
  }

  /** Tells a knot of a story from its beginning: what there is to see or read. Does nothing during a conversation. */
  tell(key: string, knot: string): void {
    if (this.isTalking) return;
    const story = this.story(key);
    if (story === undefined) return;
    story.goTo(knot);
    this.#converse(undefined, story);
  }

  #converse(npcId: string | undefined, story: Story | undefined): void {
    this.#cast.turn(npcId, true);
    this.#endConversation = runTalk({
      hub: this.#shared,
      scene: this.systems!.scene,
      npcId,
      story,
      events: this.#events,
      stage: this.stage,
      onBark: (line) => line.npcId !== undefined && this.bark(line.npcId, line.text),
      onOver: () => {
        this.#endConversation = undefined;
        this.#cast.turn(npcId, false);
        this.#learning.begin();
      },
    });
  }

  #sayOverhead(npcId: string, text: string, isSign: boolean): void {
    const body = this.#cast.body(npcId);
    if (body === undefined) return;
    const name = this.people.has(npcId) ? this.people.persona(npcId).name : npcId;
    const { scene } = this.systems!;
    this.#shared.ui?.sayOverhead?.({ npcId, name, text, isSign, head: () => headOnPage(body, scene) });
  }

  #createStage(scene: Phaser.Scene): Staging {
    const [cast, shared] = [this.#cast, () => this.#shared];
    const house = {
      scene,
      actor: (name: string) => cast.actor(name),
      setFollowing: (name: string, isFollowing: boolean) => cast.setFollowing(name, isFollowing),
      mark: (name: string, text: string) => this.#sayOverhead(name, text, true),
      get player() {
        return cast.player;
      },
      get isStill() {
        return shared().isStill;
      },
    };
    return new Staging(house, this.#events.warn);
  }

  get #shared(): Hub {
    this.#hub ??= hubOf(this.game, this.#makeOptions);
    return this.#hub;
  }

  #start(): void {
    const { events, scene } = this.systems!;
    const hub = this.#shared;
    const takePersonas = () => hub.takePersonas();
    const onProblem = this.#events.warn;
    scene.load.on(LOAD_PROBLEM, onProblem);
    scene.load.on(Phaser.Loader.Events.COMPLETE, takePersonas);
    takePersonas();
    events.on(Phaser.Scenes.Events.UPDATE, this.#update, this);
    const forgetStatus = hub.options.model?.onStatus((now) => {
      if (now.type === 'ready') this.#learning.begin();
      this.#events.emit(TownsfolkEvents.MODEL_STATUS, now);
    });
    const keyboard = scene.input.keyboard;
    const hideNear = () => this.#approach.hasPlayer && hub.ui?.showNear([]);
    for (const name of UNSEEN) events.on(name, hideNear);
    keyboard?.on('keydown-E', this.#approach.useFirst);
    this.#cleanUp = [
      () => scene.load.off(LOAD_PROBLEM, onProblem),
      () => scene.load.off(Phaser.Loader.Events.COMPLETE, takePersonas),
      () => events.off(Phaser.Scenes.Events.UPDATE, this.#update, this),
      () => UNSEEN.forEach((name) => events.off(name, hideNear)),
      () => keyboard?.off('keydown-E', this.#approach.useFirst),
      forgetStatus ?? (() => undefined),
    ];
  }

  #update(_timeMs: number, deltaMs: number): void {
    // Scenes that run side by side share the dialogue: only the one that the player walks in shows who is near.
    if (!this.#approach.hasPlayer) return;
    if (this.#cast.player !== undefined) this.#cast.followers.update(this.#cast.player, deltaMs, this.isTalking);
    this.#approach.update();
    this.#shared.ui?.showNear(this.#approach.near);
  }

  #stop(): void {
    // Before the talk: of a scene that is over there is no camera to give back.
    this.stage.clear();
    this.#endConversation?.();
    this.#learning.stop();
    this.#cleanUp.forEach((clean) => clean());
    this.#cleanUp = [];
    this.#events.clear();
    this.#cast.clear();
    if (this.#approach.hasPlayer) this.#hub?.ui?.showNear([]);
    this.#approach.clear();
  }
}
