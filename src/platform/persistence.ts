/**
 * Asks the browser, once, not to clear this device's storage when space runs short. Ask when a person has just written
 * something of her own: browsers grant it more readily then, and a question at the door would only frighten.
 */
export function persistOnce(storage: Pick<StorageManager, "persist" | "persisted"> | undefined): () => void {
  let asked = false;
  return () => {
    if (asked || !storage?.persist) return;
    asked = true;
    void keep(storage);
  };
}

async function keep(storage: Pick<StorageManager, "persist" | "persisted">): Promise<void> {
  try {
    if (!(await storage.persisted())) await storage.persist();
  } catch {
    // Some browsers refuse the question itself: what is written is kept as long as they keep anything.
  }
}
