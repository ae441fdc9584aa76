import type { Accepted } from "../journal/receipt.ts";
import { Beacon } from "./beacon.ts";
import { BulkSender } from "./bulk-sender.ts";
import { Comparer } from "./comparer.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import { Fetcher } from "./fetcher.ts";
import { nonceLength, type Frame, type Presence } from "./frames.ts";
import { Greeter } from "./greeter.ts";
import { Holdings } from "./holdings.ts";
import { Intake } from "./intake.ts";
import type { Link } from "./link.ts";
import { Network } from "./network.ts";
import { Outbox } from "./outbox.ts";
import type { Peer } from "./peer.ts";
import { PushTree } from "./push-tree.ts";
import { RoomClock } from "./room-clock.ts";
import { SealedLink } from "./sealed-link.ts";

/**
 * Keeps this device's journals equal to the others': greets, compares, asks for what it lacks, gives what others lack,
 * and passes new entries on, once to each. Works over any links.
 */
export class Exchange {
  readonly network: Network;
  readonly clock: RoomClock;
  readonly #options: ExchangeOptions;
  readonly #holdings: Holdings;
  readonly #outbox: Outbox;
  readonly #fetcher: Fetcher;
  readonly #greeter: Greeter;
  readonly #comparer: Comparer;
  readonly #intake: Intake;
  readonly #tree: PushTree;
  readonly #stops: (() => void)[] = [];
  #heardAt: number | undefined;
  #stopped = false;

  constructor(options: ExchangeOptions) {
    const { journals } = options;
    this.#options = options;
    const holdings = new Holdings(journals);
    const network = new Network(options, holdings);
    const clock = new RoomClock(options.clock, options.leads);
    const tree: PushTree = new PushTree(network, () => greeter.changed());
    const fetcher = new Fetcher({ options, network, holdings, tree });
    const parts = { options, network, holdings, clock, fetcher, tree };
    const comparer = new Comparer(parts);
    const greeter: Greeter = new Greeter({ ...parts, met: comparer.meet.bind(comparer) });
    const beacon = new Beacon(options, network, holdings, clock);
    this.network = network;
    this.clock = clock;
    this.#holdings = holdings;
    this.#fetcher = fetcher;
    this.#comparer = comparer;
    this.#greeter = greeter;
    this.#outbox = new Outbox(network, holdings, options);
    this.#tree = tree;
    this.#intake = new Intake({ ...parts, comparer, greet: greeter.greet.bind(greeter) });
    this.#stops.push(journals.subscribe((accepted, own) => this.#pass(accepted, own)));
    this.#repeat(
      () => comparer.everyMs,
      () => comparer.lookIfNeeded(),
    );
    this.#repeat(
      () => beacon.everyMs,
      () => beacon.tell(),
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
    const peer = this.#peerOf(link);
    this.network.add(peer);
    peer.sealed.listen({ frame: (frame) => this.#hear(peer, frame), closed: () => this.#lose(peer) });
    if (link.greets) this.#greeter.greet(peer);
    this.#greeter.changed();
  }

  /** The device was asleep, or the network lost something: asks others at once what it has missed. */
  wake(): void {
    this.#comparer.lookAround();
  }

  /** Closes all links, for good. */
  stop(): void {
    this.#stopped = true;
    for (const stop of this.#stops) stop();
    this.#outbox.stop();
    this.#comparer.stop();
    this.#intake.stop();
    this.#greeter.stop();
    for (const peer of this.network.peers) peer.sealed.close();
  }

  #peerOf(link: Link): Peer {
    const { journals, sealer, clock, random } = this.#options;
    const sealed = new SealedLink(link, sealer, clock);
    const bulk = new BulkSender(journals, this.#options, {
      isOpen: () => sealed.isOpen,
      buffered: () => sealed.buffered,
      send: (entries) =>
        sealed.send({ kind: "entries", live: false, toAll: false, summary: this.#holdings.summary, entries }),
    });
    return {
      sealed,
      bulk,
      isDirect: link.bus === undefined,
      nonce: random.bytes(nonceLength),
      theirNonce: undefined,
      device: undefined,
      proven: false,
      greetings: 0,
      heardAt: clock.now(),
      push: true,
    };
  }

  #repeat(everyMs: () => number, run: () => void): void {
    const { schedule, random } = this.#options;
    let cancel: (() => void) | undefined;
    const next = (): void => {
      // A quarter more or less by chance, so that a hall's devices do not speak all at once.
      cancel = schedule.after(everyMs() * (0.75 + random.fraction() / 2), () => {
        run();
        next();
      });
    };
    next();
    this.#stops.push(() => cancel?.());
  }

  #hear(peer: Peer, frame: Frame): void {
    if (this.#stopped) return undefined;
    this.#heardAt = this.#options.clock.now();
    const { device } = peer;
    peer.heardAt = this.#heardAt;
    if (device) device.heardAt = this.#heardAt;
    if (frame.kind === "hello") return this.#greeter.hear(peer, frame);
    if (frame.kind === "entries" && (frame.toAll || peer.proven)) return void this.#intake.take(peer, frame);
    if (frame.kind === "presence") return this.#hearPresence(peer, frame);
    if (!peer.proven || !device) return this.#greeter.greet(peer);
    switch (frame.kind) {
      case "summary":
        return this.#comparer.hearSummary(peer, device, frame);
      case "digest":
        return this.#comparer.hearDigest(peer, device, frame);
      case "want":
        return peer.bulk.add(frame.wishes);
      case "flow":
        this.#tree.told(peer, frame.push);
        return undefined;
      default:
        return undefined;
    }
  }

  #hearPresence(peer: Peer, { author, time }: Presence): void {
    const { facilitator } = this.#options.journals;
    const leads = author !== undefined && author === facilitator;
    this.clock.hear(time, leads);
    // Everyone wants to know what the facilitator's device holds, so everyone gets to know it.
    if (leads && !peer.proven) this.#greeter.greet(peer);
  }

  #pass(accepted: readonly Accepted[], own: boolean): void {
    this.#holdings.changed(accepted.map(({ author }) => author));
    this.#comparer.wake();
    this.#outbox.add(
      accepted.map((entry) => ({ ...entry, way: own ? undefined : this.#intake.wayOf(entry.author, entry.seq) })),
    );
  }

  #lose(peer: Peer): void {
    this.network.remove(peer);
    if (this.#stopped) return;
    this.#greeter.changed();
    this.#tree.lose(peer);
    if (peer.device && !peer.device.best) this.#fetcher.forget(peer.device);
  }
}
