import type { JoinCode } from "../domain/join-code.ts";
import { joinCodeOf } from "../journal/join-code.ts";
import { saltLength } from "../journal/opening.ts";
import { generateDoor, generateKeys, signerOf } from "../platform/web-crypto.ts";
import type { RoomKeys } from "../storage/device-store.ts";
import type { Device } from "./device.ts";

/** A new room's keys, and the join code that certifies them. Only who leads needs it. */
export async function makeRoom({
  subtle,
  crypto,
}: Pick<Device, "subtle" | "crypto">): Promise<{ readonly code: JoinCode; readonly keys: RoomKeys }> {
  const keys = await generateKeys(subtle, false);
  const salt = window.crypto.getRandomValues(new Uint8Array(saltLength));
  const { publicKey } = await signerOf(subtle, keys);
  const door = await generateDoor(subtle);
  return { code: await joinCodeOf(crypto, { publicKey, salt }), keys: { keys, salt, door } };
}
