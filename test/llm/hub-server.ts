import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveFiles, type Answer, type FileServer } from './file-server.js';

/** The commit that every revision of {@link serveHub} is. */
export const COMMIT = 'c0ffee'.padEnd(40, '0');

/** A hub on this machine: the listing and the files of one model, as huggingface.co answers, to any origin. */
export async function serveHub(model: string, folder: string): Promise<FileServer> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
  const siblings = files.map(([rfilename, bytes]) => ({
    rfilename,
    size: bytes.length,
    // As there, only what is large is kept by its hash.
    ...(rfilename.startsWith('onnx/') && {
      lfs: { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    }),
  }));
  const listing = JSON.stringify({ id: model, sha: COMMIT, cardData: { license: 'apache-2.0' }, siblings });
  const answers: Record<string, Answer> = { [`/api/models/${model}/revision/main?blobs=true`]: toAnyOrigin(listing) };
  for (const [name, bytes] of files) answers[`/${model}/resolve/${COMMIT}/${name}`] = toAnyOrigin(bytes);
  return serveFiles(answers);
}

function toAnyOrigin(body: string | Uint8Array): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': Buffer.byteLength(body) }).end(body);
  };
}
