// Keeps the frame and what it is made of, so that it opens without a network.  Nothing of any table passes through here:
// what is asked of a table goes to the server as if this were not there, and is never kept.

const everything = [KEPT.shell, ...KEPT.files];

self.addEventListener("install", (event) => {
  const fetched = everything.map((address) => new Request(address, { cache: "reload", credentials: "same-origin" }));
  event.waitUntil(caches.open(KEPT.name).then((kept) => kept.addAll(fetched)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("aan-tafel-") && name !== KEPT.name);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || !everything.includes(pathname)) return;
  event.respondWith(caches.match(pathname, { ignoreSearch: true, ignoreVary: true }).then((kept) => kept ?? fetch(event.request)));
});
