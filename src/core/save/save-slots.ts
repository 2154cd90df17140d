import { z } from 'zod';
import type { SaveStorage } from '../storage.js';
import { readSave, writeSave } from './read-save.js';
import type { GameSnapshot } from './snapshot.js';

/** What a player sees of a save before loading it. */
export interface SlotInfo {
  readonly slot: string;
  readonly savedAt: Date;
  /** Where and when in the game: `The forge, day 2`. */
  readonly title: string;
  /** The last line that was said. */
  readonly lastLine?: string | undefined;
  /** A small picture as a `data:` URL. */
  readonly picture?: string | undefined;
}

const infoSchema = z.object({
  savedAt: z.number(),
  title: z.string().max(500),
  lastLine: z.string().max(2_000).optional(),
  picture: z
    .string()
    .max(500_000)
    .regex(/^data:image\/(?:png|jpeg|webp);base64,/u)
    .optional(),
});

/** Saves of one game in a storage, by slot. */
export class SaveSlots {
  readonly #storage: SaveStorage;
  readonly #game: string;
  readonly #now: () => Date;

  /**
   * The slots of one game.
   *
   * @param game - Keeps the saves of games apart that share a storage.
   */
  constructor(storage: SaveStorage, game = 'townsfolk', now = () => new Date()) {
    this.#storage = storage;
    this.#game = game;
    this.#now = now;
  }

  /** Stores a save in place of what the slot held. What it held is gone only when the new one is whole. */
  async store(slot: string, snapshot: GameSnapshot, info: Omit<SlotInfo, 'slot' | 'savedAt'>): Promise<void> {
    await this.#storage.store(this.#key('save', slot), writeSave(snapshot));
    await this.#storage.store(this.#key('info', slot), JSON.stringify({ ...info, savedAt: this.#now().getTime() }));
  }

  /** The save of a slot, or `undefined` for an empty one. @throws `save/invalid`, `save/newer` */
  async load(slot: string): Promise<GameSnapshot | undefined> {
    const text = await this.#storage.load(this.#key('save', slot));
    return text === undefined ? undefined : readSave(text);
  }

  async remove(slot: string): Promise<void> {
    await this.#storage.remove(this.#key('info', slot));
    await this.#storage.remove(this.#key('save', slot));
  }

  /** All slots that hold a save, the latest first. One whose description is damaged is listed without it. */
  async list(): Promise<readonly SlotInfo[]> {
    const prefix = this.#key('save', '');
    const slots = (await this.#storage.keys()).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    const infos = await Promise.all(slots.map((slot) => this.#infoOf(slot)));
    return infos.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  }

  async #infoOf(slot: string): Promise<SlotInfo> {
    const text = await this.#storage.load(this.#key('info', slot));
    const read = infoSchema.safeParse(safeJson(text ?? ''));
    if (!read.success) return { slot, savedAt: new Date(0), title: slot };
    const { savedAt, ...rest } = read.data;
    return { slot, savedAt: new Date(savedAt), ...rest };
  }

  #key(kind: 'save' | 'info', slot: string): string {
    return `${this.#game}/${kind}/${slot}`;
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
