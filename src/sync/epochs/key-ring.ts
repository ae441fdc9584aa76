import { bytesToText } from "../../journal/bytes.ts";
import { decodeEntry } from "../../journal/entry.ts";
import type { RoomSecrets } from "../../journal/join-code.ts";
import type { JournalCrypto } from "../../journal/journal-crypto.ts";
import { createQueue } from "../../journal/queue.ts";
import { Allowance } from "../allowance.ts";
import { parseFrame } from "../frames.ts";
import type { Link } from "../link.ts";
import type { World } from "../ports.ts";
import type { LinkSealer, Sealer } from "../sealing.ts";
import { Door, type DoorLedger } from "./door.ts";
import type { DoorCrypto } from "./door-crypto.ts";
import { decodeGift, givingKind } from "./giving.ts";
import { Levels, type Level } from "./levels.ts";
import { readGate, type Gate } from "./read-epochs.ts";
import { Secrets, wrapSecret, type Receiver, type WrappedSecret } from "./secrets.ts";

const entriesKind = 5;
const toAll = 2;

/** Opening a gift is work, and anybody with the code can make up some. */
const giftsAllowed = { perSecond: 4, burst: 20 };

/** What a device has of its room's keys. */
export interface KeysParts {
  readonly ledger: DoorLedger;
  readonly secrets: RoomSecrets;
  readonly crypto: Pick<JournalCrypto, "expand" | "sha256">;
  readonly door: DoorCrypto;
  readonly sealerOf: (contentKey: Uint8Array) => Promise<Sealer>;
  /** Secrets that were given to this device before. */
  readonly given: ReadonlyMap<string, Uint8Array>;
}

/** What a key ring works with. */
export interface KeyRingParts extends KeysParts, World {
  /** This device's number on links. */
  readonly device: Uint8Array;
  /** Keeps all secrets for the next start. */
  readonly keep: (secrets: ReadonlyMap<string, Uint8Array>) => Promise<void>;
  /** This device stands on another level: others there may have what it lacks. */
  readonly moved: () => void;
  readonly report: (error: unknown) => void;
}

/** The sealing of a room whose key was changed. */
export interface KeyRing extends LinkSealer {
  stop(): void;
}

/** Opens a device's key ring: when it is there, the device stands on the highest level that it can reach. */
export async function openKeyRing(parts: KeyRingParts): Promise<KeyRing> {
  const ring = new Ring(parts);
  await ring.ready();
  return ring;
}

/** The keys of all levels on which this device can stand, its own first; for what is not sent over links. */
export async function levelKeys(parts: KeysParts): Promise<readonly Uint8Array[]> {
  const keys = new Keys(parts);
  const { held } = await keys.gather();
  return (await keys.levels.foresee(held)).map(({ key }) => key);
}

/** Wraps a new secret for the receivers; it builds on the epochs whose secrets this device has. */
export async function makeEpoch(
  parts: KeysParts,
  made: { readonly epoch: string; readonly secret: Uint8Array },
  receivers: readonly Receiver[],
): Promise<WrappedSecret & { readonly base: string[] }> {
  const { held } = await new Keys(parts).gather();
  const room = bytesToText(parts.secrets.roomId);
  const wrapped = await wrapSecret({ ...made, crypto: parts.crypto, room }, await parts.door.wrapper(), receivers);
  return { ...wrapped, base: held.map(({ id }) => id) };
}

/** The secrets and levels of one device. */
class Keys {
  readonly secrets: Secrets;
  readonly levels: Levels;
  readonly #parts: KeysParts;

  constructor(parts: KeysParts) {
    const { ledger, secrets, crypto, door } = parts;
    this.#parts = parts;
    this.secrets = new Secrets({ crypto, door, room: bytesToText(secrets.roomId), me: ledger.me });
    this.levels = new Levels({ ...parts, contentKey: secrets.contentKey }, this.secrets);
    for (const [epoch, secret] of parts.given) this.secrets.offer(epoch, secret);
  }

  async gather(): Promise<{ readonly gate: Gate; readonly held: Gate["epochs"] }> {
    const { journals, facilitator } = this.#parts.ledger;
    const gate = readGate(journals, facilitator);
    await this.secrets.gather(gate.epochs);
    const held = gate.epochs.filter(({ id }) => this.secrets.of(id) !== undefined);
    await this.levels.foresee(held);
    return { gate, held };
  }
}

class Ring implements KeyRing {
  readonly #parts: KeyRingParts;
  readonly #keys: Keys;
  readonly #door: Door;
  readonly #renewing = createQueue();
  readonly #gifts: Allowance;
  readonly #unsubscribe: () => void;
  #gate: Gate = { epochs: [], mayEnter: () => false };
  #held: Gate["epochs"] = [];
  #level: Level | undefined;
  #stopped = false;
  #ready: Promise<Level>;

  constructor(parts: KeyRingParts) {
    const { ledger, secrets, door, ...rest } = parts;
    this.#parts = parts;
    this.#keys = new Keys(parts);
    this.#gifts = new Allowance(giftsAllowed, parts.clock.now());
    this.#door = new Door({
      ...rest,
      ledger,
      crypto: door,
      room: bytesToText(secrets.roomId),
      gate: () => this.#gate,
      gift: () => this.#gift(),
    });
    this.#ready = this.#renew();
    // What is sealed after an entry has come waits until it is known whether that entry changes the key.
    this.#unsubscribe = ledger.subscribe(() => {
      this.#ready = this.#renew();
    });
  }

  ready(): Promise<Level> {
    return this.#ready;
  }

  stop(): void {
    this.#stopped = true;
    this.#unsubscribe();
  }

  async seal(frame: Uint8Array): Promise<Uint8Array> {
    const level = await this.#ready;
    return ((await this.#levelBelow(frame)) ?? level).seal(frame);
  }

  async open(sealed: Uint8Array, link: Link): Promise<Uint8Array | "aside" | undefined> {
    const current = await this.#ready;
    const level = await this.#keys.levels.named(sealed);
    if (!level) {
      this.#meetStranger(link);
      return "aside";
    }
    const frame = await level.open(sealed);
    if (!frame) return undefined;
    if (frame[0] === givingKind) await this.#takeGift(frame);
    else if (level === current || isToAll(frame)) return frame;
    else this.#door.hear(level, frame, link).catch(this.#parts.report);
    return "aside";
  }

  /**
   * An entry that changes the key is for those who have not got the new one: it goes out on the level below, with
   * whatever of its author's goes before it in the same frame, which may be known there too.
   */
  async #levelBelow(frame: Uint8Array): Promise<Level | undefined> {
    const parsed = frame[0] === entriesKind && this.#held.length > 0 ? parseFrame(frame) : undefined;
    if (typeof parsed !== "object" || parsed.kind !== "entries" || !parsed.live) return undefined;
    const heads = parsed.entries.map(decodeEntry);
    const epoch = this.#held.find(
      ({ author, begins, seqs }) =>
        heads.every((head) => head && bytesToText(head.author) === author && head.seq <= begins) &&
        heads.some((head) => head && seqs.has(head.seq)),
    );
    const isKnown = epoch?.base.every((id) => this.#keys.secrets.of(id) !== undefined);
    return epoch && isKnown ? this.#keys.levels.of(epoch.base) : undefined;
  }

  /** Two devices that changed the key apart have a lower level in common. One on the lowest is answered there. */
  #meetStranger(link: Link): void {
    if (this.#held.length === 0) return;
    const { levels } = this.#keys;
    Promise.all(levels.steps(this.#held).map((ids) => levels.of(ids)))
      .then((steps) => this.#door.meetStranger(link, steps))
      .catch(this.#parts.report);
  }

  async #takeGift(frame: Uint8Array): Promise<void> {
    const { ledger, secrets, door, clock } = this.#parts;
    const hasAll = this.#held.length === this.#gate.epochs.length;
    if (ledger.me === undefined || hasAll || !this.#gifts.spend(1, clock.now())) return;
    const gift = await decodeGift(door, { author: ledger.me, room: bytesToText(secrets.roomId) }, frame);
    if (!gift) return;
    for (const [epoch, secret] of gift) this.#keys.secrets.offer(epoch, secret);
    this.#ready = this.#renew();
    await this.#ready;
  }

  #renew(): Promise<Level> {
    return this.#renewing(async () => {
      const before = this.#level;
      const { gate, held } = await this.#keys.gather();
      this.#gate = gate;
      this.#held = held;
      const level = await this.#keys.levels.of(held.map(({ id }) => id));
      this.#level = level;
      // What is kept after the room was closed could overwrite what somebody else has put there.
      if (level !== before && !this.#stopped) await this.#parts.keep(this.#gift()).catch(this.#parts.report);
      if (level !== before && (before || held.length > 0)) this.#parts.moved();
      this.#door.look().catch(this.#parts.report);
      return level;
    });
  }

  #gift(): ReadonlyMap<string, Uint8Array> {
    return new Map(
      this.#held.flatMap(({ id }) => {
        const secret = this.#keys.secrets.of(id);
        return secret ? [[id, secret] as const] : [];
      }),
    );
  }
}

/** What was broadcast to all is for whoever can open it. */
function isToAll(frame: Uint8Array): boolean {
  return frame[0] === entriesKind && ((frame[1] ?? 0) & toAll) !== 0;
}
