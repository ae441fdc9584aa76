import { describe, expect, test } from "vitest";
import { ballotCode } from "../../../src/domain/ballot-code.ts";
import { closeVote } from "../../../src/domain/close-vote.ts";
import type { AuthorId } from "../../../src/domain/ids.ts";
import type { Ballot } from "../../../src/domain/votes.ts";
import type { Signer } from "../../../src/journal/journal-crypto.ts";
import { Ledger } from "../../../src/journal/ledger.ts";
import { slipAuthor, slipEntries } from "../../../src/journal/slip.ts";
import { newPortableKey, portableSigner } from "../../../src/platform/portable-keys.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";
import { buildRoom, carry, entriesIn, roomOf, textOf, type Device, type TestRoom } from "../../kit/room-builder.ts";

const note = (device: Device): string => `${device.author}:n1`;

interface Slip {
  readonly key: Uint8Array;
  readonly signer: Signer;
  readonly author: AuthorId;
}

async function newSlip(room: TestRoom): Promise<Slip> {
  const { bytes, publicKey } = await newPortableKey(globalThis.crypto.subtle);
  const signer = await portableSigner(globalThis.crypto.subtle, bytes);
  return { key: bytes, signer, author: await slipAuthor(room.crypto, publicKey) };
}

interface Hall {
  readonly room: TestRoom;
  readonly lead: Device;
  readonly anna: Device;
  readonly slips: readonly [Slip, Slip, Slip];
  readonly options: { readonly first: string };
}

/** A leader who has announced two of three slips, and Anna, who has heard of it. */
async function openHall(): Promise<Hall> {
  const room = await buildRoom("real");
  const [lead, anna] = [await room.device("facilitator"), await room.device("anna")];
  const slips = [await newSlip(room), await newSlip(room), await newSlip(room)] as const;
  await lead.ledger.write([
    { root: "notes", key: "n1", value: { text: "Vetäjä vaihtuu", board: "ideas" } },
    { root: "votes", key: "v1", value: { board: "ideas", dots: 2, mostPerNote: 2, voters: { kind: "slips" } } },
    { root: "electorates", key: "v1", value: { people: slips[0].author + slips[1].author } },
  ]);
  await carry([lead], anna.ledger);
  await anna.ledger.write([{ root: "profile", key: "me", value: { name: "Anna" } }]);
  return { room, lead, anna, slips, options: { first: note(lead) } };
}

const cast = ({ room }: Hall, { signer }: Slip, ballot: Ballot) => slipEntries({ ...room, signer }, "v1", ballot);

const voteOf = ({ ledger }: Device) => {
  const [vote] = roomOf(ledger).votes;
  if (!vote) throw new TypeError("there is a vote");
  return vote;
};

describe("a paper slip", () => {
  test("gives one ballot, on every device alike, and a code that is listed when the vote is closed", async () => {
    const hall = await openHall();
    const { lead, anna, slips, options } = hall;
    const { entries, hash } = await cast(hall, slips[0], { [options.first]: 2 });
    await anna.ledger.receive(entries);
    await carry([anna], lead.ledger);
    for (const device of [lead, anna])
      expect(voteOf(device)).toMatchObject({ ballots: 1, entitled: 2, tally: [{ option: options.first, dots: 2 }] });
    const closing = closeVote(voteOf(lead), roomOf(lead.ledger), lead.ledger.journals);
    await lead.ledger.write([{ root: "closings", key: "v1", value: closing }]);
    expect([...voteOf(lead).codeByVoter.values()]).toEqual([ballotCode(hash)]);
    expect(voteOf(lead)).toMatchObject({ open: false, ballots: 1, entitled: 2 });
  });

  test("counts only if it was announced, and beside it no phone's own dots count", async () => {
    const hall = await openHall();
    const { lead, anna, slips, options } = hall;
    await lead.ledger.receive((await cast(hall, slips[2], { [options.first]: 1 })).entries);
    await anna.ledger.write([{ root: "ballots", key: "v1", value: { [options.first]: 2 } }]);
    await carry([anna], lead.ledger);
    expect(voteOf(lead)).toMatchObject({ ballots: 0, tally: [] });
  });

  test("is worth nothing once others have been announced in its place", async () => {
    const hall = await openHall();
    const { lead, slips, options } = hall;
    await lead.ledger.receive((await cast(hall, slips[0], { [options.first]: 1 })).entries);
    await lead.ledger.write([{ root: "electorates", key: "v1", value: { people: slips[2].author } }]);
    expect(voteOf(lead)).toMatchObject({ ballots: 0, entitled: 1 });
  });

  test("never gives more ballots than slips, whatever is written with its key", async () => {
    const hall = await openHall();
    const { room, lead, slips, options } = hall;
    await lead.ledger.receive((await cast(hall, slips[0], { [options.first]: 1 })).entries);
    // Somebody who takes the app apart goes on writing with the slip's key.
    const store = new MemoryEntryStore();
    const eve = await Ledger.open({ ...room, store, certifies: () => Promise.resolve(false), signer: slips[0].signer });
    await eve.receive(await entriesIn(lead.ledger));
    await eve.write([{ root: "ballots", key: "v1", value: { [options.first]: 2 } }]);
    await lead.ledger.receive(await entriesIn(eve));
    expect(voteOf(lead)).toMatchObject({ ballots: 1, tally: [{ dots: 2, voters: 1 }] });
  });

  test("that is cast twice at the same time counts for neither, on every device", async () => {
    const hall = await openHall();
    const { lead, anna, slips, options } = hall;
    await lead.ledger.receive((await cast(hall, slips[0], { [options.first]: 1 })).entries);
    await anna.ledger.receive((await cast(hall, slips[0], { [options.first]: 2 })).entries);
    await carry([anna], lead.ledger);
    await carry([lead], anna.ledger);
    expect(voteOf(lead)).toMatchObject({ ballots: 0 });
    expect(textOf(anna.ledger)).toBe(textOf(lead.ledger));
  });

  test("says nothing of the device that casts it", async () => {
    const hall = await openHall();
    const { room, lead, anna, slips, options } = hall;
    const before = await anna.ledger.entriesOf(anna.author, 0, 100);
    const { entries } = await cast(hall, slips[0], { [options.first]: 2 });
    await anna.ledger.receive(entries);
    // What she wrote is what it was, and the slip's rows are the very ones that any other device stores.
    expect(await anna.ledger.entriesOf(anna.author, 0, 100)).toEqual(before);
    await carry([anna], lead.ledger);
    expect(await anna.ledger.entriesOf(slips[0].author, 0, 100)).toEqual(
      await lead.ledger.entriesOf(slips[0].author, 0, 100),
    );
    const stored = (await entriesIn(anna.ledger)).filter((bytes) => !entries.some((entry) => sameText(entry, bytes)));
    const named = [Buffer.from(slips[0].author, "base64url"), Buffer.from(slips[0].key.subarray(0, 32))];
    const announced = await lead.ledger.entriesOf(lead.author, 0, 100);
    for (const bytes of stored.filter((entry) => !announced.some((own) => sameText(own, entry))))
      for (const name of named) expect(Buffer.from(bytes).includes(name)).toBe(false);
    // Cast on another device, at another time, it is the same but for the signature's chance.
    const elsewhere = await cast(hall, slips[0], { [options.first]: 2 });
    expect(elsewhere.entries.map(unsigned)).toEqual(entries.map(unsigned));
    expect(room.roomId).toHaveLength(16);
  });
});

function sameText(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b);
}

function unsigned(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, -64)).toString("hex");
}
