import { expect } from "vitest";
import type { Journal } from "../../../src/journal/journal.ts";

/** Expects two devices' journals to be alike to the last detail. */
export function expectSame(a: readonly Journal[], b: readonly Journal[]): void {
  expect(plain(a)).toEqual(plain(b));
}

function plain(journals: readonly Journal[]): unknown {
  return journals
    .map((journal) => journal.toSnapshot())
    .map((snapshot) => ({
      ...snapshot,
      records: Object.fromEntries(snapshot.records.map(([root, all]) => [root, new Map(all)])),
    }))
    .sort((a, b) => (a.author < b.author ? -1 : 1));
}
