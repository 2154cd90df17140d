import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../command.js';
import type { HubPlace, HubProtocol, Listing, SourceFile } from './listing.js';

/** Where transformers.js looks too. */
export const DEFAULT_HUB = 'https://huggingface.co';

/** Tries of one file that bring nothing new before it is enough. A guess. */
const MAX_TRIES = 5;

/** A model on a hub. */
export interface HubModel {
  readonly listing: Listing;
  /** Where its files are, with a slash at the end: of the version that was listed, so that nobody can change it in between. */
  readonly filesUrl: string;
}

/** What a hub has of a model. @throws UsageError with the reason when it cannot be read */
export async function findHubModel(id: string, place: HubPlace, { listingUrl, parseListing }: HubProtocol): Promise<HubModel> {
  const url = listingUrl(id, place);
  const response = await ask(url, { accept: 'application/json' });
  refuseBadAnswer(response, url);
  const json: unknown = await response.json().catch(() => undefined);
  const { license, filesUrl, files } = parseListing(json, id, place);
  const listed = [...files].map(([path, { bytes, parts }]) => ({ path, bytes, sha256: parts[0]?.sha256 ?? undefined }));
  const revision = filesUrl.split('/').at(-2);
  return { filesUrl, listing: { license: license ?? undefined, revision, files: listed } };
}

/**
 * Fetches a file of a model. A connection that breaks is taken up where it broke, and so is a file of an earlier run that was stopped.
 *
 * @param onBytes - Hears how much of it is there.
 * @throws UsageError
 */
export async function fetchHubFile(
  { filesUrl }: HubModel,
  file: SourceFile,
  to: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const url = `${filesUrl}${file.path}`;
  await mkdir(dirname(to), { recursive: true });
  let had = await sizeOf(to);
  for (let tries = 0; tries < MAX_TRIES && had < file.bytes;) {
    await fetchRest(url, to, had, onBytes);
    const has = await sizeOf(to);
    tries = has > had ? 0 : tries + 1;
    had = has;
    onBytes(has);
  }
  if (had < file.bytes)
    throw new UsageError(
      `${url} broke off at ${had} of ${file.bytes} bytes, ${MAX_TRIES} times. Run it again: what has come is kept.`,
    );
}

/** Fetches what is missing of a file; a server that cannot begin in the middle gives all of it anew. A break is no error here. */
async function fetchRest(url: string, to: string, had: number, onBytes: (bytes: number) => void): Promise<void> {
  const response = await ask(url, had === 0 ? {} : { range: `bytes=${had}-` });
  refuseBadAnswer(response, url);
  if (response.body === null) return;
  const isRest = response.status === 206;
  let has = isRest ? had : 0;
  const file = await open(to, isRest ? 'r+' : 'w');
  try {
    // Each piece at its place and waited for: of a stream that is torn down, a write may still be on its way when the next try begins.
    for await (const bytes of response.body as AsyncIterable<Uint8Array>) {
      await file.write(bytes, 0, bytes.length, has);
      onBytes((has += bytes.length));
    }
  } catch (error) {
    // What the disk says is told; what the network says is tried again.
    if ((error as NodeJS.ErrnoException).syscall === 'write') throw error;
  } finally {
    await file.close();
  }
}

async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  } catch (error) {
    const { cause, message } = error as Error;
    throw new UsageError(`${url} was not reached: ${cause instanceof Error ? cause.message : message}.`);
  }
}

function refuseBadAnswer({ status, headers }: Response, url: string): void {
  if (status === 404) throw new UsageError(`${url} is not there (404). Check the name, and --revision.`);
  if (status === 401 || status === 403)
    throw new UsageError(
      `${url} is not given to everybody (${status}): it is private, or its licence has to be accepted first. Download it in a browser, and add the folder: townsfolk models add ./folder`,
    );
  if (status !== 200 && status !== 206) throw new UsageError(`${url} answered with ${status}.`);
  if (/text\/html/iu.test(headers.get('content-type') ?? ''))
    throw new UsageError(`${url} answered with an HTML page in place of the file: something stands between here and the hub.`);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size;
}
