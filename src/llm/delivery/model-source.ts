import type { TownsfolkError } from '../../core/errors.js';
import { fileDamaged, notVerified } from './delivery-errors.js';
import { fetchBytes, type Transport } from './fetch-bytes.js';
import { listingUrl, parseListing, type Hub } from './hub.js';
import {
  parseManifest,
  pickFiles,
  type FilePart,
  type Manifest,
  type ModelFile,
  type ModelFiles,
  type ModelJob,
} from './manifest.js';
import type { PartStore, StoreKey } from './part-store.js';
import { readFresh } from './read-fresh.js';
import { sha256Of, unpack } from './unpack.js';

/** From where models come. */
export interface Delivery {
  /** Absolute URL of the folder of models, with a slash at its end. */
  readonly modelUrl: string;
  readonly transport: Transport;
  /** `null` where nothing can be kept. */
  readonly store: PartStore | null;
  readonly warn: (warning: TownsfolkError) => void;
  readonly onBytes: () => void;
}

/** A model that is wanted. */
export interface WantedModel {
  readonly name: string;
  readonly job: ModelJob;
  /** Where it is when it is not beside the game's own models. */
  readonly hub?: Hub | null | undefined;
}

/** One model's files: kept ones out of the browser's store, others over the network, all compared with the manifest. */
export class ModelSource {
  readonly name: string;
  readonly manifest: Manifest;
  readonly files: ModelFiles;
  /** Bytes on the way that are not kept yet. */
  readonly missingBytes: number;
  /** With a slash at its end. */
  readonly #folderUrl: string;
  #loadedBytes = 0;
  readonly #delivery: Delivery;
  #isWarned = false;

  private constructor(name: string, files: ModelFiles, { manifest, folderUrl }: Found, missingBytes: number, delivery: Delivery) {
    this.name = name;
    this.manifest = manifest;
    this.files = files;
    this.missingBytes = missingBytes;
    this.#folderUrl = folderUrl;
    this.#delivery = delivery;
  }

  /**
   * Reads a model's manifest: the server's, or the one that is kept when the server is not reached.
   *
   * @throws `model/not-a-model`, and what a fetch throws.
   */
  static async open(wanted: WantedModel, delivery: Delivery): Promise<ModelSource> {
    const { name, job } = wanted;
    const found = await findModel(wanted, delivery);
    const files = pickFiles(found.manifest, name, job);
    let missingBytes = 0;
    for (const { parts } of files.values())
      for (const part of parts) if ((await delivery.store?.has(keyOf(name, part))) !== true) missingBytes += part.bytes;
    return new ModelSource(name, files, found, missingBytes, delivery);
  }

  /** The text of its licence; `null` when there is none beside it. */
  get licenseUrl(): string | null {
    return this.manifest.files.has('LICENSE') ? this.#urlOf({ path: 'LICENSE' }) : null;
  }

  /** How much of {@link ModelSource.missingBytes} has come. */
  get loadedBytes(): number {
    return Math.min(this.#loadedBytes, this.missingBytes);
  }

  /**
   * All files of the model, and what is kept of other versions of it is deleted.
   *
   * @throws What a fetch throws; `model/file-damaged` when bytes are not those that the manifest lists.
   */
  async readAll(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
    const read = async (file: string, entry: ModelFile) => [file, await this.#read(file, entry)] as const;
    const all = new Map(await Promise.all([...this.files].map(([file, entry]) => read(file, entry))));
    await this.#forgetOthers();
    return all;
  }

  async #read(file: string, { bytes, isPacked, parts }: ModelFile): Promise<Uint8Array<ArrayBuffer>> {
    if (!isPacked) return this.#part(parts[0]!);
    const whole = new Uint8Array(bytes);
    let offset = 0;
    for (const part of parts) {
      const chunks = await unpack(await this.#part(part), bytes - offset).catch((error: Error) =>
        Promise.reject(fileDamaged(this.#urlOf(part), error.message)),
      );
      for (const chunk of chunks) {
        whole.set(chunk, offset);
        offset += chunk.byteLength;
      }
    }
    if (offset !== bytes) throw fileDamaged(this.#urlOf({ path: file }), `its parts hold ${offset} bytes in place of ${bytes}`);
    return whole;
  }

  async #part(part: FilePart): Promise<Uint8Array<ArrayBuffer>> {
    const { store, transport, onBytes } = this.#delivery;
    const key = keyOf(this.name, part);
    const kept = await store?.get(key);
    if (kept !== undefined && kept !== null) {
      if ((await this.#problemWith(kept, part)) === null) return kept;
      await store?.delete(key);
    }
    const url = this.#urlOf(part);
    const count = (more: number): void => {
      this.#loadedBytes += more;
      onBytes();
    };
    const bytes = await fetchBytes(url, { expectedBytes: part.bytes, onBytes: count, transport });
    const problem = await this.#problemWith(bytes, part);
    if (problem !== null) throw fileDamaged(url, problem);
    await store?.put(key, bytes);
    return bytes;
  }

  /** Why bytes are not those of a part; `null` when they are. */
  async #problemWith(bytes: Uint8Array<ArrayBuffer>, part: FilePart): Promise<string | null> {
    if (bytes.byteLength !== part.bytes) return `it has ${bytes.byteLength} bytes in place of ${part.bytes}`;
    if (part.sha256 === null) return null;
    const sha256 = await sha256Of(bytes);
    if (sha256 === null && !this.#isWarned) {
      this.#isWarned = true;
      this.#delivery.warn(notVerified());
    }
    return sha256 === null || sha256 === part.sha256 ? null : `its SHA-256 is ${sha256} in place of ${part.sha256}`;
  }

  async #forgetOthers(): Promise<void> {
    const { store } = this.#delivery;
    const wanted = new Set([...this.files.values()].flatMap(({ parts }) => parts.map((part) => keyOf(this.name, part).version)));
    const kept = (await store?.list().catch(() => [])) ?? [];
    for (const entry of kept)
      if (entry.model === this.name && entry.file !== 'manifest.json' && !wanted.has(entry.version)) await store?.delete(entry);
  }

  #urlOf({ path }: { readonly path: string }): string {
    return this.#folderUrl + path;
  }
}

interface Found {
  readonly manifest: Manifest;
  readonly folderUrl: string;
}

/** What its server says of a model: a folder by its own manifest, a hub by its listing. */
async function findModel({ name, hub }: WantedModel, delivery: Delivery): Promise<Found> {
  const folderUrl = `${delivery.modelUrl}${name}/`;
  const url = hub ? listingUrl(name, hub) : `${folderUrl}manifest.json`;
  const { bytes } = await readFresh(url, { model: name, file: 'manifest.json', version: url }, delivery);
  const json = parseJson(bytes, url);
  if (!hub) return { manifest: parseManifest(json, name), folderUrl };
  const listing = parseListing(json, name, hub);
  return { manifest: listing, folderUrl: listing.filesUrl };
}

/** A part without a SHA-256 is known by its size alone; a manifest that has none is read anew at each start all the same. */
function keyOf(model: string, { path, sha256, bytes }: FilePart): StoreKey {
  return { model, file: path, version: sha256 ?? `${bytes} bytes` };
}

function parseJson(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw fileDamaged(url, 'it is not JSON');
  }
}
