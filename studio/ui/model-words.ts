import type { ModelStatus } from 'townsfolk';

/** Where a model stands, in a few words, and how far it is where that is known. */
export function modelWords(status: ModelStatus): { readonly text: string; readonly share?: number | undefined } {
  switch (status.type) {
    case 'absent':
      return { text: 'no model' };
    case 'downloading':
      return status.totalBytes === 0
        ? { text: 'asking for the model' }
        : {
            text: `bringing the model: ${megabytes(status.loadedBytes)} of ${megabytes(status.totalBytes)} MB`,
            share: status.loadedBytes / status.totalBytes,
          };
    case 'loading':
      return { text: 'making the model ready' };
    case 'ready':
      return { text: 'ready' };
    case 'busy':
      return { text: 'thinking' };
    case 'failed':
      return { text: 'could not be loaded' };
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
