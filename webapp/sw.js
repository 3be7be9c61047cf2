// Keeps the playground for when there is no network: one version of it, whole. The build says before this line which: VERSION, and FILES with their digests.
const PREFIX = "playground " + registration.scope + " ";
const CACHE = PREFIX + VERSION;
const PATH = new URL(registration.scope).pathname;
const NAMES = new Set(FILES.map(([name]) => name));

/** All files of the version or none: what another version has under the same name has another digest, and then nothing is kept. */
async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(FILES.map(([name, integrity]) => new Request(name, { cache: "no-cache", integrity })));
  } catch (incomplete) {
    await caches.delete(CACHE);
    throw incomplete;
  }
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await clients.claim();
}

async function answer(name, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(name)) ?? fetch(request);
}

// A new version waits until no tab of the present one is open: nobody loses what is on screen.
addEventListener("install", event => event.waitUntil(keep()));
addEventListener("activate", event => event.waitUntil(forgetOthers()));
addEventListener("fetch", event => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || !address.pathname.startsWith(PATH)) return;
  // What is asked of the host itself is asked with a question mark.
  if (address.search && request.mode !== "navigate") return;
  const file = address.pathname.slice(PATH.length);
  const name = file === "" || file === "index.html" ? "./" : file;
  const framed = request.mode === "navigate" && request.destination !== "document";
  if (NAMES.has(name) && !framed) event.respondWith(answer(name, request));
});
