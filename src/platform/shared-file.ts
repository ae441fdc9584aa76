/** The file that another app has shared with this one, as the service worker keeps it; once. */
export async function takeSharedFile(caches: CacheStorage): Promise<Blob | undefined> {
  const cache = await caches.open("iltapaja-shared");
  const kept = await cache.match("/shared-file");
  await cache.delete("/shared-file");
  return kept?.blob();
}
