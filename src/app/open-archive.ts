import { signal } from "@preact/signals";
import type { JoinCode } from "../domain/join-code.ts";
import { StorageFailure } from "../journal/entry-store.ts";
import { roomSecrets } from "../journal/join-code.ts";
import { createSession } from "../live/create-session.ts";
import type { SyncState } from "../live/session.ts";
import type { Device } from "./device.ts";
import { openLedger } from "./open-ledger.ts";
import type { OpenRoom } from "./open-room.ts";
import { sessionBasics, tickingClock } from "./session-basics.ts";

const archived: SyncState = {
  kind: "alone",
  devices: 0,
  direct: 0,
  relayed: false,
  isolated: false,
  heardSecondsAgo: undefined,
  hub: "unknown",
  awaitingRoom: false,
};

/** Opens an archive: the room as its file had it, with nobody to link to and nothing to write. */
export async function openArchive(device: Device, code: JoinCode, storedAs: string): Promise<OpenRoom> {
  const secrets = await roomSecrets(device.crypto, code);
  const ledger = await openLedger(device, { code, roomId: secrets.roomId, storedAs });
  const session = createSession({
    ...sessionBasics(device, ledger, code),
    joinLink: "",
    write: refuseWriting,
    writeText: refuseWriting,
    sync: signal(archived),
    health: signal({ heard: [], reached: 0 }),
    custody: () => ({ others: 0, facilitator: false }),
    tickets: refuseWriting,
    now: tickingClock(() => Date.now()),
    close: () => Promise.resolve(),
  });
  return { session, ledger, ...secrets, write: refuseWriting, receive: refuseWriting, use: () => false };
}

function refuseWriting(): Promise<never> {
  return Promise.reject(new StorageFailure("closed", "an archive is only read"));
}
