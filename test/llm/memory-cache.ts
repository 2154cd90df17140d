/** As much of the Cache API as the store uses, for Node, which has none; `test/e2e` uses the real one. */
export class MemoryCache {
  readonly entries = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Thrown at the next writes. */
  failure: Error | null = null;

  match = (url: string): Promise<Response | undefined> => {
    const bytes = this.entries.get(url);
    const headers = { 'content-length': String(bytes?.byteLength) };
    return Promise.resolve(bytes === undefined ? undefined : new Response(bytes, { headers }));
  };

  put = async (url: string, response: Response): Promise<void> => {
    if (this.failure !== null) throw this.failure;
    this.entries.set(url, new Uint8Array(await response.arrayBuffer()));
  };

  delete = (url: string): Promise<boolean> => Promise.resolve(this.entries.delete(url));
  keys = (): Promise<readonly { url: string }[]> => Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
}

export const asCache = (cache: MemoryCache): Cache => cache as unknown as Cache;
