import { WebSocket } from "ws";
import { parseJoinCode } from "../../src/domain/join-code.ts";
import { profileKey } from "../../src/domain/people.ts";
import { joinCodeOf, roomSecrets } from "../../src/journal/join-code.ts";
import { Ledger } from "../../src/journal/ledger.ts";
import type { Change } from "../../src/journal/records.ts";
import { createWebCrypto, generateKeys, signerOf } from "../../src/platform/web-crypto.ts";
import { createWebSealer } from "../../src/platform/web-sealer.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { openRoomSync } from "../../src/sync/room-sync.ts";
import { realWorld } from "./real-world.ts";
import { tabBrowser } from "./tab-browser.ts";

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
  const { subtle } = globalThis.crypto;
  const crypto = createWebCrypto(subtle);
  const secrets = await roomSecrets(crypto, code);
  const open = async (): Promise<Ledger> =>
    Ledger.open({
      crypto,
      store: new MemoryEntryStore(),
      roomId: secrets.roomId,
      signer: await signerOf(subtle, await generateKeys(subtle, false)),
      certifies: async (publicKey, salt) => (await joinCodeOf(crypto, { publicKey, salt })) === code,
    });
  const ledger = await open();
  const { locks, channel } = tabBrowser().open();
  const sync = openRoomSync({
    ...realWorld,
    ledger,
    secrets,
    crypto,
    sealer: await createWebSealer(globalThis.crypto, secrets),
    wakeups: { subscribe: () => () => undefined },
    locks,
    openChannel: () => channel,
    openSocket: (url) => new WebSocket(url),
    hub: hubUrl.replace(/^http/, "ws") + "/ws",
    webrtc: false,
    leads: () => false,
    report: (error) => console.error(error),
  });
  const people = await Promise.all(Array.from({ length: friends }, open));
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
