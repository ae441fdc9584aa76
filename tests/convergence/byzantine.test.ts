import * as v from "valibot";
import { afterEach, describe, expect, test, vi } from "vitest";
import { noFigures } from "./byzantine/figures.ts";
import { runRooms } from "./byzantine/run-rooms.ts";
import { simulateRoom } from "./byzantine/simulate-room.ts";

const firstSeed = Number(process.env["BYZANTINE_SEED"] ?? 1);
const rooms = Number(process.env["BYZANTINE_ROOMS"] ?? 100);

console.info(`byzantine: seeds ${firstSeed} to ${firstSeed + rooms - 1}`);

describe("a room with hostile devices in it", () => {
  test("keeps every promise to the honest ones", { timeout: 120_000 }, async () => {
    const { figures, failures } = await runRooms(firstSeed, rooms);
    expect(failures).toEqual([]);
    const { honestLost, forgeriesCounted, ...done } = figures;
    expect([honestLost, forgeriesCounted]).toEqual([0, 0]);
    // So that it means something: every kind of attack and accident came.
    for (const [what, count] of Object.entries(done)) expect(count, what).toBeGreaterThan(0);
    console.info(`byzantine: ${JSON.stringify(figures)}`);
  });

  test("is the same for the same seed", { timeout: 30_000 }, async () => {
    const [first, again] = [noFigures(), noFigures()];
    await simulateRoom(11, "quick", first);
    await simulateRoom(11, "quick", again);
    expect({ ...again, slowestMs: 0 }).toEqual({ ...first, slowestMs: 0 });
  });
});

/** Rules with one fault each. The simulator is worth something only if it finds them. */
const mutants: Readonly<Record<string, { readonly spoil: () => void; readonly broken: RegExp }>> = {
  "ballots are not cut to the cap": {
    broken: /over the cap|than its voters could give/,
    spoil: () =>
      vi.doMock("../../src/domain/votes.ts", async (original) => ({
        ...(await original<typeof import("../../src/domain/votes.ts")>()),
        countedBallot: (
          ballot: Record<string, number>,
          _rules: unknown,
          optionOf: (name: string) => string | undefined,
        ) => Object.fromEntries(Object.entries(ballot).filter(([name]) => optionOf(name) === name)),
      })),
  },
  "signatures are not checked": {
    broken: /forged entries taken in|closed result|JournalFrozen|Error/,
    spoil: () =>
      vi.doMock("../../src/journal/entry.ts", async (original) => ({
        ...(await original<typeof import("../../src/journal/entry.ts")>()),
        verifyEntry: () => Promise.resolve(true),
      })),
  },
  "signatures are good in any room": {
    broken: /forged entries taken in|closed result/,
    spoil: () =>
      vi.doMock("../../src/journal/entry.ts", async (original) => {
        const entry = await original<typeof import("../../src/journal/entry.ts")>();
        const verifyEntry: typeof entry.verifyEntry = async (crypto, key, room, bytes) =>
          (await entry.verifyEntry(crypto, key, room, bytes)) ||
          entry.verifyEntry(
            crypto,
            key,
            room.map((byte) => byte ^ 1),
            bytes,
          );
        return { ...entry, verifyEntry };
      }),
  },
  "a fork does not stop a journal": {
    broken: /rooms are equal|stop at the same places|never come to rest/,
    spoil: () =>
      vi.doMock("../../src/journal/journal.ts", async (original) => {
        const journal = await original<typeof import("../../src/journal/journal.ts")>();
        const { freeze } = journal.Journal.prototype;
        journal.Journal.prototype.freeze = function (seq, reason) {
          if (reason !== "fork") freeze.call(this, seq, reason);
        };
        return journal;
      }),
  },
  "the last closing holds": {
    broken: /closed/,
    spoil: () =>
      vi.doMock("../../src/domain/registers.ts", async (original) => {
        const registers = await original<typeof import("../../src/domain/registers.ts")>();
        return { ...registers, readFirst: registers.readRegisters };
      }),
  },
  "the entry that a closing or a removal names is passed over": {
    broken: /closed result|newer than a removal/,
    spoil: () =>
      vi.doMock("../../src/domain/journal-view.ts", () => ({
        versionAt: (history: readonly unknown[]) => history.at(-1),
      })),
  },
  "everybody leads": {
    broken: /only leaders/,
    spoil: () =>
      vi.doMock("../../src/domain/admission.ts", async (original) => {
        const admission = await original<typeof import("../../src/domain/admission.ts")>();
        const admit: typeof admission.admit = (journals, facilitator) => ({
          ...admission.admit(journals, facilitator),
          leading: journals.map((journal) => ({ journal, through: journal.length - 1 })),
        });
        return { ...admission, admit };
      }),
  },
  "who was removed goes on": {
    broken: /newer than a removal/,
    spoil: () =>
      vi.doMock("../../src/domain/admission.ts", async (original) => {
        const admission = await original<typeof import("../../src/domain/admission.ts")>();
        const admit: typeof admission.admit = (journals, facilitator) => ({
          ...admission.admit(journals, facilitator),
          admitted: journals.map((journal) => ({ journal, through: journal.length - 1 })),
        });
        return { ...admission, admit };
      }),
  },
  "notes go missing": {
    broken: /as it was written/,
    spoil: () =>
      vi.doMock("../../src/domain/notes.ts", async (original) => ({
        ...(await original<typeof import("../../src/domain/notes.ts")>()),
        mostNotesPerAuthor: 4,
      })),
  },
  "half a dot is let in": {
    // Whichever comes first: a ballot over the cap, or a closing that cannot say half a dot.
    broken: /over the cap|closings\/\w+ does not fit/,
    spoil: () =>
      vi.doMock("../../src/domain/records.ts", async (original) => {
        const records = await original<typeof import("../../src/domain/records.ts")>();
        return { ...records, recordSchemas: { ...records.recordSchemas, ballots: v.record(v.string(), v.any()) } };
      }),
  },
};

describe("the simulator", () => {
  afterEach(() => {
    vi.doUnmock("../../src/domain/votes.ts");
    vi.doUnmock("../../src/domain/journal-view.ts");
    vi.doUnmock("../../src/domain/registers.ts");
    vi.doUnmock("../../src/domain/closing.ts");
    vi.doUnmock("../../src/domain/admission.ts");
    vi.doUnmock("../../src/domain/notes.ts");
    vi.doUnmock("../../src/journal/entry.ts");
    vi.doUnmock("../../src/journal/journal.ts");
    vi.doUnmock("../../src/domain/records.ts");
    vi.resetModules();
  });

  test.each(Object.entries(mutants))("notices when %s", { timeout: 120_000 }, async (_what, { spoil, broken }) => {
    vi.resetModules();
    spoil();
    const { simulateRoom } = await import("./byzantine/simulate-room.ts");
    const found = await firstFailure(simulateRoom);
    console.info(`byzantine: ${found.slice(0, 120)}`);
    expect(found).toMatch(broken);
  });
});

async function firstFailure(simulate: typeof simulateRoom): Promise<string> {
  for (let seed = 1; seed <= 200; seed++) {
    try {
      await simulate(seed, "quick", noFigures());
    } catch (error) {
      return String(error);
    }
  }
  return "";
}
