import type { AuthorId } from "../../domain/ids.ts";
import { hasMoved } from "../../domain/room.ts";
import type { Ticket } from "../../domain/tickets.ts";
import { bytesToText, textToBytes } from "../../journal/bytes.ts";
import { claimBytes } from "../../journal/claim.ts";
import type { Signer } from "../../journal/journal-crypto.ts";
import type { Ledger } from "../../journal/ledger.ts";
import type { Change } from "../../journal/records.ts";
import { portableSigner } from "../../platform/portable-keys.ts";
import type { Sealer } from "../../sync/sealing.ts";
import type { Room } from "../../domain/room.ts";

/** A ticket whose key a code has opened. */
export interface OpenedTicket extends Ticket {
  readonly ticket: string;
  readonly signer: Signer;
}

/** The ticket among a room's that the box opens, once it has arrived. */
export async function findTicket(
  subtle: SubtleCrypto,
  ledger: Pick<Ledger, "journals">,
  box: Sealer,
): Promise<OpenedTicket | undefined> {
  for (const journal of ledger.journals) {
    for (const [ticket, history] of journal.histories("tickets")) {
      const made = history.find(({ value }) => value?.sealed)?.value;
      const sealed = made && textToBytes(made.sealed);
      const key = sealed && (await box.open(sealed));
      const now = history.at(-1)?.value;
      if (key && now) return { ...now, ticket, signer: await portableSigner(subtle, key) };
    }
  }
  return undefined;
}

/** Why a ticket gives nothing here. */
export type TicketProblem = "ended" | "seat-moved" | "leads-already";

/** What keeps this device from using the ticket, if anything does. */
export function problemWith(ticket: Ticket, room: Room, me: AuthorId): TicketProblem | undefined {
  if (ticket.ended) return "ended";
  if (ticket.gives === "lead") return undefined;
  if (hasMoved(room, ticket.from as AuthorId)) return "seat-moved"; // written from an author's id
  const person = room.people.find(({ id }) => id === me);
  const leads = room.facilitator === me || room.spares.includes(me) || person?.role === "co-facilitator";
  return leads || ticket.from === me ? "leads-already" : undefined;
}

/** The record by which an author uses a ticket. */
export async function claimOf(
  { ticket, signer, from }: OpenedTicket,
  { roomId, author }: { readonly roomId: Uint8Array; readonly author: AuthorId },
): Promise<Change> {
  const signature = await signer.sign(claimBytes(roomId, author));
  const value = { key: bytesToText(signer.publicKey), signature: bytesToText(signature), from };
  return { root: "claims", key: ticket, value };
}
