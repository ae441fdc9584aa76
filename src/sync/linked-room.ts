import { bytesToText } from "../journal/bytes.ts";
import { Exchange } from "./exchange.ts";
import type { KeyRing } from "./epochs/key-ring.ts";
import { deviceIdLength } from "./frames.ts";
import { RelayTransport } from "./relay-transport.ts";
import { RoomSealer } from "./room-sealer.ts";
import type { RoomSyncOptions } from "./room-sync.ts";
import type { SyncReport } from "./sync-report.ts";
import type { Transport, TransportListener, TransportStatus } from "./transport.ts";
import { WebrtcTransport } from "./webrtc-transport.ts";

const tellEveryMs = 400;
const everything = Number.MAX_SAFE_INTEGER;

interface Relaying extends Required<Pick<TransportListener, "link" | "gap">> {
  readonly url: string;
  readonly topic: string;
  /** Signaling follows the hub where the page came from. */
  readonly signal: (status: TransportStatus) => void;
}

/** The leading tab's links: an exchange and the transports that feed it, reported on as they change. */
export class LinkedRoom {
  readonly #options: RoomSyncOptions;
  readonly #tell: (report: SyncReport) => void;
  readonly #exchange: Exchange;
  readonly #transports: Transport[] = [];
  #relay: TransportStatus = { kind: "off", refused: undefined };
  #wasUp = false;
  #stopped = false;
  #isolated = false;
  #told = "";
  readonly #sealer: RoomSealer;
  readonly #device: Uint8Array;
  readonly #stops: (() => void)[] = [];
  #ring: Promise<KeyRing> | undefined;
  #cancel: () => void;

  constructor(options: RoomSyncOptions, tell: (report: SyncReport) => void) {
    this.#options = options;
    this.#tell = tell;
    this.#sealer = new RoomSealer(options.sealer);
    this.#device = options.random.bytes(deviceIdLength);
    const [sealer, device] = [this.#sealer, this.#device];
    this.#exchange = new Exchange({ ...options, sealer, device, journals: options.ledger });
    this.#watchKey();
    this.#startTransports();
    this.#stops.push(
      options.ledger.subscribe(() => this.#watchKey()),
      options.wakeups.subscribe(() => this.#exchange.wake()),
    );
    this.#cancel = options.schedule.after(0, () => this.#report());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    for (const stop of this.#stops) stop();
    void this.#ring?.then((ring) => ring.stop());
    for (const transport of this.#transports) transport.stop();
    this.#exchange.stop();
  }

  /** Takes a transport of another kind into use, until it stops or this does. */
  use(transport: Transport): void {
    this.#transports.push(transport);
    transport.start({ link: (link) => this.#exchange.addLink(link), status: () => undefined });
  }

  /** Once the room's key has been changed, nothing goes out before the newest key is here. */
  #watchKey(): void {
    const { ledger, openKeyRing } = this.#options;
    if (this.#ring || !openKeyRing || !ledger.journals.some((journal) => journal.histories("epochs").size > 0)) return;
    this.#ring = openKeyRing({ device: this.#device, moved: () => this.#exchange.wake() });
    this.#sealer.use(this.#ring);
  }

  #startTransports(): void {
    const { hub: url, secrets, webrtc } = this.#options;
    if (url === undefined) return;
    const topic = bytesToText(secrets.roomId);
    const link = this.#exchange.addLink.bind(this.#exchange);
    const gap = this.#exchange.wake.bind(this.#exchange);
    const direct = webrtc
      ? new WebrtcTransport({
          ...this.#options,
          url,
          topic,
          // Without a hub the neighbours are all that is heard of, and journals tell of the rest.
          others: () => Math.max(this.#devices(), this.#options.ledger.journals.length - 1),
        })
      : undefined;
    const signal = ({ kind }: TransportStatus): void => {
      if (kind !== "connecting") direct?.setHubUp(kind === "up");
    };
    void this.#startRelay({ url, topic, link, gap, signal });
    if (!direct) return;
    this.#transports.push(direct);
    direct.start({
      link,
      gap,
      status: ({ isolated }) => {
        this.#isolated = isolated === true;
      },
    });
  }

  /** The hub where the page came from, or first the one in the hall, whose part of the app is fetched only then. */
  async #startRelay({ url, topic, link, gap, signal }: Relaying): Promise<void> {
    const options = { ...this.#options, url, topic };
    const { hallHub } = options;
    const hall = hallHub === undefined ? undefined : await import("./hall-hub.ts").catch(options.report);
    if (this.#stopped) return;
    const relay = hall
      ? new hall.HallHub({ ...options, offer: hallHub ?? "", network: signal })
      : new RelayTransport(options);
    this.#transports.push(relay);
    relay.start({
      link,
      gap,
      status: (status) => {
        this.#relay = status;
        this.#wasUp ||= status.kind === "up";
        if (!hall) signal(status);
      },
    });
  }

  /** Looks a few times a second instead of at every frame: a room under load changes hundreds of times. */
  #report(): void {
    const report = this.#read();
    const { heardAt, people, ...rest } = report;
    // When something was last heard is told by the second.
    const told = JSON.stringify([rest, Math.floor((heardAt ?? 0) / 1000), people.length]);
    if (told !== this.#told) {
      this.#told = told;
      this.#tell(report);
    }
    this.#cancel = this.#options.schedule.after(tellEveryMs, () => this.#report());
  }

  #read(): SyncReport {
    const { me, facilitator } = this.#options.ledger;
    const { network, clock, heardAt } = this.#exchange;
    const reachable = network.reachable;
    const buses = [...network.buses];
    const devices = this.#devices();
    const holders = me === undefined ? new Map<string, number>() : network.holders(me);
    return {
      leading: true,
      kind: devices > 0 ? "linked" : this.#relay.kind === "connecting" ? "linking" : "alone",
      devices,
      direct: reachable.filter(({ direct }) => direct).length,
      relayed: buses.length > 0,
      isolated: this.#isolated,
      ...(heardAt === undefined ? {} : { heardAt }),
      hub: this.#hub(),
      fetching: this.#exchange.isFetching,
      clockOffsetMs: Math.round(clock.offsetMs),
      holders: [...holders.values()].filter((held) => held > 0),
      // What the facilitator herself has written is with the facilitator.
      facilitatorHolds: me && me === facilitator ? everything : (facilitator && holders.get(facilitator)) || 0,
      people: this.#people(),
    };
  }

  /** A phone that starts again is a new device of the same person. */
  #people(): SyncReport["people"] {
    const latest = new Map<string, SyncReport["people"][number]>();
    for (const { id, author, heardAt } of this.#exchange.network.devices) {
      const known = latest.get(author ?? id);
      if (!known || known.heardAt < heardAt) latest.set(author ?? id, author ? { author, heardAt } : { heardAt });
    }
    return [...latest.values()];
  }

  /** Who is on the relay, and who is linked beside it. */
  #devices(): number {
    const { network } = this.#exchange;
    const buses = [...network.buses];
    const beside = network.reachable.filter((device) => !buses.some(({ bus }) => device.isOn(bus)));
    return beside.length + buses.reduce((sum, { bus }) => sum + bus.others(), 0);
  }

  #hub(): SyncReport["hub"] {
    if (this.#relay.refused === "full") return "full";
    if (this.#relay.kind === "up") return "reachable";
    if (this.#relay.kind === "waiting" || this.#wasUp) return "unreachable";
    return "unknown";
  }
}
