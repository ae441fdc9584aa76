import { WebSocket } from "ws";
import type { JoinCode } from "../../src/domain/join-code.ts";
import { joinCodeOf, roomSecrets, type RoomSecrets } from "../../src/journal/join-code.ts";
import { Ledger } from "../../src/journal/ledger.ts";
import { generateKeys, signerOf } from "../../src/platform/web-crypto.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { openRoomSync, type RoomSync } from "../../src/sync/room-sync.ts";
import type { Sealer } from "../../src/sync/sealing.ts";
import { createNodeSealer, nodeCrypto } from "./node-crypto.ts";
import { realWorld } from "./real-world.ts";
import { tabBrowser } from "./tab-browser.ts";

const { subtle } = globalThis.crypto;

/** What a join code opens, for all devices of this process: deriving it takes a device some 50 ms. */
export interface HallRoom {
  readonly code: JoinCode;
  readonly secrets: RoomSecrets;
  readonly sealer: Sealer;
  /** Whether a key leads the room; the answer is kept, as it takes just as long. */
  certifies(publicKey: Uint8Array, salt: Uint8Array): Promise<boolean>;
}

export async function hallRoom(code: JoinCode): Promise<HallRoom> {
  const secrets = await roomSecrets(nodeCrypto, code);
  const known = new Map<string, Promise<boolean>>();
  return {
    code,
    secrets,
    sealer: createNodeSealer(secrets),
    certifies(publicKey, salt) {
      const key = `${publicKey.join()} ${salt.join()}`;
      const answer = known.get(key) ?? joinCodeOf(nodeCrypto, { publicKey, salt }).then((made) => made === code);
      known.set(key, answer);
      return answer;
    },
  };
}

/** A room that is yet to be made: its leader's keys, and the code that they give. */
export async function newHallRoom(): Promise<{ code: JoinCode; keys: CryptoKeyPair; salt: Uint8Array }> {
  const keys = await generateKeys(subtle, false);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { publicKey } = await signerOf(subtle, keys);
  return { code: await joinCodeOf(nodeCrypto, { publicKey, salt }), keys, salt };
}

/** Opens journals in memory for one person of the room, with real keys: new ones, unless she leads. */
export async function openHallLedger(
  { secrets, certifies }: HallRoom,
  leader?: { readonly keys: CryptoKeyPair; readonly salt: Uint8Array },
): Promise<Ledger> {
  return Ledger.open({
    crypto: nodeCrypto,
    store: new MemoryEntryStore(),
    roomId: secrets.roomId,
    signer: await signerOf(subtle, leader?.keys ?? (await generateKeys(subtle, false))),
    salt: leader?.salt,
    certifies,
    after: realWorld.schedule.after,
  });
}

/** Links a device without a screen to a hub's relay, with the app's own code and real encryption. */
export function syncHallLedger(ledger: Ledger, { secrets, sealer }: HallRoom, hubUrl: string, leads = false): RoomSync {
  const { locks, channel } = tabBrowser().open();
  return openRoomSync({
    ...realWorld,
    ledger,
    secrets,
    crypto: nodeCrypto,
    sealer,
    wakeups: { subscribe: () => () => undefined },
    locks,
    openChannel: () => channel,
    openSocket: (url) => new WebSocket(url),
    hub: hubUrl.replace(/^http/, "ws") + "/ws",
    webrtc: false,
    leads: () => leads,
    report: (error) => console.error(error),
  });
}
