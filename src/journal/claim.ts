import type { AuthorId } from "../domain/ids.ts";
import type { Claim } from "../domain/tickets.ts";
import { bytesToText, joinBytes, textToBytes } from "./bytes.ts";
import { authorOfKey } from "./entry.ts";
import type { JournalCrypto } from "./journal-crypto.ts";
import type { Change } from "./records.ts";

/** What a ticket's key signs to give an author of this room what it gives. */
export function claimBytes(roomId: Uint8Array, author: AuthorId): Uint8Array {
  return joinBytes(new TextEncoder().encode(`iltapaja ticket 1 ${author} `), roomId);
}

interface Claimed {
  readonly crypto: JournalCrypto;
  readonly roomId: Uint8Array;
  readonly author: AuthorId;
}

/** An entry's changes without claims that their ticket's key has not signed for this author. */
export async function provenChanges(changes: readonly Change[], claimed: Claimed): Promise<readonly Change[]> {
  if (!changes.some(({ root }) => root === "claims")) return changes;
  const proven = await Promise.all(changes.map(({ root, ...it }) => root !== "claims" || isSigned(it, claimed)));
  return changes.filter((_change, index) => proven[index]);
}

async function isSigned(
  { key: ticket, value }: Pick<Change, "key" | "value">,
  { crypto, roomId, author }: Claimed,
): Promise<boolean> {
  if (value === undefined) return false; // what was claimed stays claimed
  const claim = value as Claim; // parsed by its schema
  const [key, signature] = [textToBytes(claim.key), textToBytes(claim.signature)];
  if (!key || !signature || bytesToText(await authorOfKey(crypto, key)) !== ticket) return false;
  return crypto.verify(key, signature, claimBytes(roomId, author));
}
