import { TownsfolkError } from '../../core/errors.js';
import type { StoryTag } from '../../core/story.js';
import { createAct, type Act } from './act.js';
import { COMMANDS } from './commands.js';
import type { StageArt, StageCommand, StageCommandMap, StageContext } from './stage-command.js';

/** What the scene gives: people and places by name, and the ways to show things. */
export type StageHouse = Omit<StageContext, 'art' | 'place'>;

/** A word at the end of a tag: the story's words do not wait for it. */
const MEANWHILE = 'meanwhile';

/** What a story or a game has done on the screen. Everything can be cut short at any moment, and then stands as if it had taken its time. */
export class Staging {
  readonly #commands = new Map<string, StageCommand<unknown>>(Object.entries(COMMANDS));
  readonly #house: StageHouse;
  readonly #warn: (error: Error) => void;
  readonly #running = new Set<Act>();
  #art: StageArt = {};
  #hasCamera = false;
  /** Counts the lives of the scene: what was asked for in one is not done in the next. */
  #life = 0;

  constructor(house: StageHouse, warn: (error: Error) => void) {
    this.#house = house;
    this.#warn = warn;
  }

  /** Says how this game shows what its people do. */
  use(art: StageArt): void {
    this.#art = art;
  }

  /** Adds a command, or puts one in another's place. */
  add<Name extends keyof StageCommandMap>(name: Name, command: StageCommand<StageCommandMap[Name]>): void {
    this.#commands.set(name, command);
  }

  /**
   * Does something now.
   *
   * @returns what takes time; nothing when it is done at once, or cannot be done (which is a warning).
   * @example
   * await this.townsfolk.stage.do('walk', { who: 'mira', to: 'door' })?.done;
   */
  do<Name extends keyof StageCommandMap>(name: Name, args: StageCommandMap[Name]): Act | undefined {
    return this.#attempt(() => this.#start(name, this.#command(name)!, args));
  }

  /** Does what tags say, one after the other. Gives what the story's words wait for; tags that are no commands are left alone. */
  perform(tags: readonly StoryTag[]): Act | undefined {
    const left = tags.filter(({ name }) => this.#command(name) !== undefined);
    let isCut = false;
    const life = this.#life;
    const next = (): Act | undefined => {
      for (let tag = left.shift(); tag !== undefined && life === this.#life; tag = left.shift()) {
        const act = this.#performTag(tag);
        if (act === undefined) continue;
        if (!isCut) return act;
        act.finish();
      }
      return undefined;
    };
    let current = next();
    if (current === undefined) return undefined;
    return createAct((over) => {
      const goOn = async (): Promise<void> => {
        for (; current !== undefined; current = next()) await current.done;
        over();
      };
      void goOn();
      return () => {
        isCut = true;
        current?.finish();
        // What was still to come is done at once too.
        next();
      };
    });
  }

  /** Brings everything that is under way to its end, and gives the screen back as it was: lit, and with the player. */
  end(): void {
    for (const act of this.#running) act.finish();
    if (this.#hasCamera) this.#restoreCamera();
  }

  /** Forgets everything: the scene is over. */
  clear(): void {
    this.#life++;
    for (const act of this.#running) act.finish();
    this.#running.clear();
    this.#art = {};
    this.#hasCamera = false;
  }

  #performTag({ name, value }: StoryTag): Act | undefined {
    const command = this.#command(name)!;
    const words = value.split(/[\s,]+/u).filter((one) => one !== '');
    const isMeanwhile = words.at(-1) === MEANWHILE;
    const act = this.#attempt(() => this.#start(name, command, command.read(isMeanwhile ? words.slice(0, -1) : words)));
    return command.isWaitedFor && !isMeanwhile ? act : undefined;
  }

  #start<Args>(name: string, command: StageCommand<Args>, args: Args): Act | undefined {
    this.#hasCamera ||= name === 'camera' || name === 'fade';
    const act = command.act(args, this.#context);
    if (act === undefined) return undefined;
    this.#running.add(act);
    void act.done.then(() => this.#running.delete(act));
    return act;
  }

  #restoreCamera(): void {
    this.#hasCamera = false;
    this.#house.scene.cameras.main.setAlpha(1);
    this.#attempt(() => COMMANDS.camera?.act({ to: 'back', seconds: 0 }, this.#context));
  }

  get #context(): StageContext {
    const [house, art] = [this.#house, this.#art];
    const place = (name: string) => art.place?.(name) ?? house.actor(name);
    return { ...house, art, place };
  }

  #command(name: string): StageCommand<unknown> | undefined {
    return this.#commands.get(name.toLowerCase());
  }

  /** A story with a slip in it is played on. */
  #attempt(run: () => Act | undefined): Act | undefined {
    try {
      return run();
    } catch (error) {
      if (!TownsfolkError.is(error)) throw error;
      this.#warn(error);
      return undefined;
    }
  }
}
