// Keeps the page for the time without a network: all its files, of one version.

// Set by the build from what the files hold.
const VERSI = 'VERSI-BERKAS';

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const { berkas } = await (await fetch('berkas.json', { cache: 'no-store' })).json();
      const cache = await caches.open(VERSI);
      await cache.addAll(berkas.map((nama) => new Request(nama, { cache: 'no-cache' })));
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((nama) => nama !== VERSI);
      await Promise.all(old.map((nama) => caches.delete(nama)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(VERSI);
      const kept = await cache.match(event.request, { ignoreSearch: true });
      if (kept) return kept;
      const answer = await fetch(event.request);
      // Lists, and the reader of PDFs, are fetched only when they are asked for, and kept from then on.
      const nanti = /\/renstra\/(nomenklatur\/|wasm\/pdf_bg\.wasm$)/.test(new URL(event.request.url).pathname);
      if (answer.ok && nanti) await cache.put(event.request, answer.clone());
      return answer;
    })(),
  );
});
