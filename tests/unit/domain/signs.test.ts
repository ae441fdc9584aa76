import { describe, expect, test } from "vitest";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const roomOf = (...journals: readonly JournalView[]) => readRoom(journals, lead);
const start = (step: string): Line => ["course", "now", { step, startedAt: 0, durationMs: 0 }];
const up = (sign: string, step = "s"): Line => ["signs", sign, { step }];
const lower = (key: string): Line => ["lowerings", key, {}];
const hand = (word: string, lamport: number, ...more: readonly Line[]) =>
  aJournal(word, [up("hand"), ...more], { lamport });

describe("hands", () => {
  test("stand in the order in which they went up, and are gone once taken back", () => {
    const led = aJournal("lead", [start("s")]);
    const anna = aJournal("anna", [up("hand"), ["signs", "hand"]], { lamport: 2 });
    expect(roomOf(led, anna, hand("ben", 9), hand("cia", 4)).hands).toEqual(["cia", "ben"].map(anAuthor));
  });

  test("go to the end when they went up anew", () => {
    const anna = aJournal("anna", [up("hand"), ["signs", "hand"], up("hand")], { lamport: 8 });
    expect(roomOf(aJournal("lead", [start("s")]), anna, hand("ben", 9)).hands).toEqual(["ben", "anna"].map(anAuthor));
  });

  test("are lowered by those who lead, all or one, and may go up again", () => {
    const led = (key: string) => aJournal("lead", [start("s"), lower(key)], { lamport: 5 });
    expect(roomOf(led("hand"), hand("anna", 3), hand("ben", 7)).hands).toEqual([anAuthor("ben")]);
    expect(roomOf(led(anAuthor("anna")), hand("anna", 3), hand("ben", 4)).hands).toEqual([anAuthor("ben")]);
    const eve = aJournal("eve", [lower("hand")], { lamport: 20 });
    expect(roomOf(aJournal("lead", [start("s")]), hand("anna", 3), eve).hands).toEqual([anAuthor("anna")]);
  });

  test("belong to the step in which they went up", () => {
    expect(roomOf(aJournal("lead", [start("s"), start("t")]), hand("anna", 9)).hands).toEqual([]);
  });
});

describe("done", () => {
  test("is told apart from hands, and stays when one hand or all are lowered", () => {
    const anna = aJournal("anna", [up("hand"), up("done")], { lamport: 2 });
    const led = aJournal("lead", [start("s"), lower("hand"), lower(anAuthor("anna"))], { lamport: 10 });
    expect([roomOf(led, anna).hands, roomOf(led, anna).done]).toEqual([[], [anAuthor("anna")]]);
    expect(roomOf(aJournal("lead", [start("s"), lower("done")], { lamport: 10 }), anna).done).toEqual([]);
  });
});
