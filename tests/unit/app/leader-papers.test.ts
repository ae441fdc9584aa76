import { describe, expect, test } from "vitest";
import { importArchive } from "../../../src/app/archives.ts";
import type { Device } from "../../../src/app/device.ts";
import { leaderPapers } from "../../../src/app/leader-papers.ts";
import { profileKey } from "../../../src/domain/people.ts";
import { seatingKey } from "../../../src/domain/seatings.ts";
import { bytesToText } from "../../../src/journal/bytes.ts";
import { aDevice } from "../../kit/a-device.ts";
import { buildRoom, carry, entriesIn } from "../../kit/room-builder.ts";

const names = ["Anna Aho", "Ben Berg", "Cilla Carlsson"];

/** A device that has an evening in its list from a file: Anna and Ben sat together, a second round was only planned. */
async function deviceWithSpring(): Promise<Device> {
  const room = await buildRoom();
  const lead = await room.device("facilitator");
  const people = await Promise.all(names.map((name) => room.device(name)));
  for (const { name, ledger } of people)
    await ledger.write([{ root: "profile", key: profileKey, value: { name, municipality: "Teuva" } }]);
  await carry(people, lead.ledger);
  const [anna, ben, cilla] = people.map(({ author }) => author);
  const seating = (round: number, state: "done" | "planned", tables: readonly number[]) => ({
    root: "seatings" as const,
    key: seatingKey(round),
    value: {
      round,
      state,
      tables: Object.fromEntries([anna, ben, cilla].map((author, index) => [author, tables[index] ?? 0])),
    },
  });
  await lead.ledger.write([{ root: "workshop", key: "info", value: { name: "Kevätpaja", date: "2026-04-01" } }]);
  await lead.ledger.write([seating(1, "done", [1, 1, 2]), seating(2, "planned", [1, 2, 2])]);
  const entries = (await entriesIn(lead.ledger)).map(bytesToText);
  const file = { format: "iltapaja-archive", version: 1, room: bytesToText(room.roomId), code: room.code, entries };
  const device = aDevice();
  const imported = await importArchive(device, JSON.stringify(file), "archive-1");
  if ("problem" in imported) throw new Error(imported.problem);
  const { code, name } = imported;
  await device.store.saveWorkshop({
    room: "archive-1",
    code,
    name,
    date: "2026-04-01",
    role: "archive",
    lastOpenedAt: 1,
  });
  return device;
}

describe("a leader's papers", () => {
  test("tell who sat with whom in an earlier evening, from its own journals", async () => {
    const papers = leaderPapers(await deviceWithSpring(), "tonight");
    expect(await papers.evenings()).toEqual([{ room: "archive-1", name: "Kevätpaja", date: "2026-04-01" }]);
    const evening = await papers.evening("archive-1");
    expect(evening).toMatchObject({ room: "archive-1", name: "Kevätpaja", date: "2026-04-01" });
    expect(evening?.people.map(({ name }) => name).sort()).toEqual(names);
    const pairs = evening?.pairs.map((pair) => pair.map((place) => evening.people[place]?.name).sort());
    expect(pairs).toEqual([["Anna Aho", "Ben Berg"]]);
  });

  test("know nothing of evenings that are not here, of this one, or of a rehearsal", async () => {
    const device = await deviceWithSpring();
    const papers = leaderPapers(device, "archive-1");
    expect(await papers.evening("never")).toBeUndefined();
    expect(await papers.evenings()).toEqual([]);
    const [spring] = await device.store.workshops();
    if (!spring) throw new Error("The evening is there");
    await device.store.saveWorkshop({ ...spring, rehearsal: true });
    expect(await leaderPapers(device, "tonight").evenings()).toEqual([]);
  });

  test("are kept with the workshop and forgotten with it", async () => {
    const device = aDevice();
    const papers = leaderPapers(device, "tonight");
    expect(await papers.load("registrations")).toBeUndefined();
    await papers.save("registrations", "[1]");
    expect(await leaderPapers(device, "tonight").load("registrations")).toBe("[1]");
    expect(await leaderPapers(device, "other").load("registrations")).toBeUndefined();
    await device.store.forget("tonight");
    expect(await papers.load("registrations")).toBeUndefined();
  });
});
