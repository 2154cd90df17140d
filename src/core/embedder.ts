/** The port to a sentence encoder. Vectors have length 1, so that a dot product is the cosine. */
export interface Embedder {
  /** False while it is loading or after it failed; recall then works by words. */
  readonly isReady: boolean;
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
}
