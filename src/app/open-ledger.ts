import type { JoinCode } from "../domain/join-code.ts";
import { joinCodeOf } from "../journal/join-code.ts";
import { Ledger } from "../journal/ledger.ts";
import { timers } from "../platform/schedule.ts";
import { signerOf } from "../platform/web-crypto.ts";
import type { RoomKeys } from "../storage/device-store.ts";
import type { Device } from "./device.ts";

/** Which room's journals to open on this device. */
export interface LedgerAccess {
  readonly code: JoinCode;
  readonly roomId: Uint8Array;
  /** Without keys the journals are only read. */
  readonly keys?: RoomKeys | undefined;
  /** Another name than the room's id, for an archive. */
  readonly storedAs?: string | undefined;
}

/** Opens a room's journals; who leads is the one whose key gives the join code. */
export async function openLedger(device: Device, { code, roomId, keys, storedAs }: LedgerAccess): Promise<Ledger> {
  return Ledger.open({
    crypto: device.crypto,
    store: device.entries,
    roomId,
    storedAs,
    signer: keys && (await signerOf(device.subtle, keys.keys)),
    salt: keys?.salt,
    // An archive comes all at once.
    after: storedAs === undefined ? timers.after : undefined,
    certifies: async (publicKey, salt) => (await joinCodeOf(device.crypto, { publicKey, salt })) === code,
  });
}
