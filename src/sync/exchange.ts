import { sameBytes, bytesToText } from "../journal/bytes.ts";
import type { AuthorId } from "../domain/ids.ts";
import { decodeEntry } from "../journal/entry.ts";
import type { Accepted } from "../journal/receipt.ts";
import { Batch } from "./batch.ts";
import { BulkSender } from "./bulk-sender.ts";
import type { BusState } from "./bus-state.ts";
import type { Device } from "./device.ts";
import { Fetcher } from "./fetcher.ts";
import {
  deviceIdLength,
  mostRows,
  nonceLength,
  protocolVersion,
  type Digest,
  type Entries,
  type Frame,
  type Hello,
  type Presence,
  type Row,
  type SummaryFrame,
} from "./frames.ts";
import { heldBy, Holdings, type Journals } from "./holdings.ts";
import type { Link } from "./link.ts";
import { Network } from "./network.ts";
import { Outbox, type Way } from "./outbox.ts";
import type { Peer } from "./peer.ts";
import type { World } from "./ports.ts";
import { RoomClock } from "./room-clock.ts";
import { SealedLink } from "./sealed-link.ts";
import type { Sealer } from "./sealing.ts";

export interface ExchangeOptions extends World {
  readonly journals: Journals;
  readonly sealer: Sealer;
  /** Whether this device's clock is the room's. */
  readonly leads: () => boolean;
  /** Hears why entries could not be taken in. */
  readonly report: (error: unknown) => void;
}

/** Between two looks whether a device holds the same; longer while nothing happens. */
const lookEveryMs = 4000;
const longestLookMs = 12_000;
/** Between two words of the facilitator's device about the time and what it holds. */
const beaconEveryMs = 5000;
/** Between two words of another device to the facilitator's. */
const presenceEveryMs = 15_000;
const firstGreetingMs = 1000;
const mostGreetings = 6;
/** For so long after joining a bus a device tells all of it what those who were there before lack. */
const arrivalMs = 15_000;
/** An entry heard twice within the last so many comes by a way that is not needed. */
const remembered = 500;
/** A journal that only lags behind is asked for after a moment: it is most likely on its way. */
const lagMs = 150;

/**
 * Keeps this device's journals equal to the others': greets, compares, asks for what it lacks, gives what others
 * lack, and passes new entries on. Works over any links; DESIGN 5 says why so.
 */
export class Exchange {
  readonly network: Network;
  readonly clock: RoomClock;
  readonly #options: ExchangeOptions;
  readonly #id: Uint8Array;
  readonly #holdings: Holdings;
  readonly #outbox: Outbox;
  readonly #fetcher: Fetcher;
  readonly #late: Batch<Device>;
  /** By which way entries that are being taken in came, and by which link each was first pushed. */
  readonly #ways = new Map<string, Way>();
  readonly #firstPush = new Map<string, Peer>();
  readonly #beaconed = new Map<AuthorId, string>();
  readonly #stops: (() => void)[] = [];
  #lookMs = lookEveryMs;
  #heardAt: number | undefined;
  #stopped = false;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.#id = options.random.bytes(deviceIdLength);
    this.#holdings = new Holdings(options.journals);
    this.network = new Network(options);
    this.clock = new RoomClock(options.clock, options.leads);
    this.#outbox = new Outbox(this.network, this.#holdings, options);
    this.#fetcher = new Fetcher(this.network, this.#holdings, options.journals, options);
    this.#late = new Batch(
      options.schedule,
      () => lagMs,
      (devices) => {
        for (const device of new Set(devices)) this.#fetcher.ask(device);
      },
    );
    this.#stops.push(options.journals.subscribe((accepted, own) => this.#pass(accepted, own)));
    this.#repeat(
      () => this.#lookMs,
      () => this.#look(),
    );
    this.#repeat(
      () => (options.leads() ? beaconEveryMs : presenceEveryMs),
      () => this.#tellPresence(),
    );
  }

  /** When anything was heard from anybody, in this device's time. */
  get heardAt(): number | undefined {
    return this.#heardAt;
  }

  /** Whether entries that others offer are still on their way. */
  get isFetching(): boolean {
    return !this.#fetcher.isIdle;
  }

  /** Takes a link into use. */
  addLink(link: Link): void {
    if (this.#stopped) return link.close();
    const { journals, sealer, random } = this.#options;
    const sealed = new SealedLink(link, sealer, this.#options.clock);
    const peer: Peer = {
      sealed,
      isDirect: link.bus === undefined,
      bulk: new BulkSender(journals, this.#options, {
        isOpen: () => sealed.isOpen,
        buffered: () => sealed.buffered,
        send: (entries) => sealed.send({ kind: "entries", live: false, toAll: false, entries }),
      }),
      nonce: random.bytes(nonceLength),
      device: undefined,
      proven: false,
      echoed: "",
      greetings: 0,
      push: true,
    };
    this.network.add(peer, journals, sealer);
    sealed.listen({ frame: (frame) => this.#hear(peer, frame), closed: () => this.#lose(peer) });
    if (link.greets) this.#greetUntilProven(peer);
    if (peer.isDirect) return;
    this.#tellMember();
  }

  stop(): void {
    this.#stopped = true;
    for (const stop of this.#stops) stop();
    this.#outbox.stop();
    this.#late.stop();
    for (const peer of this.network.peers) peer.sealed.close();
  }

  #repeat(everyMs: () => number, run: () => void): void {
    const { schedule, random } = this.#options;
    let cancel: (() => void) | undefined;
    const next = (): void => {
      cancel = schedule.after(everyMs() * (0.75 + random.fraction() / 2), () => {
        run();
        next();
      });
    };
    next();
    this.#stops.push(() => cancel?.());
  }

  // Greeting

  #greetUntilProven(peer: Peer): void {
    if (this.#stopped || peer.proven || !peer.sealed.isOpen || peer.greetings >= mostGreetings) return;
    this.#greet(peer, new Uint8Array(nonceLength));
    const wait = firstGreetingMs * 2 ** peer.greetings;
    peer.greetings += 1;
    this.#options.schedule.after(wait, () => this.#greetUntilProven(peer));
  }

  #greet(peer: Peer, echo: Uint8Array): void {
    peer.sealed.send({
      kind: "hello",
      version: protocolVersion,
      device: this.#id,
      author: this.#options.journals.me,
      nonce: peer.nonce,
      echo,
      time: this.clock.time,
      member: this.network.member,
      summary: this.#holdings.summary,
    });
  }

  /** Direct neighbours need to know that this device hears the bus, so that nothing comes twice. */
  #tellMember(): void {
    const { member } = this.network;
    if (member === this.#toldMember) return;
    this.#toldMember = member;
    for (const peer of this.network.peers) {
      if (peer.isDirect && peer.proven) this.#greet(peer, this.#echoOf(peer));
    }
  }
  #toldMember = 0;
  readonly #nonces = new Map<Peer, Uint8Array>();

  #echoOf(peer: Peer): Uint8Array {
    return this.#nonces.get(peer) ?? new Uint8Array(nonceLength);
  }

  #hello(peer: Peer, hello: Hello): void {
    if (sameBytes(hello.device, this.#id)) return peer.sealed.close();
    const device = this.network.device(bytesToText(hello.device));
    if (peer.device !== undefined && peer.device !== device) return peer.sealed.blame();
    peer.device = device;
    device.peers.add(peer);
    device.author = hello.author;
    device.member = hello.member;
    device.heardAt = this.#options.clock.now();
    this.clock.hear(this.#trusted(hello));
    this.#nonces.set(peer, hello.nonce);
    const first = !peer.proven && sameBytes(hello.echo, peer.nonce);
    peer.proven ||= first;
    const nonce = bytesToText(hello.nonce);
    if (peer.echoed !== nonce) {
      peer.echoed = nonce;
      this.#greet(peer, hello.nonce);
    }
    if (first) this.#compare(peer, device, hello.summary);
  }

  /** Only the facilitator's own device may say that its clock is the room's. */
  #trusted({ author, time }: Hello | Presence): Hello["time"] {
    const { facilitator } = this.#options.journals;
    return time?.hops === 0 && (author === undefined || author !== facilitator) ? undefined : time;
  }

  // Comparing

  #compare(peer: Peer, device: Device, summary: Hello["summary"]): void {
    if (this.#holdings.equals(summary)) this.#noteEqual(device);
    else this.#sendDigest(peer, false);
  }

  #noteEqual(device: Device): void {
    device.noteAll(this.#holdings.rows.values());
    this.#noteOnBuses(device, this.#holdings.rows.values());
  }

  #noteOnBuses(device: Device, rows: Iterable<Row>): void {
    const buses = [...this.network.buses].filter(({ bus }) => device.isOn(bus));
    if (buses.length === 0) return;
    for (const row of rows) for (const state of buses) state.note(row.author, heldBy(row));
  }

  #sendDigest(peer: Peer, asks: boolean): void {
    const rows = [...this.#holdings.rows.values()];
    let after: AuthorId | undefined;
    do {
      const part = rows.splice(0, mostRows);
      const until = rows.length > 0 ? part.at(-1)?.author : undefined;
      peer.sealed.send({ kind: "digest", asks: asks && until === undefined, range: { after, until }, rows: part });
      after = until;
    } while (rows.length > 0);
  }

  #summary(peer: Peer, device: Device, { summary, asks }: SummaryFrame): void {
    const equal = this.#holdings.equals(summary);
    if (equal) this.#noteEqual(device);
    if (equal && asks) peer.sealed.send({ kind: "summary", asks: false, summary: this.#holdings.summary });
    else if (!equal) this.#sendDigest(peer, true);
  }

  #digest(peer: Peer, device: Device, digest: Digest): void {
    const first = !device.informed;
    device.noteDigest(digest);
    this.#noteOnBuses(device, digest.rows);
    if (digest.asks) this.#sendDigest(peer, false);
    const state = this.network.busOf(peer);
    const arriving = state !== undefined && this.#options.clock.now() - state.sinceMs < arrivalMs;
    if (first && arriving && peer.sealed.link.greets) this.#tellBus(state);
    if (first) this.#fetcher.ask(device);
    else this.#late.add([device]);
  }

  /** After joining a bus: broadcasts what none of those who were there before is known to hold. */
  #tellBus(state: BusState): void {
    const { schedule, random } = this.#options;
    schedule.after(300 + random.fraction() * 300, () => {
      const ahead = [...this.#holdings.rows.values()].filter((row) => state.known(row.author) < row.stored);
      state.bulk.add(ahead.map(({ author }) => ({ author, from: state.known(author) })));
      for (const { author, stored } of ahead) state.note(author, stored);
    });
  }

  /** Compares with a device or two chosen by chance, and gets to know a new one on the bus now and then. */
  #look(): void {
    const { random } = this.#options;
    this.#fetcher.askAll();
    const reachable = [...this.network.reachable];
    for (let count = Math.min(2, reachable.length); count > 0; count--) {
      const [device] = reachable.splice(Math.floor(random.fraction() * reachable.length), 1);
      device?.best?.sealed.send({ kind: "summary", asks: true, summary: this.#holdings.summary });
    }
    for (const { bus } of this.network.buses) {
      if (random.fraction() < 0.25) bus.dial();
    }
    this.#lookMs = Math.min(longestLookMs, this.#lookMs * 1.5);
  }

  #tellPresence(): void {
    const { journals, leads } = this.#options;
    const presence: Presence = { kind: "presence", author: journals.me, time: this.clock.time };
    if (!leads()) {
      for (const device of this.network.reachable) {
        if (device.author !== undefined && device.author === journals.facilitator) device.best?.sealed.send(presence);
      }
      return;
    }
    const rows = this.#changedRows();
    const told: Frame[] =
      rows.length > 0 ? [presence, { kind: "digest", range: "some", asks: false, rows }] : [presence];
    for (const state of this.network.buses) for (const frame of told) state.broadcast(frame);
    for (const { direct, ...device } of this.network.reachable.map((one) => ({ direct: one.direct, one }))) {
      if ([...this.network.buses].some(({ bus }) => device.one.isOn(bus))) continue;
      for (const frame of told) direct?.sealed.send(frame);
    }
  }

  #changedRows(): readonly Row[] {
    const changed = [...this.#holdings.rows.values()].filter(
      (row) => this.#beaconed.get(row.author) !== `${row.stored}/${row.forkedAt}`,
    );
    const told = changed.slice(0, mostRows);
    for (const row of told) this.#beaconed.set(row.author, `${row.stored}/${row.forkedAt}`);
    return told;
  }

  // Hearing

  #hear(peer: Peer, frame: Frame): void {
    this.#heardAt = this.#options.clock.now();
    if (peer.device) peer.device.heardAt = this.#heardAt;
    if (frame.kind === "hello") return this.#hello(peer, frame);
    if (frame.kind === "entries" && (frame.toAll || peer.proven)) return void this.#entries(peer, frame);
    if (frame.kind === "presence") this.clock.hear(this.#trusted(frame));
    const { device } = peer;
    if (!peer.proven || !device) {
      // Whoever speaks on the bus without having been greeted is greeted only when it matters.
      const matters =
        peer.isDirect || (frame.kind === "presence" && frame.author === this.#options.journals.facilitator);
      if (matters && peer.greetings === 0) this.#greetUntilProven(peer);
      return undefined;
    }
    switch (frame.kind) {
      case "summary":
        return this.#summary(peer, device, frame);
      case "digest":
        return this.#digest(peer, device, frame);
      case "want":
        return peer.bulk.add(frame.wishes);
      case "flow":
        peer.push = frame.push;
        return undefined;
      default:
        return undefined;
    }
  }

  async #entries(peer: Peer, frame: Entries): Promise<void> {
    const { device } = peer;
    const bus = frame.toAll ? this.network.busOf(peer) : undefined;
    const way: Way = { device, bus, live: frame.live };
    const heads = frame.entries.map((bytes) => decodeEntry(bytes));
    const authors = new Set<AuthorId>();
    const keys: string[] = [];
    let news = false;
    for (const entry of heads) {
      if (!entry) continue;
      const author = bytesToText(entry.author) as AuthorId; // an author id is its 16 bytes as text
      authors.add(author);
      const key = `${author}/${entry.seq}`;
      keys.push(key);
      if (this.#rememberPush(key, peer, frame)) news = true;
      if (!this.#ways.has(key)) this.#ways.set(key, way);
      device?.noteHeld(author, entry.seq + 1);
      bus?.note(author, entry.seq + 1);
      if (device)
        this.#noteOnBuses(device, [{ author, stored: entry.seq + 1, head: entry.previous, forkedAt: undefined }]);
    }
    if (!news && keys.length > 0) this.#closeWay(peer, frame);
    if (device) this.#fetcher.progress(device, authors);
    await this.#receive(peer, frame, authors);
    for (const key of keys) if (this.#ways.get(key) === way) this.#ways.delete(key);
  }

  async #receive(peer: Peer, frame: Entries, authors: ReadonlySet<AuthorId>): Promise<void> {
    try {
      const receipt = await this.#options.journals.receive(frame.entries);
      if (receipt.invalid > 0) peer.sealed.blame();
      const { device } = peer;
      if (!device) {
        if (receipt.wanted.length > 0 && peer.greetings === 0) this.#greetUntilProven(peer);
        return;
      }
      this.#fetcher.settle(device, authors);
      this.#fetcher.askBefore(device, receipt.wanted);
    } catch (error) {
      this.#fetcher.rest();
      this.#options.report(error);
    }
  }

  /** True when the entry was not pushed to this device by another link before. */
  #rememberPush(key: string, peer: Peer, frame: Entries): boolean {
    if (!frame.live || !peer.isDirect) return true;
    const first = this.#firstPush.get(key);
    if (first !== undefined) return first === peer;
    this.#firstPush.set(key, peer);
    if (this.#firstPush.size > remembered) this.#firstPush.delete([...this.#firstPush.keys()][0] ?? "");
    return true;
  }

  /** All of a push was here already by another link: this one is left out of the tree on which entries travel. */
  #closeWay(peer: Peer, frame: Entries): void {
    if (!frame.live || !peer.isDirect || !peer.push) return;
    peer.push = false;
    peer.sealed.send({ kind: "flow", push: false });
  }

  #pass(accepted: readonly Accepted[], own: boolean): void {
    this.#holdings.changed();
    this.#lookMs = lookEveryMs;
    this.#outbox.add(
      accepted.map((entry) => ({ ...entry, way: own ? undefined : this.#ways.get(`${entry.author}/${entry.seq}`) })),
    );
  }

  #lose(peer: Peer): void {
    this.network.remove(peer);
    this.#nonces.delete(peer);
    if (this.#stopped) return;
    this.#tellMember();
    const { device } = peer;
    if (device && !device.best) this.#fetcher.forget(device);
    if (!peer.isDirect || !peer.push) return;
    // A branch of the tree is gone: push on all links again until the ones not needed are told.
    for (const other of this.network.peers) {
      if (!other.isDirect || other.push) continue;
      other.push = true;
      other.sealed.send({ kind: "flow", push: true });
    }
  }
}
