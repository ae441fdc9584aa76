import { doorKey } from "../domain/epochs.ts";
import { versionAt } from "../domain/journal-view.ts";
import { bytesToText, textToBytes } from "../journal/bytes.ts";
import type { RoomSecrets } from "../journal/join-code.ts";
import type { Ledger } from "../journal/ledger.ts";
import type { Change } from "../journal/records.ts";
import type { MadeEpoch, Receiver } from "../live/session.ts";
import { createDoorCrypto } from "../platform/epoch-crypto.ts";
import { generateDoor } from "../platform/web-crypto.ts";
import { createWebSealer } from "../platform/web-sealer.ts";
import type { RoomKeys } from "../storage/device-store.ts";
import {
  levelKeys,
  makeEpoch,
  openKeyRing,
  type KeyRing,
  type KeyRingParts,
  type KeysParts,
} from "../sync/epochs/key-ring.ts";
import type { World } from "../sync/ports.ts";
import type { Device } from "./device.ts";

/** What belongs to one open room and its keys. */
export interface RoomBasis {
  readonly device: Device;
  readonly ledger: Ledger;
  readonly secrets: RoomSecrets;
  readonly keys: RoomKeys;
  write(changes: readonly Change[]): Promise<void>;
  readonly report: (error: unknown) => void;
}

/** Opens the key ring of a room whose key was changed, and announces this device's own key if that is still to be done. */
export async function openRing(
  basis: RoomBasis,
  world: World,
  links: Pick<KeyRingParts, "device" | "moved">,
): Promise<KeyRing> {
  const { device, ledger, report } = basis;
  const door = await ownDoor(basis);
  announce(basis, door).catch(report);
  return openKeyRing({
    ...world,
    ...links,
    ...(await keysOf(basis, door)),
    keep: (secrets) => {
      const kept = Object.fromEntries([...secrets].map(([epoch, secret]) => [epoch, bytesToText(secret)]));
      return device.store.saveKeys(ledger.room, { ...basis.keys, door, secrets: kept });
    },
    report,
  });
}

/** Makes a new secret for the receivers. */
export async function newEpoch(basis: RoomBasis, epoch: string, receivers: readonly Receiver[]): Promise<MadeEpoch> {
  const secret = window.crypto.getRandomValues(new Uint8Array(32));
  const parts = await keysOf(basis, await ownDoor(basis));
  return makeEpoch(
    parts,
    { epoch, secret },
    receivers.map(({ author, key }) => ({ author, key: key === "" ? undefined : textToBytes(key) })),
  );
}

/** The keys under which this device may meet what was sealed in this room, the one that it seals with first. */
export async function contentKeys(basis: RoomBasis): Promise<readonly Uint8Array[]> {
  return levelKeys(await keysOf(basis, basis.keys.door));
}

async function keysOf({ device, ledger, secrets }: RoomBasis, door: CryptoKeyPair | undefined): Promise<KeysParts> {
  const { roomId } = secrets;
  return {
    ledger,
    secrets,
    crypto: device.crypto,
    door: createDoorCrypto(device.subtle, door),
    sealerOf: (contentKey) => createWebSealer(window.crypto, { roomId, contentKey }),
    given: await loadGiven(device, ledger.room),
  };
}

/** What was kept; what cannot be read is given again. */
async function loadGiven({ store }: Device, room: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { secrets = {} } = (await store.loadKeys(room).catch(() => undefined)) ?? {};
  return new Map(Object.entries(secrets).map(([epoch, secret]) => [epoch, textToBytes(secret) ?? new Uint8Array()]));
}

/** This device's door key; one that joined with an older app makes it now. */
async function ownDoor({ device, ledger, keys, report }: RoomBasis): Promise<CryptoKeyPair> {
  const kept = keys.door ?? (await device.store.loadKeys(ledger.room).catch(() => undefined))?.door;
  if (kept) return kept;
  const door = await generateDoor(device.subtle);
  // Where the disk takes nothing, the next start makes another one and announces that.
  await device.store.saveKeys(ledger.room, { ...keys, door }).catch(report);
  return door;
}

/** Says for which key secrets can be wrapped, where this device's journal does not say it yet. */
async function announce({ device, ledger, write }: RoomBasis, door: CryptoKeyPair): Promise<void> {
  const journal = ledger.me && ledger.journal(ledger.me);
  if (!journal) return;
  const key = bytesToText(new Uint8Array(await device.subtle.exportKey("raw", door.publicKey)));
  const history = journal.histories("doors").get(doorKey);
  if (history && versionAt(history, journal.length)?.value?.key === key) return;
  await write([{ root: "doors", key: doorKey, value: { key } }]);
}
