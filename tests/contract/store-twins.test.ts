import * as fc from "fast-check";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import type { EntryStore, StoredEntry } from "../../src/journal/entry-store.ts";
import { Database } from "../../src/storage/database.ts";
import { DexieEntryStore } from "../../src/storage/dexie-entry-store.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { aStoredEntry } from "../kit/stored-entry.ts";

type Step =
  | { readonly kind: "put"; readonly entries: readonly StoredEntry[] }
  | { readonly kind: "since"; readonly room: string; readonly position: number }
  | { readonly kind: "ofAuthor"; readonly room: string; readonly author: string; readonly seq: number }
  | { readonly kind: "forget"; readonly room: string };

const room = fc.constantFrom("room", "room2");
const author = fc.constantFrom("ann", "ben");
const seq = fc.integer({ min: 0, max: 4 });
const entry = fc
  .record({
    room,
    author,
    seq,
    hash: fc.constantFrom("one", "two"),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 3 }),
  })
  .map(aStoredEntry);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("put"), entries: fc.array(entry, { maxLength: 4 }) }) },
  fc.record({ kind: fc.constant("since"), room, position: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant("ofAuthor"), room, author, seq }),
  fc.record({ kind: fc.constant("forget"), room }),
);

function take(store: EntryStore, step: Step): Promise<unknown> {
  if (step.kind === "put") return store.put(step.entries);
  if (step.kind === "since") return store.since(step.room, step.position);
  if (step.kind === "ofAuthor") return store.ofAuthor(step.room, step.author, step.seq, 3);
  return store.forget(step.room);
}

function onDisk(engine: IDBFactory): DexieEntryStore {
  const database = new Database({ onEvent: () => undefined, engine: { indexedDB: engine, IDBKeyRange } });
  return new DexieEntryStore(database, () => expect.unreachable());
}

describe("DexieEntryStore and MemoryEntryStore", () => {
  test("answer alike whatever they are asked, with the steps on disk taken by two tabs in turn", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const engine = new IDBFactory();
        const tabs = [onDisk(engine), onDisk(engine)] as const;
        const memory = new MemoryEntryStore();
        for (const [index, step] of steps.entries()) {
          const answer = await take(tabs[index % 2 === 0 ? 0 : 1], step);
          expect(answer).toEqual(await take(memory, step));
        }
      }),
      { numRuns: 60, seed: 20_261_121 },
    );
  }, 30_000);
});
