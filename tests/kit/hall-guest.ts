import { parseJoinCode } from "../../src/domain/join-code.ts";
import { profileKey } from "../../src/domain/people.ts";
import type { Ledger } from "../../src/journal/ledger.ts";
import type { Change } from "../../src/journal/records.ts";
import { hallRoom, openHallLedger, syncHallLedger } from "./hall-peer.ts";

/** A room's guests in this process: one device that syncs by a hub's relay, and hands on what its friends write. */
export interface HallGuests {
  readonly ledger: Ledger;
  /** Has one of the friends write an entry, which then travels to everybody. */
  write(friend: number, changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

/** Joins a room with real keys and real encryption; `friends` more people write through the same device. */
export async function joinAsGuests(hubUrl: string, shownCode: string, friends: number): Promise<HallGuests> {
  const code = parseJoinCode(shownCode);
  if (typeof code !== "string") throw new Error(`No join code: ${shownCode}`);
  const room = await hallRoom(code);
  const ledger = await openHallLedger(room);
  const sync = syncHallLedger(ledger, room, hubUrl);
  const people = await Promise.all(Array.from({ length: friends }, () => openHallLedger(room)));
  const write = async (friend: number, changes: readonly Change[]): Promise<void> => {
    const person = people[friend % people.length];
    if (!person) throw new Error("There is at least one friend");
    const written: Uint8Array[] = [];
    const stop = person.subscribe((accepted) => written.push(...accepted.map(({ bytes }) => bytes)));
    await person.write(changes);
    stop();
    await ledger.receive(written);
  };
  for (let friend = 0; friend < friends; friend++) {
    const value = { name: `Vieras ${friend + 1}`, municipality: "", background: "", left: false };
    await write(friend, [{ root: "profile", key: profileKey, value }]);
  }
  return { ledger, write, close: () => sync.close() };
}
