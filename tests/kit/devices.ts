import { Ledger } from "../../src/journal/ledger.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { Exchange } from "../../src/sync/exchange.ts";
import type { Link } from "../../src/sync/link.ts";
import type { World } from "../../src/sync/ports.ts";
import { sealedMark, sealingBytes, type Sealer } from "../../src/sync/sealing.ts";
import { connectedPair, type Conditions, type ConnectedPair } from "./connected-pair.ts";
import { quickCrypto, quickSigner } from "./people.ts";

/** One device of a test's room: its journals and its exchange, without a page around them. */
export interface TestDevice {
  readonly name: string;
  readonly ledger: Ledger;
  readonly store: MemoryEntryStore;
  readonly exchange: Exchange;
  readonly errors: unknown[];
  /** Writes a note. */
  note(text: string): Promise<void>;
}

export const testRoom = Uint8Array.from({ length: 16 }, (_, index) => index);

/** A mark and a checksum in the place of encryption: quick, and a changed frame does not open. */
export const quickSealer: Sealer = {
  async seal(frame) {
    const sealed = new Uint8Array(frame.length + sealingBytes);
    sealed[0] = sealedMark;
    new DataView(sealed.buffer).setUint32(1, checksum(frame));
    sealed.set(frame, sealingBytes);
    return sealed;
  },
  async open(sealed) {
    if (sealed.length < sealingBytes) return undefined;
    const frame = sealed.slice(sealingBytes);
    return new DataView(sealed.buffer, sealed.byteOffset).getUint32(1) === checksum(frame) ? frame : undefined;
  },
};

function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
}

let notes = 0;

/** A device with the name's key; "fia" leads the room. A store makes it a device that starts again. */
export async function aDevice(world: World, name: string, store = new MemoryEntryStore()): Promise<TestDevice> {
  const fia = quickSigner("fia");
  const ledger = await Ledger.open({
    crypto: quickCrypto,
    store,
    roomId: testRoom,
    signer: quickSigner(name),
    salt: name === "fia" ? new Uint8Array(16).fill(1) : undefined,
    certifies: async (publicKey) => publicKey.join() === fia.publicKey.join(),
    after: (delayMs, run) => world.schedule.after(delayMs, run),
  });
  const errors: unknown[] = [];
  const exchange = new Exchange({
    ...world,
    journals: ledger,
    sealer: quickSealer,
    leads: () => name === "fia",
    report: (error) => errors.push(error),
  });
  return {
    name,
    ledger,
    store,
    exchange,
    errors,
    async note(text) {
      notes += 1;
      await ledger.write([{ root: "notes", key: `n${notes}`, value: { board: "board", text, colour: 1 } }]);
    },
  };
}

/** Links two devices directly. */
export function link(world: World, a: TestDevice, b: TestDevice, conditions: Partial<Conditions> = {}): ConnectedPair {
  const pair = connectedPair(world, conditions);
  a.exchange.addLink(pair.ends[0]);
  b.exchange.addLink(pair.ends[1]);
  return pair;
}

/** Takes a link into use; for a bus. */
export function taking(device: TestDevice): (one: Link) => void {
  return (one) => device.exchange.addLink(one);
}

/** What a device holds, as text that is equal on devices that hold the same. */
export function holdings(device: TestDevice): string {
  return device.ledger
    .heads()
    .map(({ author, stored, hash, forkedAt }) => `${author} ${stored} ${hash.join()} ${forkedAt}`)
    .sort()
    .join("\n");
}
