import type { TownsfolkError } from '../../core/errors.js';
import { fileDamaged, notVerified } from './delivery-errors.js';
import { fetchBytes, type Transport } from './fetch-bytes.js';
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

/** One model's files: kept ones out of the browser's store, others over the network, all compared with the manifest. */
export class ModelSource {
  readonly name: string;
  readonly manifest: Manifest;
  readonly files: ModelFiles;
  /** Bytes on the way that are not kept yet. */
  readonly missingBytes: number;
  #loadedBytes = 0;
  readonly #delivery: Delivery;
  #isWarned = false;

  private constructor(name: string, manifest: Manifest, files: ModelFiles, missingBytes: number, delivery: Delivery) {
    this.name = name;
    this.manifest = manifest;
    this.files = files;
    this.missingBytes = missingBytes;
    this.#delivery = delivery;
  }

  /**
   * Reads a model's manifest: the server's, or the one that is kept when the server is not reached.
   *
   * @throws `model/not-a-model`, and what a fetch throws.
   */
  static async open(name: string, job: ModelJob, delivery: Delivery): Promise<ModelSource> {
    const { modelUrl, store } = delivery;
    const url = `${modelUrl}${name}/manifest.json`;
    const key = { model: name, file: 'manifest.json', version: url };
    const { bytes } = await readFresh(url, key, delivery);
    const manifest = parseManifest(parseJson(bytes, url), name);
    const files = pickFiles(manifest, name, job);
    let missingBytes = 0;
    for (const { parts } of files.values())
      for (const part of parts) if ((await store?.has(keyOf(name, part))) !== true) missingBytes += part.bytes;
    return new ModelSource(name, manifest, files, missingBytes, delivery);
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
    return `${this.#delivery.modelUrl}${this.name}/${path}`;
  }
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
