import { describe, expect, test } from "vitest";
import type { Room } from "../../src/domain/room.ts";
import type { Head, Ledger } from "../../src/journal/ledger.ts";
import { randomFrom } from "../kit/random.ts";
import { roomOf, textOf } from "../kit/room-builder.ts";
import { readText } from "./commands.ts";
import { deliver } from "./deliver.ts";
import { makeHistory, type History } from "./history.ts";

const firstSeed = Number(process.env["CONVERGENCE_SEED"] ?? 20_261_121);
const runs = Number(process.env["CONVERGENCE_RUNS"] ?? 2_000);
const realRuns = Math.ceil(runs / 60);
const parts = 4;

console.info(
  `convergence: seeds ${firstSeed} to ${firstSeed + runs - 1}, ${realRuns} of them with real signatures too`,
);

describe("rooms", () => {
  for (let part = 0; part < parts; part++) {
    const seeds = range(
      firstSeed + Math.floor((runs * part) / parts),
      firstSeed + Math.floor((runs * (part + 1)) / parts),
    );
    if (seeds.length === 0) continue;
    test(
      `are equal wherever the same entries have arrived: seeds ${seeds[0]} to ${seeds.at(-1)}`,
      { timeout: 300_000 },
      async () => {
        for (const seed of seeds) await check(seed, "quick");
      },
    );
  }

  test("are equal with the browser's own cryptography", { timeout: 300_000 }, async () => {
    for (const seed of range(firstSeed, firstSeed + realRuns)) await check(seed, "real");
  });
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

async function check(seed: number, cryptography: "real" | "quick"): Promise<void> {
  const again = `CONVERGENCE_SEED=${seed} CONVERGENCE_RUNS=1 npx vitest run tests/convergence/rooms.test.ts`;
  try {
    const random = randomFrom(seed);
    const history = await makeHistory(random, cryptography);
    const first = await deliver(random, history.room, history.entries);
    const second = await deliver(random, history.room, history.entries);
    expectEqual(first, second);
    expectFair(history, first);
    const { ledger } = random.pick(history.devices);
    await settle(ledger, history);
    expectEqual(first, ledger);
  } catch (error) {
    throw new Error(`seed ${seed} (${cryptography}); run it again with: ${again}`, { cause: error });
  }
}

/** Gives a device everything in the order of the chains until nothing more comes of it. */
async function settle(ledger: Ledger, { entries }: History): Promise<void> {
  for (let round = 0; round < 20; round++) {
    if ((await ledger.receive(entries)).accepted.length === 0) return;
  }
}

function expectEqual(a: Ledger, b: Ledger): void {
  expect(textOf(b)).toBe(textOf(a));
  expect(headsOf(b)).toEqual(headsOf(a));
  expect(freezesOf(b)).toEqual(freezesOf(a));
  expect(readText({ ledger: b })).toBe(readText({ ledger: a }));
}

function headsOf(ledger: Ledger): readonly Head[] {
  return [...ledger.heads()].sort((a, b) => (a.author < b.author ? -1 : 1));
}

function freezesOf(ledger: Ledger): unknown {
  return Object.fromEntries(ledger.journals.map((journal) => [journal.author, journal.frozen]));
}

/** What holds in every room, whatever was done in it. */
function expectFair({ devices, hostile, honestNotes, closed }: History, ledger: Ledger): void {
  const room = roomOf(ledger);
  for (const journal of ledger.journals) {
    expect(journal.hole, "what the disk lacks").toBeUndefined();
    if (journal.author !== hostile?.author) expect(journal.frozen, "an honest journal").toBeUndefined();
  }
  const textById = new Map<string, string>(room.notes.map(({ id, text }) => [id, text]));
  const removed = new Set<string>(room.removed);
  for (const [id, text] of honestNotes) {
    if (!removed.has(id.slice(0, 22))) expect(textById.get(id), `the note ${id}`).toBe(text);
  }
  for (const vote of room.votes) {
    const rows = vote.tally.map(({ dots, byHand = 0, voters }) => ({ dots: dots - byHand, voters }));
    const dots = rows.reduce((sum, row) => sum + row.dots, 0);
    expect(dots).toBeLessThanOrEqual(vote.dots * vote.ballots);
    for (const row of rows) expect(row.dots).toBeLessThanOrEqual(vote.mostPerNote * row.voters);
    for (const ballot of vote.ballotsByVoter.values()) {
      expect(Object.values(ballot).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(vote.dots);
    }
  }
  expectOneBallotEach(room);
  const facilitator = devices[0]?.author;
  for (const { vote: id } of closed) {
    const byFacilitator = closed.find((each) => each.vote === id && each.author === facilitator);
    const vote = room.votes.find((each) => each.id === id);
    if (!byFacilitator) continue;
    expect(vote?.open).toBe(false);
    expect(JSON.stringify(vote?.tally), `the result of ${id}`).toBe(byFacilitator.tally);
  }
}

/** Nobody's dots from two devices count together while a vote is open. */
function expectOneBallotEach({ votes, moved }: Room): void {
  const personOf = (author: string): string => moved.find(({ from }) => from === author)?.to ?? author;
  for (const vote of votes.filter(({ open }) => open)) {
    const people = [...vote.ballotsByVoter.keys()].map(personOf);
    expect(new Set(people).size, "a ballot for each person").toBe(people.length);
  }
}
