/**
 * Unpacks a gzip file.
 *
 * @throws RangeError when it holds more than `room` bytes, so that a small file cannot fill the memory; TypeError when it is no gzip.
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>, room: number): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    length += value.byteLength;
    if (length > room) {
      await reader.cancel();
      throw new RangeError(`it unpacks to more than ${room} bytes`);
    }
    chunks.push(value);
  }
}

/** The SHA-256 in hexadecimal; `null` where the page has no means to compute it. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
