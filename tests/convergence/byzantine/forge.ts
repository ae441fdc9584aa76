import * as Y from "yjs";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { textToBytes } from "../../../src/journal/bytes.ts";
import { decodeEntry, encodeEntry, entryKinds, signEntry, type Entry } from "../../../src/journal/entry.ts";
import { encodeOpening } from "../../../src/journal/opening.ts";
import { clientOf } from "../../../src/journal/text-body.ts";
import { updateOf } from "../../kit/hostile-author.ts";
import type { Random } from "../../kit/random.ts";
import type { TestRoom } from "../../kit/room-builder.ts";
import type { Hostile } from "./hostile.ts";
import { writeSpitefully } from "./spite.ts";

/** What shows up in the room if a forged entry should ever be believed. */
export const forgedMark = "FORGED";

/** Whose name is misused. */
interface Victim {
  readonly name: string;
  readonly author: AuthorId;
}

/**
 * An entry in the victim's name that only she could have signed: behind her last one, in the place of an earlier one
 * (it would freeze her journal), or as her beginning. All is right with it but the signature.
 */
export async function forge(random: Random, room: TestRoom, eve: Hostile, victim: Victim): Promise<Uint8Array> {
  const journal = eve.view.journal(victim.author);
  const known = journal ? await eve.view.entriesOf(victim.author, 0, journal.stored) : [];
  const entries = known.flatMap((bytes) => decodeEntry(bytes) ?? []);
  const unsigned =
    journal && random.chance(0.9) ? next(random, eve, victim, entries) : await beginning(random, room, victim);
  return encodeEntry({ ...unsigned, signature: await signature(random, room, { eve, victim, entries, unsigned }) });
}

type Unsigned = Omit<Entry, "signature">;

function next(random: Random, eve: Hostile, { author }: Victim, entries: readonly Entry[]): Unsigned {
  const journal = eve.view.journal(author);
  const seq = random.chance(0.3) ? 1 + random.below(entries.length) : entries.length;
  const lamport = (entries[seq - 1]?.lamport ?? 1) + 1 + random.below(5);
  const previous = journal?.hashBefore(seq) ?? new Uint8Array(20);
  return {
    author: bytesOf(author),
    seq,
    previous,
    lamport,
    kind: entryKinds.records,
    body: body(random, eve, { author, entries: entries.slice(0, seq) }),
  };
}

function body(
  random: Random,
  eve: Hostile,
  { author, entries }: { readonly author: AuthorId; readonly entries: readonly Entry[] },
): Uint8Array {
  const doc = new Y.Doc();
  for (const entry of entries) if (entry.kind === entryKinds.records) Y.applyUpdate(doc, entry.body);
  doc.clientID = clientOf(author);
  return updateOf(doc, () => {
    doc.getMap("notes").set(`forged-${random.below(99)}`, { text: forgedMark, board: "ideas", colour: 0 });
    doc.getMap("profile").set("me", { name: forgedMark });
    writeSpitefully(random, doc, eve.view);
  });
}

/** The victim's key under a salt that is not hers, or another key under her name. */
async function beginning(random: Random, room: TestRoom, { name, author }: Victim): Promise<Unsigned> {
  const signer = await room.signer(random.chance(0.5) ? name : "mallory");
  const opening = encodeOpening({ publicKey: signer.publicKey, salt: random.bytes(16) });
  return {
    author: bytesOf(author),
    seq: 0,
    previous: new Uint8Array(20),
    lamport: 1,
    kind: entryKinds.open,
    body: opening,
  };
}

interface Signing {
  readonly eve: Hostile;
  readonly victim: Victim;
  readonly entries: readonly Entry[];
  readonly unsigned: Unsigned;
}

/** What may be put in the place of her signature: noise, another key's, one of hers for something else. */
async function signature(
  random: Random,
  room: TestRoom,
  { eve, victim, entries, unsigned }: Signing,
): Promise<Uint8Array> {
  const way = random.below(5);
  const old = entries.length > 0 ? random.pick(entries).signature : undefined;
  if (way === 0) return new Uint8Array(64);
  if (way === 1 && old) return old;
  if (way === 2) {
    const elsewhere = room.roomId.map((byte) => byte ^ 1);
    return (await signEntry(await room.signer(victim.name), elsewhere, unsigned)).signature;
  }
  if (way === 3) return (await signEntry(await room.signer(eve.name), room.roomId, unsigned)).signature;
  return random.bytes(64);
}

function bytesOf(author: AuthorId): Uint8Array {
  return textToBytes(author) ?? new Uint8Array(16);
}
