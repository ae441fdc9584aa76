import type { TicketCode } from "../../domain/ticket-code.ts";
import { joinBytes } from "../../journal/bytes.ts";
import { createWebSealer } from "../../platform/web-sealer.ts";
import type { Sealer } from "../../sync/sealing.ts";
import type { Device } from "../device.ts";

/** As for join codes; 100 bits of chance would be safe without. */
const stretching = 120_000;

/** What a ticket's key is sealed and opened with: the room's id, and the code's secret. */
export async function ticketBox(
  { crypto }: Pick<Device, "crypto">,
  roomId: Uint8Array,
  secret: TicketCode["secret"],
): Promise<Sealer> {
  const text = new TextEncoder();
  const salt = joinBytes(text.encode("iltapaja ticket 1"), roomId);
  const stretched = await crypto.stretch(text.encode(secret), salt, stretching);
  const contentKey = await crypto.expand(stretched, "ticket key", 32);
  return createWebSealer(window.crypto, { roomId, contentKey });
}
