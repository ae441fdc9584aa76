import type { JournalCrypto } from "../journal/journal-crypto.ts";
import { DirectSocket } from "./direct-socket.ts";
import { parseHubOffer } from "./hub-offer.ts";
import { RelayTransport, type RelayOptions } from "./relay-transport.ts";
import type { Transport, TransportListener, TransportStatus } from "./transport.ts";

/** What reaching a hall's hub works with; the relay's socket is the other way, through the network. */
export interface HallHubOptions extends RelayOptions {
  /** The hub's offer as text, from a link or the disk. */
  readonly offer: string;
  readonly crypto: Pick<JournalCrypto, "expand">;
  /** Whether this device stays on both ways, so that those who have only one of them hear each other. */
  readonly leads: () => boolean;
  /** Hears how the way through the network fares; signaling follows it. */
  readonly network: (status: TransportStatus) => void;
}

/** So long the hall's hub is waited for before the way through the network is taken as well. */
const patienceMs = 2500;
/** So long both ways are kept when the hall's hub has answered, so that nothing is lost between them. */
const overlapMs = 2000;

const off: TransportStatus = { kind: "off", refused: undefined };

/**
 * The hub in the hall, dialled directly, and the hub where the page came from for as long as the first does not answer:
 * they may be two, and what is said on one costs the other's phones nothing. An offer that makes no sense is passed over.
 */
export class HallHub implements Transport {
  readonly #options: HallHubOptions;
  readonly #hall: Transport | undefined;
  #network: Transport | undefined;
  #listener: TransportListener | undefined;
  #hallStatus = off;
  #networkStatus = off;
  #cancel: (() => void) | undefined;

  constructor(options: HallHubOptions) {
    this.#options = options;
    const offer = parseHubOffer(options.offer);
    // A page that came from this very hub has its socket already.
    const isOther = offer && !offer.addresses.includes(new URL(options.url).hostname);
    if (isOther) this.#hall = new RelayTransport({ ...options, openSocket: () => new DirectSocket(offer, options) });
  }

  start(listener: TransportListener): void {
    this.#listener = listener;
    if (!this.#hall || this.#options.leads()) this.#openNetwork();
    else this.#later(patienceMs, () => this.#openNetwork());
    this.#hall?.start({ ...listener, status: (status) => this.#hear(status) });
  }

  stop(): void {
    this.#cancel?.();
    this.#listener = undefined;
    this.#hall?.stop();
    this.#network?.stop();
  }

  #hear(status: TransportStatus): void {
    const wasUp = this.#hallStatus.kind === "up";
    this.#hallStatus = status;
    if (status.kind === "up") this.#later(overlapMs, () => this.#closeNetwork());
    else if (wasUp) this.#later(patienceMs, () => this.#openNetwork());
    this.#tell();
  }

  #openNetwork(): void {
    if (this.#network || !this.#listener) return;
    this.#network = new RelayTransport(this.#options);
    this.#network.start({
      ...this.#listener,
      status: (status) => {
        this.#networkStatus = status;
        this.#options.network(status);
        this.#tell();
      },
    });
  }

  #closeNetwork(): void {
    if (this.#options.leads()) return;
    this.#network?.stop();
    this.#network = undefined;
  }

  #tell(): void {
    const ways = [this.#hallStatus, this.#networkStatus];
    const best = (["up", "connecting", "waiting"] as const).find((kind) => ways.some((way) => way.kind === kind));
    this.#listener?.status({ kind: best ?? "off", refused: ways.find(({ refused }) => refused)?.refused });
  }

  #later(ms: number, run: () => void): void {
    this.#cancel?.();
    this.#cancel = this.#options.schedule.after(ms, run);
  }
}
