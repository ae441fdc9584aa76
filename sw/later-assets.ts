const cacheName = "iltapaja-later";

/** Whether the address is one of those that are kept after the installation, when there is time. */
export function isLaterAsset(url: URL, later: readonly string[]): boolean {
  return later.includes(url.pathname);
}

/** Answers from the cache first; what came from the network is kept. Their names hold a hash, so they never age. */
export async function respondWithLater({ request }: { readonly request: Request }): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Fetches what is not here yet, one by one, and drops what this version does not know. */
export async function cacheLater(later: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    if (!later.includes(new URL(request.url).pathname)) await cache.delete(request);
  }
  for (const path of later) {
    if (!(await cache.match(path))) await cache.add(path).catch(() => undefined); // the next start tries again
  }
}
