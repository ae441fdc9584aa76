import { joinCodeAlphabet, type JoinCode } from "../../domain/join-code.ts";
import { secretLength } from "../../domain/ticket-code.ts";
import { bytesToText } from "../../journal/bytes.ts";
import { authorOfKey } from "../../journal/entry.ts";
import type { ActionContext } from "../../live/actions/action-context.ts";
import { ticketDesk } from "../../live/ticket-commands.ts";
import type { TicketDesk, TicketMaker } from "../../live/tickets.ts";
import { newPortableKey } from "../../platform/portable-keys.ts";
import type { Device } from "../device.ts";
import { ticketBox } from "./ticket-box.ts";

interface TicketRoom {
  readonly device: Device;
  readonly code: JoinCode;
  readonly roomId: Uint8Array;
}

/** What makes codes for other devices in a room. */
export function openTickets(context: ActionContext, room: TicketRoom): TicketDesk {
  return ticketDesk(context, ticketMaker(room));
}

/** Makes the keys of tickets and the codes that open them. */
export function ticketMaker({ device, code: join, roomId }: TicketRoom): TicketMaker {
  return {
    async make() {
      const chance = window.crypto.getRandomValues(new Uint8Array(secretLength));
      const secret = Array.from(chance, (byte) => joinCodeAlphabet[byte % 32]).join("");
      const { bytes, publicKey } = await newPortableKey(device.subtle);
      const sealed = await (await ticketBox(device, roomId, secret)).seal(bytes);
      return {
        ticket: bytesToText(await authorOfKey(device.crypto, publicKey)),
        sealed: bytesToText(sealed),
        code: { join, secret },
      };
    },
  };
}
