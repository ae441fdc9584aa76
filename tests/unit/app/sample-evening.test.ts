import { describe, expect, test } from "vitest";
import { writeSampleEvening, type RehearsalStage } from "../../../src/app/rehearsal/write-sample-evening.ts";
import { openBoards } from "../../../src/domain/board-list.ts";
import { shownNotes } from "../../../src/domain/notes.ts";
import { pilesOf } from "../../../src/domain/piles.ts";
import { currentStep, type Room } from "../../../src/domain/room.ts";
import type { SeatingRequest } from "../../../src/live/seating-planner.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";
import { randomFrom } from "../../kit/random.ts";
import { buildRoom, roomOf } from "../../kit/room-builder.ts";

function propose(request: SeatingRequest) {
  const tables = request.people.map(({ id }, place) => [id, 1 + (place % request.tables)] as const);
  return Promise.resolve([{ rounds: [new Map(tables)] }] as never); // all that the sample takes from a plan
}

async function eveningAt(stage: RehearsalStage, size = { people: 12, notes: 40 }): Promise<Room> {
  const room = await buildRoom("quick");
  const { ledger } = await room.device("facilitator");
  const random = randomFrom(7);
  let people = 0;
  await writeSampleEvening(
    {
      crypto: room.crypto,
      ledger,
      roomId: room.roomId,
      newSigner: () => room.signer(`person ${people++}`),
      newStore: () => new MemoryEntryStore(),
      planner: { propose },
      random: () => random.below(1_000_000) / 1_000_000,
      now: 1_000_000,
      ...size,
    },
    stage,
  );
  return roomOf(ledger);
}

describe("the sample evening", () => {
  test("has while people write a second question, a parked note, one in the trash, and hands", async () => {
    const room = await eveningAt("write");
    expect(openBoards(room, currentStep(room)).map(({ id }) => id)).toEqual(["ideas", "assets", "later"]);
    expect(shownNotes(room.notes, "ideas")).toHaveLength(40);
    expect(shownNotes(room.notes, "assets").length).toBeGreaterThan(3);
    expect(shownNotes(room.notes, "later")).toHaveLength(1);
    expect(room.notes.filter(({ hidden }) => hidden)).toHaveLength(1);
    expect([room.hands.length, room.done.length]).toEqual([2, 3]);
  });

  test("has piles once notes are grouped", async () => {
    const piles = pilesOf((await eveningAt("group")).notes, "ideas");
    expect(piles.map(({ under }) => under.length).filter((under) => under > 0)).toEqual([2, 1]);
  });

  test("has a vote on piles with a count of paper, and ends it with a tie", async () => {
    const [open] = (await eveningAt("vote")).votes;
    expect(open).toMatchObject({ open: true, piles: true, count: { kind: "paper", ballots: 6 } });
    const [closed] = (await eveningAt("tables")).votes;
    const [, second, third] = closed?.tally ?? [];
    expect(closed?.open).toBe(false);
    expect(second?.dots).toBe(third?.dots);
  });

  test("has a part of a board for each table, and at the end an answer to the best ideas", async () => {
    const room = await eveningAt("tables");
    const trials = shownNotes(room.notes, "trials");
    expect(trials.map(({ table }) => table)).toEqual([1, 2]);
    expect(currentStep(room)?.board).toBe("trials");
    const answered = (await eveningAt("closing")).notes.flatMap(({ status }) => status ?? []);
    expect(answered.sort()).toEqual(["chosen", "chosen", "chosen", "parked", "thanked"]);
  });

  test("keeps to what was asked for where it is small", async () => {
    const room = await eveningAt("write", { people: 2, notes: 3 });
    expect([room.notes.length, room.boards.length, room.hands.length]).toEqual([3, 0, 0]);
  });
});
