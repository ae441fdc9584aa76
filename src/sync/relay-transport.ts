import { parseHubWord } from "./hub-messages.ts";
import type { Wakeups, World } from "./ports.ts";
import { RelayBus } from "./relay-bus.ts";
import type { OpenSocket, Socket } from "./socket.ts";
import type { Transport, TransportListener, TransportStatus } from "./transport.ts";

/** What the relay transport works with. */
export interface RelayOptions extends World {
  readonly url: string;
  /** The room's public name at the hub. */
  readonly topic: string;
  readonly openSocket: OpenSocket;
  readonly wakeups: Wakeups;
}

const firstWaitMs = 500;
/** A hall is back within ten seconds of its hub; 150 phones that knock this often cost a hub some 25 attempts a second. */
const longestWaitMs = 8000;
/** After a refusal it takes a while until there is room again. */
const refusedWaitMs = 10_000;
const pingEveryMs = 20_000;
/** A hub that answers nothing for so long is gone, whatever the network says. */
const answerMs = 8000;
/** Within this all devices compare that have missed something together. */
const gapSpreadMs = 1000;
/** A device that was asleep wants to know sooner. */
const wakeAnswerMs = 1200;
/** Its socket died while it slept: somebody is looking at it now, and not at all the others at the same moment. */
const hurryMs = 100;

/** Links over the hub's WebSocket: works wherever the app itself could be loaded from. Comes back by itself. */
export class RelayTransport implements Transport {
  readonly #options: RelayOptions;
  #listener: TransportListener | undefined;
  #socket: Socket | undefined;
  #bus: RelayBus | undefined;
  #waitMs = firstWaitMs;
  #hurries = false;
  #refused: TransportStatus["refused"];
  #cancelTimer = nothing;
  #unsubscribe = nothing;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(listener: TransportListener): void {
    this.#listener = listener;
    this.#unsubscribe = this.#options.wakeups.subscribe(() => this.#wake());
    this.#connect();
  }

  stop(): void {
    this.#unsubscribe();
    this.#leave();
    this.#listener?.status({ kind: "off", refused: this.#refused });
    this.#listener = undefined;
  }

  #connect(): void {
    this.#cancelTimer();
    this.#tell("connecting");
    const socket = this.#options.openSocket(this.#options.url);
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => {
      socket.send(JSON.stringify({ type: "relay", topic: this.#options.topic }));
      this.#awaitAnswer();
    });
    socket.addEventListener("message", ({ data }) => this.#hear(socket, data));
    socket.addEventListener("close", () => this.#lost(socket));
    // What went wrong is told by the close that follows; unheard, it would end a Node process.
    socket.addEventListener("error", nothing);
    this.#awaitAnswer();
  }

  #hear(socket: Socket, data: unknown): void {
    if (socket !== this.#socket) return;
    this.#hurries = false;
    this.#pingLater();
    if (data instanceof ArrayBuffer) this.#bus?.receive(new Uint8Array(data));
    else if (typeof data === "string") this.#hearWord(socket, data);
  }

  #hearWord(socket: Socket, data: string): void {
    const word = parseHubWord(data);
    if (word?.type === "relay") this.#join(socket, word);
    else if (word?.type === "members") this.#bus?.change(word.joined, word.left, word.count);
    else if (word?.type === "gap") this.#gap();
    else if (word?.type === "refused") {
      this.#refused = word.reason === "full" ? "full" : "rule";
      this.#waitMs = Math.max(this.#waitMs, refusedWaitMs);
      socket.close();
    }
  }

  /** Devices at other hubs were out of hearing. All of ours learn it at once, and compare one after the other. */
  #gap(): void {
    const { schedule, random } = this.#options;
    schedule.after(random.fraction() * gapSpreadMs, () => this.#listener?.gap?.());
  }

  #join(
    socket: Socket,
    stay: { readonly you: number; readonly peers: readonly number[]; readonly count: number },
  ): void {
    this.#bus?.close();
    this.#refused = undefined;
    this.#waitMs = firstWaitMs;
    this.#bus = new RelayBus(stay, socket, this.#options.random, (link) => this.#listener?.link(link));
    this.#tell("up");
    this.#bus.arrive();
  }

  #pingLater(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.schedule.after(pingEveryMs, () => this.#ping(answerMs));
  }

  #ping(patienceMs: number): void {
    this.#socket?.send(JSON.stringify({ type: "ping" }));
    this.#awaitAnswer(patienceMs);
  }

  #awaitAnswer(patienceMs = answerMs): void {
    this.#cancelTimer();
    const socket = this.#socket;
    this.#cancelTimer = this.#options.schedule.after(patienceMs, () => {
      socket?.close();
      if (socket) this.#lost(socket);
    });
  }

  /** In front again, or on a network again: is the hub still there? */
  #wake(): void {
    this.#hurries = true;
    if (this.#bus) return this.#ping(wakeAnswerMs);
    if (this.#socket || this.#refused) return;
    this.#waitMs = firstWaitMs;
    this.#connect();
  }

  #lost(socket: Socket): void {
    if (socket !== this.#socket) return;
    this.#leave();
    this.#tell("waiting");
    // Half of the wait is chance, so that a hall does not come back all at once when its hub does.
    const wait = (this.#hurries ? hurryMs : this.#waitMs) * (0.5 + this.#options.random.fraction() / 2);
    this.#hurries = false;
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2);
    this.#cancelTimer = this.#options.schedule.after(wait, () => this.#connect());
  }

  #leave(): void {
    this.#cancelTimer();
    const [socket, bus] = [this.#socket, this.#bus];
    this.#socket = undefined;
    this.#bus = undefined;
    bus?.close();
    socket?.close();
  }

  #tell(kind: TransportStatus["kind"]): void {
    this.#listener?.status({ kind, refused: this.#refused });
  }
}

function nothing(): void {}
