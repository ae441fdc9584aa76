import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/journal/records.ts";
import { buildRoom, carry, roomOf, textOf, type Device, type TestRoom } from "../../kit/room-builder.ts";
import { claimChange, ticketChange, ticketNamed } from "../../kit/tickets.ts";

interface Scene {
  readonly room: TestRoom;
  readonly lead: Device;
  readonly spare: Device;
}

async function scene(cryptography: "quick" | "real" = "quick"): Promise<Scene> {
  const room = await buildRoom(cryptography);
  const [lead, spare] = await Promise.all([room.device("facilitator"), room.device("spare")]);
  await lead.ledger.write([await ticketChange(room, "one", { gives: "lead" })]);
  return { room, lead, spare };
}

/** Whether the device leads once it has written these, in its own eyes and in everybody's. */
async function leadsAfter({ room, lead, spare }: Scene, ...changes: readonly Change[]): Promise<boolean> {
  await carry([lead], spare.ledger);
  await spare.ledger.write(changes);
  await carry([spare], lead.ledger);
  const reader = await room.reader();
  await carry([lead, spare], reader);
  expect(textOf(lead.ledger)).toBe(textOf(spare.ledger));
  expect(textOf(reader)).toBe(textOf(spare.ledger));
  return roomOf(reader).spares.includes(spare.author);
}

describe("a claim", () => {
  test.each(["quick", "real"] as const)("counts where the ticket's key has signed it (%s)", async (cryptography) => {
    const here = await scene(cryptography);
    expect(await leadsAfter(here, await claimChange(here.room, "one", { by: here.spare.author }))).toBe(true);
  });

  test("counts still when the room is opened from the disk and from a snapshot", async () => {
    const here = await scene();
    await leadsAfter(here, await claimChange(here.room, "one", { by: here.spare.author }));
    expect(roomOf(await here.room.reader(here.lead.store)).spares).toEqual([here.spare.author]);
    await here.lead.ledger.saveSnapshot();
    expect(roomOf(await here.room.reader(here.lead.store)).spares).toEqual([here.spare.author]);
  });

  test("counts for nobody else: copied from another's journal it is worth nothing", async () => {
    const here = await scene();
    const other = await here.room.device("ben");
    expect(await leadsAfter(here, await claimChange(here.room, "one", { by: other.author }))).toBe(false);
  });

  test("counts in no other room", async () => {
    const here = await scene();
    const elsewhere = { ...here.room, roomId: new Uint8Array(16).fill(9) };
    expect(await leadsAfter(here, await claimChange(elsewhere, "one", { by: here.spare.author }))).toBe(false);
  });

  test("counts for no other ticket than the one whose key has signed it", async () => {
    const here = await scene();
    const claim = await claimChange(here.room, "two", { by: here.spare.author });
    expect(await leadsAfter(here, claim)).toBe(false);
    expect(await leadsAfter(here, { ...claim, key: await ticketNamed(here.room, "one") })).toBe(false);
  });

  test("is left out and nothing else of its entry, where it is nonsense", async () => {
    const here = await scene();
    const nonsense = { key: "!".repeat(87), signature: "A".repeat(86), from: "" };
    const key = await ticketNamed(here.room, "one");
    const note: Change = { root: "notes", key: "n1", value: { text: "Saunailta", board: "ideas" } };
    expect(await leadsAfter(here, { root: "claims", key, value: nonsense }, note)).toBe(false);
    expect(roomOf(here.lead.ledger).notes.map(({ text }) => text)).toEqual(["Saunailta"]);
    expect(here.lead.ledger.journal(here.spare.author)?.frozen).toBeUndefined();
  });

  test("is judged by itself, beside others in its entry, and cannot be taken back", async () => {
    const here = await scene();
    const one = await claimChange(here.room, "one", { by: here.spare.author });
    const copied = await claimChange(here.room, "two", { by: here.lead.author });
    expect(await leadsAfter(here, one, copied)).toBe(true);
    expect(here.lead.ledger.journal(here.spare.author)?.histories("claims").size).toBe(1);
    expect(await leadsAfter(here, { ...one, value: undefined })).toBe(true);
  });
});
