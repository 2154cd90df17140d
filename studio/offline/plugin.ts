import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Puts a service worker into the build that keeps the page for times without a network. Models keep themselves. */
export function offline(): Plugin {
  return {
    name: 'studio:offline',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: worker, fileName: 'offline.js' });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const pages = Object.keys(bundle).filter((name) => name !== 'offline.js' && !name.endsWith('.map'));
        const hash = createHash('sha256');
        for (const name of pages.sort()) {
          const file = bundle[name]!;
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        const chunk = bundle['offline.js'];
        if (chunk?.type !== 'chunk') return this.error('The build has no service worker.');
        chunk.code = chunk.code
          .replace('STUDIO_FILES', JSON.stringify(pages))
          .replace('STUDIO_VERSION', JSON.stringify(hash.digest('hex')));
      },
    },
  };
}
