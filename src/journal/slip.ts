import type { AuthorId } from "../domain/ids.ts";
import type { Ballot } from "../domain/votes.ts";
import { bytesToText } from "./bytes.ts";
import { authorOfKey, encodeEntry, entryKinds, hashEntry, signEntry } from "./entry.ts";
import type { JournalCrypto, Signer } from "./journal-crypto.ts";
import { encodeOpening, saltLength } from "./opening.ts";
import { newRecords, parseChange, writeChanges } from "./records.ts";
import { clientOf } from "./text-body.ts";

/** What a slip's journal is written with. */
export interface SlipWriter {
  readonly crypto: JournalCrypto;
  readonly roomId: Uint8Array;
  /** With the slip's own key. */
  readonly signer: Signer;
}

/** The author of a slip's journal. */
export async function slipAuthor(crypto: JournalCrypto, publicKey: Uint8Array): Promise<AuthorId> {
  return bytesToText(await authorOfKey(crypto, publicKey)) as AuthorId; // the hash of a key, as in the ledger
}

/**
 * The whole journal of a paper slip: its opening and one ballot. Nothing in it tells of the device that writes it: the
 * Lamport times are always the same, so they say nothing of what that device has seen.
 */
export async function slipEntries(
  { crypto, roomId, signer }: SlipWriter,
  vote: string,
  ballot: Ballot,
): Promise<{ readonly entries: readonly Uint8Array[]; readonly hash: string }> {
  const author = await authorOfKey(crypto, signer.publicKey);
  const body = encodeOpening({ publicKey: signer.publicKey, salt: new Uint8Array(saltLength) });
  const opening = { author, seq: 0, previous: new Uint8Array(20), lamport: 1, kind: entryKinds.open, body };
  const first = encodeEntry(await signEntry(signer, roomId, opening));
  const change = parseChange({ root: "ballots", key: vote, value: ballot });
  const client = clientOf(bytesToText(author) as AuthorId);
  const written = writeChanges(newRecords(), client, [change]);
  if (!written) throw new TypeError("a ballot on a fresh journal always changes it");
  const previous = await hashEntry(crypto, first);
  const cast = { author, seq: 1, previous, lamport: 2, kind: entryKinds.records, body: written.update };
  const second = encodeEntry(await signEntry(signer, roomId, cast));
  return { entries: [first, second], hash: bytesToText(await hashEntry(crypto, second)) };
}
