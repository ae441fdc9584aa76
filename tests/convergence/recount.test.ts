import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { archiveOf } from "../../src/app/archives.ts";
import type { SeatingRequest } from "../../src/live/seating-planner.ts";
import { writeSampleEvening } from "../../src/app/rehearsal/write-sample-evening.ts";
import { recordSchemas } from "../../src/domain/records.ts";
import type { JoinCode } from "../../src/domain/join-code.ts";
import { archiveToText } from "../../src/exports/room-archive.ts";
import type { Ledger } from "../../src/journal/ledger.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { randomFrom } from "../kit/random.ts";
import { buildRoom, roomOf } from "../kit/room-builder.ts";
import { fitsByRoot } from "../recount/fits.ts";
import { recount } from "../recount/recount.ts";
import { noFigures } from "./byzantine/figures.ts";
import { simulateRoom } from "./byzantine/simulate-room.ts";
import { piledEvening } from "./piled-evening.ts";

const firstSeed = Number(process.env["RECOUNT_SEED"] ?? 1);
const rooms = Number(process.env["RECOUNT_ROOMS"] ?? 12);

/** The file that the app would save of a ledger's room. */
async function fileOf(ledger: Ledger, code: string): Promise<string> {
  const archive = await archiveOf(ledger, ledger.room, code as JoinCode); // made by joinCodeOf
  return archiveToText(archive, roomOf(ledger));
}

/** The example evening with 24 people and a closed vote, as its facilitator has it. */
async function sampleEvening(): Promise<string> {
  const room = await buildRoom("real");
  const { ledger } = await room.device("facilitator");
  const random = randomFrom(7);
  let people = 0;
  const parts = {
    crypto: room.crypto,
    ledger,
    roomId: room.roomId,
    newSigner: () => room.signer(`person ${people++}`),
    newStore: () => new MemoryEntryStore(),
    planner: { propose: async (request: SeatingRequest) => (structuredClone(request), []) }, // as it goes to a worker
    random: () => random.below(1_000_000) / 1_000_000,
    now: 1_000_000,
    people: 24,
    notes: 40,
  };
  await writeSampleEvening(parts, "tables");
  return fileOf(ledger, room.code);
}

describe("the recount", () => {
  test("gives the app's figures for the sample evening", { timeout: 60_000 }, async () => {
    const found = recount(await sampleEvening());
    expect(found).toMatchObject({ refused: 0, loose: 0, differences: [], people: 24 });
    expect(found.votes).toHaveLength(1);
    expect(found.votes[0]?.ballots).toBeGreaterThan(15);
    expect(found.votes[0]?.codes).toHaveLength(found.votes[0]?.ballots ?? 0);
  });

  test(
    `gives the app's figures for rooms under attack: seeds ${firstSeed} to ${firstSeed + rooms - 1}`,
    { timeout: 300_000 },
    async () => {
      let votes = 0;
      for (let seed = firstSeed; seed < firstSeed + rooms; seed++) {
        const { honest, room } = await simulateRoom(seed, "real", noFigures());
        const ledger = honest.at(-1)?.ledger;
        if (!ledger) throw new Error("nobody is here");
        const found = recount(await fileOf(ledger, room.code));
        expect({ seed, ...found }).toMatchObject({ seed, refused: 0, loose: 0, differences: [] });
        expect(found.chains.map((chain) => [chain.author, chain.hashes.length, chain.stop])).toEqual(
          ledger.journals
            .map((journal) => [journal.author, journal.length, journal.frozen?.reason] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        for (const vote of roomOf(ledger).votes) {
          const codes = found.votes.find(({ id }) => id === vote.id)?.codes.map(([code]) => code);
          const here = [...vote.ballotsByVoter.keys()].flatMap((voter) => vote.codeByVoter.get(voter) ?? []);
          expect(codes).toEqual(here.sort());
        }
        votes += found.votes.length;
      }
      expect(votes).toBeGreaterThan(0);
    },
  );

  test("gives the app's figures for votes on piles, open and closed", { timeout: 60_000 }, async () => {
    let together = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { ledger, code } = await piledEvening(seed);
      expect({ seed, ...recount(await fileOf(ledger, code)) }).toMatchObject({ seed, refused: 0, differences: [] });
      const { votes } = roomOf(ledger);
      expect(votes.map(({ open }) => open)).toEqual([false, true]);
      together += votes.flatMap(({ tally }) => tally).filter(({ under = 0 }) => under > 0).length;
    }
    expect(together).toBeGreaterThan(30);
  });

  describe("finds a file out", () => {
    test("in which a ballot was changed", async () => {
      const file = JSON.parse(await sampleEvening()) as { entries: string[] };
      const at = file.entries.length - 3;
      const bytes = Buffer.from(file.entries[at] ?? "", "base64url");
      bytes[bytes.length - 80] = (bytes[bytes.length - 80] ?? 0) ^ 1;
      file.entries[at] = bytes.toString("base64url");
      expect(recount(JSON.stringify(file)).refused).toBe(1);
    });

    test("from which an entry was taken", async () => {
      const file = JSON.parse(await sampleEvening()) as { entries: string[] };
      // The first entries of all are the facilitator's opening and facts; the last one of an author leaves no trace.
      file.entries.splice(1, 1);
      const found = recount(JSON.stringify(file));
      expect(found.loose + found.differences.length).toBeGreaterThan(0);
    });

    test("whose figures were made up", async () => {
      const file = JSON.parse(await sampleEvening()) as { readable: { votes: { tally: { dots: number }[] }[] } };
      const row = file.readable.votes[0]?.tally[0];
      if (row) row.dots += 1;
      expect(recount(JSON.stringify(file)).differences).toEqual(["the vote sample-vote has other figures"]);
    });

    test("that goes by another room's name", async () => {
      const file = JSON.parse(await sampleEvening()) as { room: string };
      file.room = `A${file.room.slice(1)}`;
      expect(() => recount(JSON.stringify(file))).toThrow("does not belong");
    });
  });

  test("can judge every root of the app", () => {
    expect(Object.keys(fitsByRoot).sort()).toEqual(Object.keys(recordSchemas).sort());
  });

  test("shares no code with the app", () => {
    const folder = "tests/recount";
    const imports = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/from "([^"]+)"/g)].map(([, from]) => from),
    );
    expect([...new Set(imports.filter((from) => !from?.startsWith("./")))].sort()).toEqual([
      "node:crypto",
      "node:fs",
      "yjs",
    ]);
  });
});
