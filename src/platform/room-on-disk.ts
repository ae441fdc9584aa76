const probe = "iltapaja-room";

/**
 * Whether this site's disk takes another 16 MB, found out without IndexedDB and without the private file system, which
 * a full disk can crash (docs/decisions/0004-storage.md); true where that cannot be asked.
 */
export async function hasRoom(caches: CacheStorage | undefined): Promise<boolean> {
  if (!caches) return true;
  try {
    const cache = await caches.open(probe);
    await cache.put("/room", new Response(new Uint8Array(2 ** 24)));
    return true;
  } catch (error) {
    // A browser that lets pages keep nothing says so with this name; all others mean the disk.
    return error instanceof DOMException && error.name === "SecurityError";
  } finally {
    await caches.delete(probe).catch(() => false);
  }
}
