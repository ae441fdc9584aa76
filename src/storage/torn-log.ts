import type { Tables } from "./tables.ts";

/**
 * What a transaction's error says of the disk: `full` when it ran out of space, `unknown` when it failed otherwise,
 * undefined when the disk was not at fault. Only Chromium says so, in words: "Connection is closing because of: IO
 * error: ...: FILE_ERROR_NO_SPACE".
 */
export function tearOf(error: unknown): "full" | "unknown" | undefined {
  if (!(error instanceof DOMException) || !error.message.includes("IO error")) return undefined;
  return error.message.includes("NO_SPACE") ? "full" : "unknown";
}

/**
 * Chromium keeps all data of a site behind one log file. A write that fails in its middle leaves half a record there;
 * Chromium goes on writing behind it, and at its next start takes the log for corrupt and deletes all data of the site
 * (docs/decisions/0004-storage.md). It begins a new log after 4 MB, so this writes 6 MB, over and over in one place.
 */
export async function turnLog({ dexie, scratch }: Tables): Promise<void> {
  const filling = new Uint8Array(50_000);
  for (let round = 0; round < 12; round++) {
    await dexie.transaction("rw", scratch, () =>
      Promise.all(Array.from({ length: 10 }, () => scratch.put(filling, 0))),
    );
  }
  await scratch.clear();
}
