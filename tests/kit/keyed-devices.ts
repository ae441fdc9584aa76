import { signal } from "@preact/signals";
import type { JoinCode } from "../../src/domain/join-code.ts";
import { newWorkshop } from "../../src/domain/workshop.ts";
import { bytesToText, textToBytes } from "../../src/journal/bytes.ts";
import { Ledger } from "../../src/journal/ledger.ts";
import { leadingActions } from "../../src/live/actions/leading-actions.ts";
import { createSession } from "../../src/live/create-session.ts";
import type { Session } from "../../src/live/session.ts";
import { createDoorCrypto } from "../../src/platform/epoch-crypto.ts";
import { plainSubtle } from "../../src/platform/plain-subtle.ts";
import { generateDoor } from "../../src/platform/web-crypto.ts";
import { createWebSealer } from "../../src/platform/web-sealer.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { levelKeys, makeEpoch, openKeyRing, type KeysParts } from "../../src/sync/epochs/key-ring.ts";
import { Exchange } from "../../src/sync/exchange.ts";
import { deviceIdLength } from "../../src/sync/frames.ts";
import type { Link } from "../../src/sync/link.ts";
import type { World } from "../../src/sync/ports.ts";
import { RoomSealer } from "../../src/sync/room-sealer.ts";
import { levelMark, sealedMark } from "../../src/sync/sealing.ts";
import { linkedSync } from "./fake-session.ts";
import { connectedPair, type ConnectedPair } from "./connected-pair.ts";
import { testRoom } from "./devices.ts";
import { quickCrypto, quickSigner } from "./people.ts";

/** A device with real sealing and real door keys, in time that a test moves by hand. */
export interface KeyedDevice {
  readonly name: string;
  readonly ledger: Ledger;
  readonly session: Session;
  readonly exchange: Exchange;
  readonly disk: KeyedDisk;
  readonly errors: unknown[];
  note(text: string): Promise<void>;
  join(): Promise<void>;
  /** Everything on all boards, as people see it, sorted. */
  notes(): readonly string[];
  keys(): KeysParts;
}

/** What outlives a start of the app. */
export interface KeyedDisk {
  readonly entries: MemoryEntryStore;
  readonly door: CryptoKeyPair;
  given: ReadonlyMap<string, Uint8Array>;
}

const contentKey = new Uint8Array(32).fill(7);
/** Plain JavaScript: WebCrypto's answers would come by real time. */
const subtle = plainSubtle();

async function newDisk(): Promise<KeyedDisk> {
  return { entries: new MemoryEntryStore(), door: await generateDoor(subtle), given: new Map() };
}

/** A device with the name's key; "fia" leads the room. */
export async function aKeyedDevice(world: World, name: string, disk?: KeyedDisk): Promise<KeyedDevice> {
  const kept = disk ?? (await newDisk());
  const fia = quickSigner("fia");
  const ledger = await Ledger.open({
    crypto: quickCrypto,
    store: kept.entries,
    roomId: testRoom,
    signer: quickSigner(name),
    salt: name === "fia" ? new Uint8Array(16).fill(1) : undefined,
    certifies: async (publicKey) => publicKey.join() === fia.publicKey.join(),
  });
  const errors: unknown[] = [];
  const report = (error: unknown): void => void errors.push(error);
  const sealerOf = (key: Uint8Array) => createWebSealer(chanceOf(world), { roomId: testRoom, contentKey: key });
  const keys = (): KeysParts => ({
    ledger,
    secrets: { roomId: testRoom, contentKey },
    crypto: quickCrypto,
    door: createDoorCrypto(subtle, kept.door),
    sealerOf,
    given: kept.given,
  });
  const sealer = new RoomSealer(await sealerOf(contentKey));
  const device = world.random.bytes(deviceIdLength);
  const exchange = new Exchange({ ...world, journals: ledger, sealer, device, leads: () => name === "fia", report });
  watchKey(ledger, () =>
    sealer.use(
      openKeyRing({
        ...world,
        ...keys(),
        device,
        moved: () => exchange.wake(),
        keep: async (secrets) => {
          kept.given = secrets;
        },
        report,
      }),
    ),
  );
  const session = await sessionOn(world, ledger, keys, kept.door);
  let notes = 0;
  return {
    name,
    ledger,
    session,
    exchange,
    disk: kept,
    errors,
    async note(text) {
      notes += 1;
      await ledger.write([
        { root: "notes", key: `${world.clock.now()}-${notes}`, value: { board: "b", text, colour: 1 } },
      ]);
    },
    async join() {
      await session.actions.join({ name, municipality: "", background: "", left: false });
    },
    notes: () =>
      session.state
        .peek()
        .notes.map(({ text }) => text)
        .sort(),
    keys,
  };
}

/** What the app does: the ring is there from the first entry on that changes the key. */
function watchKey(ledger: Ledger, open: () => void): void {
  let isUsed = false;
  const look = (): void => {
    if (isUsed || !ledger.journals.some((journal) => journal.histories("epochs").size > 0)) return;
    isUsed = true;
    open();
  };
  look();
  ledger.subscribe(look);
}

async function sessionOn(world: World, ledger: Ledger, keys: () => KeysParts, door: CryptoKeyPair): Promise<Session> {
  const key = bytesToText(new Uint8Array(await subtle.exportKey("raw", door.publicKey)));
  let ids = 0;
  return createSession({
    ledger,
    code: "K7QF9XMP2RTD" as JoinCode,
    joinLink: "",
    async write(changes) {
      const isFirst = ledger.me !== undefined && !ledger.journal(ledger.me);
      await ledger.write(isFirst ? [...changes, { root: "doors", key: "me", value: { key } }] : changes);
    },
    writeText: (text, update) => ledger.writeText(text, update),
    sync: signal(linkedSync),
    custody: () => ({ others: 0, facilitator: false }),
    health: signal({ heard: [], reached: 0 }),
    now: signal(world.clock.now()),
    newId: () => `k${world.clock.now()}-${++ids}`,
    soon: (task) => task(),
    planner: () => Promise.reject(new Error("Nobody plans tables here")),
    papers: () => Promise.reject(new Error("Nobody plans tables here")),
    tickets: () => Promise.reject(new Error("Nobody changes devices here")),
    makeEpoch: (epoch, receivers) =>
      makeEpoch(
        keys(),
        { epoch, secret: world.random.bytes(32) },
        receivers.map((receiver) => ({
          author: receiver.author,
          key: receiver.key === "" ? undefined : textToBytes(receiver.key),
        })),
      ),
    leading: leadingActions,
    close: () => Promise.resolve(),
  });
}

/** What sealing uses of a browser's cryptography, with chance from the world. */
function chanceOf(world: World): Crypto {
  return {
    subtle,
    getRandomValues(bytes: Uint8Array) {
      bytes.set(world.random.bytes(bytes.length));
      return bytes;
    },
  } as unknown as Crypto; // nothing else of it is used
}

/** Begins a room: the facilitator's first facts. */
export async function beginRoom({ session, ledger }: KeyedDevice): Promise<void> {
  const key = (await session.actions.join({ name: "Fia", municipality: "", background: "", left: false })).done;
  if (!key) throw new Error("The room could not begin");
  await ledger.write([{ root: "workshop", key: "info", value: newWorkshop("Elinvoimapaja") }]);
}

/** Links two devices directly, in the hearing of somebody who keeps every frame. */
export function tappedLink(
  world: World,
  a: KeyedDevice,
  b: KeyedDevice,
  tap: (frame: Uint8Array) => void,
): ConnectedPair {
  const pair = connectedPair(world);
  const heard = (end: Link): Link => ({
    ...end,
    send(frame) {
      tap(frame.slice());
      end.send(frame);
    },
  });
  a.exchange.addLink(heard(pair.ends[0]));
  b.exchange.addLink(heard(pair.ends[1]));
  return pair;
}

/** All that somebody with a device's keys can read of what she has recorded. */
export async function readable(device: KeyedDevice, frames: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const keys = await levelKeys(device.keys());
  const sealers = await Promise.all(keys.map((key) => device.keys().sealerOf(key)));
  const opened: Uint8Array[] = [];
  for (const frame of frames) {
    // Whatever a frame says of its key, she tries all that she has.
    const body = frame[0] === levelMark ? frame.subarray(9) : frame.subarray(1);
    for (const sealer of sealers) {
      const plain = await sealer.open(Uint8Array.of(sealedMark, ...body));
      if (plain) opened.push(plain);
    }
  }
  return opened;
}
