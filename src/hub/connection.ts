import { WebSocket } from "ws";
import { createAllowance, type Allowance } from "./allowance.ts";
import type { ClientSocket } from "./client-socket.ts";
import type { Limits } from "./limits.ts";
import { encodeHubMessage, type HubMessage, type RefusalReason } from "./messages.ts";
import type { Metrics } from "./metrics.ts";

/** The WebSocket close code for each refusal: 1013 asks to come back later, 1008 says that a rule was broken. */
const closeCodes: Readonly<Record<RefusalReason, number>> = { full: 1013, rate: 1008, "bad-frame": 1008, topics: 1008 };

/** One client's open socket, with what it may still cost. */
export class Connection {
  /** The client's id on the relay: random, never 0, unlike any other open connection's. */
  readonly id: number;
  /** Signaling topics it is subscribed to. */
  readonly topics = new Set<string>();
  readonly #socket: ClientSocket;
  readonly #limits: Limits;
  readonly #metrics: Metrics;
  readonly #allowance: Allowance;
  #open = true;
  #queuedBytes = 0;

  constructor(id: number, socket: ClientSocket, limits: Limits, metrics: Metrics) {
    this.id = id;
    this.#socket = socket;
    this.#limits = limits;
    this.#metrics = metrics;
    this.#allowance = createAllowance(limits);
    socket.once("close", () => {
      this.#open = false;
    });
  }

  /** False from the moment it is refused, dropped or closed; nothing it says counts any more. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** What is queued because its network has not taken it, with the overhead of each write. */
  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  sendText(bytes: Buffer): void {
    this.#send(bytes, { binary: false });
  }

  sendBinary(bytes: Buffer): void {
    this.#send(bytes, { binary: true });
  }

  tell(message: HubMessage): void {
    const bytes = encodeHubMessage(message);
    if (bytes !== undefined) this.sendText(bytes);
  }

  /** Charges a message that came in. False when it must not be handled. */
  chargeIn(bytes: number): boolean {
    return this.#open && this.#rest(this.#allowance.spendIn(bytes));
  }

  /** Charges `copies` of a message of `bytes` that go out for it. False when they must not be sent. */
  chargeOut(bytes: number, copies: number): boolean {
    return this.#open && this.#rest(this.#allowance.spendOut(bytes, copies));
  }

  /** Tells the reason, then closes. */
  refuse(reason: RefusalReason): void {
    if (!this.#open) return;
    this.#metrics.refusedTotal[reason] += 1;
    this.tell({ type: "refused", reason });
    this.#open = false;
    // A flood is not read any further while it is being closed.
    if (reason === "rate") this.#socket.pause();
    this.#socket.close(closeCodes[reason], reason);
    setTimeout(() => this.#socket.terminate(), this.#limits.farewellMs).unref();
  }

  /** Cuts the socket at once, its queue with it. */
  drop(): void {
    this.#open = false;
    this.#socket.terminate();
  }

  #send(bytes: Buffer, options: { readonly binary: boolean }): void {
    if (!this.#open || this.#socket.readyState !== WebSocket.OPEN) return;
    const cost = bytes.length + this.#limits.copyOverheadBytes;
    if (this.#queuedBytes + cost > this.#limits.bufferedBytes) {
      this.#metrics.slowReadersDroppedTotal += 1;
      this.drop();
      return;
    }
    this.#queuedBytes += cost;
    this.#metrics.bytesOutTotal += bytes.length;
    this.#socket.send(bytes, options, () => {
      this.#queuedBytes -= cost;
    });
  }

  /** A fast sender is not read from until its allowance is level again; a hopeless one is refused. */
  #rest(ms: number): boolean {
    if (ms === Infinity) this.refuse("rate");
    else if (ms > 0) this.#throttle(ms);
    return this.#open;
  }

  /** TCP then slows the sender down; over a data channel it is asked to rest. */
  #throttle(ms: number): void {
    if (this.#socket.isPaused) return;
    this.#metrics.throttledTotal += 1;
    this.#socket.pause();
    setTimeout(() => this.#open && this.#socket.resume(), ms).unref();
  }
}
