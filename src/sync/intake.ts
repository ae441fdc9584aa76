import type { AuthorId } from "../domain/ids.ts";
import { bytesToText } from "../journal/bytes.ts";
import { decodeEntry } from "../journal/entry.ts";
import type { Receipt } from "../journal/receipt.ts";
import { Batch } from "./batch.ts";
import type { BusState } from "./bus-state.ts";
import type { Comparer } from "./comparer.ts";
import type { Device } from "./device.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import type { Fetcher } from "./fetcher.ts";
import type { Entries } from "./frames.ts";
import type { Holdings } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { Way } from "./outbox.ts";
import type { Peer } from "./peer.ts";
import type { PushTree } from "./push-tree.ts";

/** How long a receipt waits for others to go with it. */
const receiptMs = 300;
/**
 * How many tell a device that they hold what it wrote, where it is not the facilitator's device that does; others are met
 * by comparing.
 */
const receipts = 2;
/** A facilitator's device that was not heard for so long speaks for nobody; else it is heard every five seconds. */
const leaderSilentMs = 12_000;

/** What the intake works with. */
export interface IntakeParts {
  readonly options: ExchangeOptions;
  readonly network: Network;
  readonly holdings: Holdings;
  readonly fetcher: Fetcher;
  readonly tree: PushTree;
  readonly comparer: Comparer;
  /** Greets a member of a bus whose entries do not fit without earlier ones. */
  readonly greet: (peer: Peer) => void;
}

/** Takes entries from links into the journals, and remembers by which way each came and who therefore holds it. */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #ways = new Map<string, Way>();
  readonly #receipts: Batch<Device>;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
    this.#receipts = new Batch(
      parts.options.schedule,
      () => receiptMs,
      (devices) => void this.#sendReceipts(new Set(devices)),
    );
  }

  /** By which way an entry came that is being taken in now. */
  wayOf(author: AuthorId, seq: number): Way | undefined {
    return this.#ways.get(keyOf(author, seq));
  }

  /** Takes a frame of entries. Resolves when they are stored or refused. */
  async take(peer: Peer, frame: Entries): Promise<void> {
    const { network, fetcher } = this.#parts;
    const { device } = peer;
    const way: Way = { device, bus: frame.toAll ? network.busOf(peer) : undefined, live: frame.live };
    const heads = frame.entries.flatMap((bytes) => headOf(bytes) ?? []);
    const keys = heads.map(({ author, seq }) => keyOf(author, seq));
    for (const { author, seq } of heads) this.#note(way, author, seq + 1);
    for (const key of keys) if (!this.#ways.has(key)) this.#ways.set(key, way);
    if (frame.live && peer.isDirect) this.#parts.tree.pushed(peer, keys);
    const authors = new Set(heads.map(({ author }) => author));
    if (device) fetcher.progress(device, authors);
    const receipt = await this.#receive(frame);
    for (const key of keys) if (this.#ways.get(key) === way) this.#ways.delete(key);
    if (receipt) this.#settle(peer, receipt, authors);
    if (frame.live) this.#parts.comparer.hearLive(device, frame.summary);
    if (receipt) await this.#confirm(peer, receipt);
  }

  stop(): void {
    this.#receipts.stop();
  }

  /** Whoever sends an entry holds it, and so does everyone on a bus that it was broadcast on. */
  #note({ device, bus }: Way, author: AuthorId, stored: number): void {
    device?.noteHeld(author, stored);
    bus?.note(author, stored);
    for (const state of this.#busesOf(device)) state.note(author, stored);
  }

  #busesOf(device: Device | undefined): readonly BusState[] {
    return device ? [...this.#parts.network.buses].filter(({ bus }) => device.isOn(bus)) : [];
  }

  async #receive(frame: Entries): Promise<Receipt | undefined> {
    try {
      return await this.#parts.options.journals.receive(frame.entries);
    } catch (error) {
      this.#rest(error);
      return undefined;
    }
  }

  /** Most likely the disk is full: the link is not to blame. */
  #rest(error: unknown): void {
    this.#parts.fetcher.rest();
    this.#parts.options.report(error);
  }

  #settle(peer: Peer, receipt: Receipt, authors: ReadonlySet<AuthorId>): void {
    const { fetcher, greet } = this.#parts;
    const { device } = peer;
    if (receipt.invalid > 0) peer.sealed.blame();
    if (!device || !peer.proven) {
      if (receipt.wanted.length > 0) greet(peer);
      return;
    }
    fetcher.settle(device, authors, new Set(receipt.accepted.map(({ author }) => author)));
    fetcher.askBefore(device, receipt.wanted);
  }

  /** Tells their writer once the entries are on the disk. */
  async #confirm({ device, proven }: Peer, { accepted, stored }: Receipt): Promise<void> {
    try {
      await stored;
    } catch (error) {
      return this.#rest(error);
    }
    if (!device || !proven || !accepted.some(({ author }) => author === device.author)) return;
    if (this.#isChosen(device)) this.#receipts.add([device]);
  }

  /** On a bus the facilitator's device is the one whose word counts; it speaks for all on it. */
  #isChosen(writer: Device): boolean {
    const { options, network } = this.#parts;
    const { me, facilitator } = options.journals;
    if (me !== undefined && me === facilitator) return true;
    const lately = options.clock.now() - leaderSilentMs;
    const isTold = this.#busesOf(writer).some(({ bus }) =>
      network.reachable.some(
        (other) => other !== writer && other.author === facilitator && other.heardAt > lately && other.isOn(bus),
      ),
    );
    return !isTold && options.random.fraction() < receipts / Math.max(1, network.reachable.length);
  }

  async #sendReceipts(devices: ReadonlySet<Device>): Promise<void> {
    await this.#parts.options.journals.store(); // a receipt tells of later entries too
    for (const { author, best } of devices) {
      const row = author === undefined ? undefined : this.#parts.holdings.rows.get(author);
      if (row) best?.sealed.send({ kind: "digest", range: "some", asks: false, rows: [row] });
    }
  }
}

function headOf(bytes: Uint8Array): { readonly author: AuthorId; readonly seq: number } | undefined {
  const entry = decodeEntry(bytes);
  // An author id is its 16 bytes as text.
  return entry && { author: bytesToText(entry.author) as AuthorId, seq: entry.seq };
}

function keyOf(author: AuthorId, seq: number): string {
  return `${author}/${seq}`;
}
