import type { Ledger } from "../../../src/journal/ledger.ts";
import type { Random } from "../../kit/random.ts";
import type { Device, TestRoom } from "../../kit/room-builder.ts";
import type { Figures } from "./figures.ts";
import type { Hostile } from "./hostile.ts";
import type { Network } from "./network.ts";

/** One simulated room: who is in it, and what must be true of it in the end. */
export interface Simulation {
  readonly random: Random;
  readonly room: TestRoom;
  readonly figures: Figures;
  /** The facilitator first, then who she has made co-facilitator, then the others. A restart replaces a device. */
  readonly honest: Device[];
  readonly hostile: readonly Hostile[];
  readonly network: Network;
  /** Entries in honest people's names that they have not written, as base64url. */
  readonly forged: Set<string>;
  /** Each honest person's own entries, as base64url, as soon as her device has called them saved. */
  readonly written: Set<string>;
  /** The text of each note that an honest person has written and not taken back, by its id. */
  readonly honestNotes: Map<string, string>;
  /** The result of each vote that the facilitator has closed, as she saw it then. */
  readonly closed: Map<string, string>;
}

/** The places of all members, the honest ones first. */
export function everybody({ honest, hostile }: Simulation): readonly number[] {
  return Array.from({ length: honest.length + hostile.length }, (_, index) => index);
}

/** What the member at a place holds. */
export function ledgerAt({ honest, hostile }: Simulation, at: number): Ledger {
  const ledger = honest[at]?.ledger ?? hostile[at - honest.length]?.view;
  if (!ledger) throw new RangeError(`nobody is at ${at}`);
  return ledger;
}

/** The honest device at a place. */
export function deviceAt(honest: readonly Device[], at: number): Device {
  const device = honest[at];
  if (!device) throw new RangeError(`no honest device is at ${at}`);
  return device;
}

/** Bytes as text that can be compared. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
