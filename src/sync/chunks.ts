import { largestFrame } from "./frames.ts";

/** What an entry costs in a frame beside its bytes, and a frame beside its entries. */
const perEntry = 3;
const perFrame = 24;

/** Splits entries, in order, into lists that fit one frame each. Entries that fit no frame are left out. */
export function chunksOf(entries: readonly Uint8Array[]): Uint8Array[][] {
  const chunks: Uint8Array[][] = [];
  let left = 0;
  for (const entry of entries) {
    const cost = entry.length + perEntry;
    if (cost > largestFrame - perFrame) continue;
    if (cost > left) {
      chunks.push([]);
      left = largestFrame - perFrame;
    }
    chunks.at(-1)?.push(entry);
    left -= cost;
  }
  return chunks;
}
