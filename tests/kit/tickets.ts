import type { AuthorId } from "../../src/domain/ids.ts";
import { bytesToText } from "../../src/journal/bytes.ts";
import { claimBytes } from "../../src/journal/claim.ts";
import { authorOfKey } from "../../src/journal/entry.ts";
import type { JournalCrypto, Signer } from "../../src/journal/journal-crypto.ts";
import type { Change } from "../../src/journal/records.ts";

/** Where tickets are used. */
interface TicketRoom {
  readonly crypto: JournalCrypto;
  readonly roomId: Uint8Array;
  signer(name: string): Promise<Signer>;
}

/** The name of the ticket whose key belongs to a word. */
export async function ticketNamed({ crypto, signer }: TicketRoom, word: string): Promise<string> {
  return bytesToText(await authorOfKey(crypto, (await signer(`ticket ${word}`)).publicKey));
}

/** A ticket's record. What seals its key is nothing here: tests know the word. */
export async function ticketChange(
  room: TicketRoom,
  word: string,
  what: {
    readonly gives: "lead" | "seat";
    readonly from?: AuthorId;
    readonly ended?: Readonly<Record<string, number>>;
  },
): Promise<Change> {
  return { root: "tickets", key: await ticketNamed(room, word), value: { from: "", sealed: "", ...what } };
}

/** The record by which an author uses the ticket. */
export async function claimChange(
  room: TicketRoom,
  word: string,
  { by, from = "" }: { readonly by: AuthorId; readonly from?: string },
): Promise<Change> {
  const signer = await room.signer(`ticket ${word}`);
  const signature = bytesToText(await signer.sign(claimBytes(room.roomId, by)));
  const value = { key: bytesToText(signer.publicKey), signature, from };
  return { root: "claims", key: await ticketNamed(room, word), value };
}
