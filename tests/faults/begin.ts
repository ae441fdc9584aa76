import { join } from "node:path";
import type { Scene } from "./fault.ts";
import { FaultPhone, Witness, type PhoneOptions, type PhonePlace } from "./fault-phone.ts";
import type { HallRoom } from "./hall.ts";

/** A person in the hall's room, with a phone of her own. */
export interface Begun {
  readonly room: HallRoom;
  readonly witness: Witness;
  readonly at: PhonePlace;
  readonly phone: FaultPhone;
}

interface Beginning extends Pick<PhoneOptions, "prepare"> {
  /** Another room than the one that phones share. */
  readonly room?: HallRoom;
  /** Where the phone's profile is kept, when not in the run's folder. */
  readonly disk?: string;
}

/** Starts a phone and joins the room with it. */
export async function begin({ hall, folder }: Scene, beginning: Beginning = {}): Promise<Begun> {
  const room = beginning.room ?? (await hall.room());
  const witness = new Witness();
  const at = { hall, room, witness, profile: join(beginning.disk ?? folder, "profile") };
  const phone = await FaultPhone.start(at, { linked: true, prepare: beginning.prepare });
  await phone.join();
  return { room, witness, at, phone };
}

/** What a phone's own disk holds: its browser is started without links, and closed again. */
export async function onItsOwnDisk(
  at: PhonePlace,
  meanwhile?: (phone: FaultPhone) => Promise<void>,
): Promise<{ readonly known: boolean; readonly found: readonly string[] }> {
  const phone = await FaultPhone.start(at, { linked: false });
  const known = await phone.reopen();
  if (known) await meanwhile?.(phone);
  const found = known ? await phone.notes() : [];
  await phone.close();
  return { known, found };
}

/** Says so where the others do not hold what a person was shown as kept. */
export async function lackedByOthers({ room, witness }: Begun, run: number): Promise<readonly string[]> {
  const missing = await room.missing(witness.kept);
  return missing.length === 0 ? [] : [`run ${run}: the others lack ${missing.length} notes`];
}

/** Says so where a phone does not know its room any more. */
export function forgotten(known: boolean, run: number): readonly string[] {
  return known ? [] : [`run ${run}: the phone has forgotten the room`];
}
