/** The service worker of the studio: the page from the cache, everything else as ever. Its two names are filled in by the build. */
declare const STUDIO_FILES: readonly string[];
declare const STUDIO_VERSION: string;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const cacheName = `townsfolk-studio-${STUDIO_VERSION}`;
const files = new Set(STUDIO_FILES.map((file) => new URL(file, self.location.href).href));
const start = new URL('index.html', self.location.href).href;

self.addEventListener('install', (event) => {
  (event as ExtendableEvent).waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...files])));
});

self.addEventListener('activate', (event) => {
  (event as ExtendableEvent).waitUntil(forgetOlder());
});

self.addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent;
  const kept = request.mode === 'navigate' ? start : request.url.split(/[?#]/u)[0]!;
  if (request.method === 'GET' && files.has(kept)) (event as FetchEvent).respondWith(keptFirst(kept, request));
});

/** Files have their hash in their name, so what is kept is never old; a page of another version has a cache of its own. */
async function keptFirst(url: string, request: Request): Promise<Response> {
  return (await caches.match(url, { cacheName })) ?? fetch(request);
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith('townsfolk-studio-') && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}
