import { TownsfolkError } from '../../core/errors.js';
import { isPartPath, type Manifest, type ModelFile } from './manifest.js';

/** A hub of models that speaks the protocol of huggingface.co. */
export interface Hub {
  /**
   * A commit, a tag or a branch. A commit is the only one that stays what it is: with `'main'`, players may get other weights tomorrow than
   * those that you tried.
   */
  readonly revision: string;
  /** @defaultValue `https://huggingface.co` */
  readonly url?: string;
}

const PUBLIC_HUB = 'https://huggingface.co';

/** Where a hub tells which files a model has. */
export function listingUrl(model: string, { revision, url = PUBLIC_HUB }: Hub): string {
  return `${url}/api/models/${model}/revision/${encodeURIComponent(revision)}?blobs=true`;
}

/** What a hub says of a model, as a folder's own manifest says it, and where the files are. */
export interface HubListing extends Manifest {
  /** With a slash at its end; of the very commit that was listed. */
  readonly filesUrl: string;
}

/**
 * Reads a hub's listing. Large files come with their SHA-256, small ones (config, tokenizer) with their size alone.
 *
 * @throws `model/not-a-model` when it is no listing.
 */
export function parseListing(json: unknown, model: string, { url = PUBLIC_HUB }: Hub): HubListing {
  const { sha, siblings, cardData } = recordOf(json);
  if (typeof sha !== 'string' || !/^[0-9a-f]{7,64}$/u.test(sha) || !Array.isArray(siblings)) {
    throw new TownsfolkError('model/not-a-model', `The hub's answer for "${model}" is no list of files.`, {
      hint: 'Check the name of the model, its revision and the URL of the hub.',
    });
  }
  const { license } = recordOf(cardData);
  return {
    license: typeof license === 'string' ? license : null,
    filesUrl: `${url}/${model}/resolve/${sha}/`,
    files: new Map(siblings.flatMap((sibling) => fileOf(sibling))),
  };
}

/** Files with odd names are left out: no job needs one. */
function fileOf(sibling: unknown): readonly (readonly [string, ModelFile])[] {
  const { rfilename, size, lfs } = recordOf(sibling);
  if (typeof rfilename !== 'string' || !isPartPath(rfilename)) return [];
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return [];
  const { sha256 } = recordOf(lfs);
  const part = { path: rfilename, bytes: size, sha256: typeof sha256 === 'string' ? sha256.toLowerCase() : null };
  return [[rfilename, { bytes: size, isPacked: false, parts: [part] }]];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
