const cacheName = "iltapaja-later";

/** A file that is kept after the installation; words only for those who use their language. */
export interface LaterAsset {
  readonly url: string;
  readonly language?: string;
}

/** Whether the address is one of those that are kept after the installation, when there is time. */
export function isLaterAsset(url: URL, later: readonly LaterAsset[]): boolean {
  return later.some((asset) => asset.url === url.pathname);
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
export async function cacheLater(later: readonly LaterAsset[], language: unknown): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = new Set<string>();
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (isLaterAsset(url, later)) kept.add(url.pathname);
    else await cache.delete(request);
  }
  for (const asset of later) {
    const isWanted = asset.language === undefined || asset.language === language;
    if (isWanted && !kept.has(asset.url)) await cache.add(asset.url).catch(() => undefined); // the next start tries again
  }
}
