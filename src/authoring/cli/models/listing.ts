/** A file of a model as its source lists it. */
export interface SourceFile {
  /** Counted from the model's folder. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal; not told of every file. */
  readonly sha256?: string | undefined;
}

/** What a source has of a model. */
export interface Listing {
  /** Its licence as the source names it. */
  readonly license?: string | undefined;
  /** The version, so that a manifest says of which it is. */
  readonly revision?: string | undefined;
  readonly files: readonly SourceFile[];
}

/** How hubs of models tell what they have, and models their graphs; the model runtime knows it, and `src/bin` lends it. */
export interface HubProtocol {
  /** The graph's file by how its numbers are stored, for each kind that can be run. */
  readonly graphs: Readonly<Record<string, string>>;
  readonly listingUrl: (model: string, hub: HubPlace) => string;
  /** @throws `model/not-a-model` */
  readonly parseListing: (json: unknown, model: string, hub: HubPlace) => HubListing;
}

/** A hub, and a version on it. */
export interface HubPlace {
  readonly url: string;
  readonly revision: string;
}

interface HubListing {
  readonly license: string | null;
  /** Of the very version that was listed; with a slash at its end. */
  readonly filesUrl: string;
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly parts: readonly { readonly sha256: string | null }[] }>;
}

/** The licence in the head of a model's README. */
export function licenseOfReadme(text: string): string | undefined {
  const [, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  return /^license:\s*["']?([\w.+-]+)/mu.exec(head)?.[1];
}
