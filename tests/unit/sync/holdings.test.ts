import { describe, expect, test } from "vitest";
import { Holdings } from "../../../src/sync/holdings.ts";
import { HostileAuthor } from "../../kit/hostile-author.ts";
import { randomFrom } from "../../kit/random.ts";
import { buildRoom, entriesIn } from "../../kit/room-builder.ts";

describe("what a device holds", () => {
  test.each([1, 2, 3, 4, 5])("is kept up as it would be read anew (seed %i)", async (seed) => {
    const room = await buildRoom();
    const writers = await Promise.all(["facilitator", "ann", "ben", "cay"].map((name) => room.device(name)));
    for (const { ledger } of writers) {
      for (let count = 0; count < 6; count++) {
        await ledger.write([{ root: "notes", key: `n${count}`, value: { board: "b", text: "x", colour: 1 } }]);
      }
    }
    const eve = await HostileAuthor.create(room, await room.signer("eve"));
    const opening = await eve.open();
    const branches = await Promise.all(
      [1, 2].map((byte) => eve.sign(Uint8Array.of(byte), { after: opening, kind: 9 })),
    );
    const forks = [opening, ...branches].map(({ bytes }) => bytes);
    const entries = [...(await Promise.all(writers.map(({ ledger }) => entriesIn(ledger)))).flat(), ...forks];
    const reader = await room.reader();
    const holdings = new Holdings(reader);
    reader.subscribe((accepted) => holdings.changed(accepted.map(({ author }) => author)));
    const chance = randomFrom(seed);
    for (let round = 0; round < 30; round++) {
      await reader.receive(chance.shuffled(entries).slice(0, 12));
      const anew = new Holdings(reader);
      expect([...holdings.rows]).toEqual([...anew.rows]);
      expect(holdings.summary).toEqual(anew.summary);
      expect(holdings.equals(anew.summary)).toBe(true);
    }
    expect([...holdings.rows.values()].some(({ forkedAt }) => forkedAt !== undefined)).toBe(true);
    expect([...holdings.rows.keys()]).toEqual([...holdings.rows.keys()].sort());
  });
});
