import { sameBytes } from "../journal/bytes.ts";
import type { Link, LinkListener } from "./link.ts";
import { encodePairCode, pairLength, parsePairCode, type PairSide } from "./pair-code.ts";
import { readDescription, writeDescription } from "./pair-description.ts";
import type { World } from "./ports.ts";
import type { Sealer } from "./sealing.ts";
import type { Transport, TransportListener } from "./transport.ts";

/** How far two devices have come that are linked by showing codes to each other. */
export type PairState =
  | { readonly kind: "none" }
  /** The code is being made. */
  | { readonly kind: "making" }
  /** This code is to be shown: the first one, or the answer to the other's. */
  | { readonly kind: "offer" | "answer"; readonly code: string }
  | { readonly kind: "connecting" }
  | { readonly kind: "linked" }
  /** It was linked, and is not any more. */
  | { readonly kind: "lost" }
  /** The browsers did not reach each other, or this one can make no links. */
  | { readonly kind: "failed" };

/** What became of a code that was read. */
export type PairTaken = "taken" | "not-ours" | "not-this-one" | "own";

const nothing = (): void => undefined;

export interface PairOptions extends World {
  readonly sealer: Sealer;
  readonly connect: () => RTCPeerConnection;
  readonly changed: (state: PairState) => void;
  readonly report: (error: unknown) => void;
}

/** Browsers know their addresses well before that; some never say that they have told all. */
const gatherMs = 2000;
/** Two browsers that can reach each other at all do so sooner. */
const connectMs = 20_000;

interface Attempt {
  readonly connection: RTCPeerConnection;
  readonly channel: RTCDataChannel;
  readonly pair: Uint8Array;
  readonly offers: boolean;
  /** Stops the clock that gives up. */
  cancel: () => void;
  /** Tells who uses the link that it has gone. */
  closed: () => void;
}

/** Links to devices whose person shows a code and reads ours: no server, no signaling. One attempt at a time. */
export class PairTransport implements Transport {
  readonly #options: PairOptions;
  readonly #links = new Set<Attempt>();
  #listener: TransportListener | undefined;
  #attempt: Attempt | undefined;
  #state: PairState = { kind: "none" };
  #count = 0;

  constructor(options: PairOptions) {
    this.#options = options;
  }

  start(listener: TransportListener): void {
    this.#listener = listener;
    listener.status({ kind: "up", refused: undefined });
  }

  stop(): void {
    this.#listener = undefined;
    this.drop();
  }

  /** Gives everything up: the attempt under way and the links. */
  drop(): void {
    this.cancel();
    for (const link of this.#links) this.#lost(link);
  }

  /** Makes the first code. */
  async offer(): Promise<void> {
    this.cancel();
    this.#become({ kind: "making" });
    await this.#begin(this.#options.random.bytes(pairLength), true, async (attempt) => {
      await attempt.connection.setLocalDescription();
      await this.#show(attempt, "offer");
    });
  }

  /** Takes the other's code: its first one, which is answered with ours, or its answer to ours. */
  async take(text: string): Promise<PairTaken> {
    const side = await parsePairCode(this.#options.sealer, text);
    if (!side) return "not-ours";
    const attempt = this.#attempt;
    const isOfThis = attempt !== undefined && sameBytes(attempt.pair, side.pair);
    if (side.kind === "offer") {
      if (isOfThis) return "own";
      await this.#answer(side);
      return "taken";
    }
    if (!attempt?.offers || !isOfThis || this.#state.kind !== "offer") return "not-this-one";
    this.#become({ kind: "connecting" });
    attempt.cancel = this.#options.schedule.after(connectMs, () => this.#lost(attempt));
    await this.#guarded(attempt, () =>
      attempt.connection.setRemoteDescription({ type: "answer", sdp: writeDescription(side) }),
    );
    return "taken";
  }

  /** Gives the attempt under way up; links that are up stay. */
  cancel(): void {
    const attempt = this.#attempt;
    this.#attempt = undefined;
    attempt?.cancel();
    attempt?.connection.close();
    this.#become({ kind: this.#links.size > 0 ? "linked" : "none" });
  }

  async #answer(side: PairSide): Promise<void> {
    this.cancel();
    this.#become({ kind: "making" });
    await this.#begin(side.pair, false, async (attempt) => {
      await attempt.connection.setRemoteDescription({ type: "offer", sdp: writeDescription(side) });
      await attempt.connection.setLocalDescription();
      await this.#show(attempt, "answer");
    });
  }

  async #begin(pair: Uint8Array, offers: boolean, step: (attempt: Attempt) => Promise<void>): Promise<void> {
    let attempt: Attempt;
    try {
      attempt = this.#connection(pair, offers);
    } catch (error) {
      this.#options.report(error); // a browser without WebRTC
      return this.#become({ kind: "failed" });
    }
    this.#attempt = attempt;
    return this.#guarded(attempt, () => step(attempt));
  }

  #connection(pair: Uint8Array, offers: boolean): Attempt {
    const connection = this.#options.connect();
    // Agreed on beforehand, so that neither has to hear of it from the other.
    const channel = connection.createDataChannel("iltapaja", { negotiated: true, id: 0 });
    channel.binaryType = "arraybuffer";
    const attempt: Attempt = { connection, channel, pair, offers, cancel: nothing, closed: nothing };
    channel.addEventListener("open", () => this.#linked(attempt));
    channel.addEventListener("close", () => this.#lost(attempt));
    connection.addEventListener("connectionstatechange", () => {
      // Who answers calls the other in vain until its code has been read: it goes on when it is called itself.
      const isEarly = this.#attempt === attempt && this.#state.kind === "answer";
      if (connection.connectionState === "failed" && !isEarly) this.#lost(attempt);
    });
    return attempt;
  }

  async #show(attempt: Attempt, kind: "offer" | "answer"): Promise<void> {
    const { connection, pair } = attempt;
    await this.#gathered(connection);
    const described = readDescription(connection.localDescription?.sdp ?? "");
    if (!described) throw new Error("The browser describes itself in no way that a code can hold");
    const code = await encodePairCode(this.#options.sealer, { kind, pair, ...described });
    if (this.#attempt === attempt) this.#become({ kind, code });
  }

  #gathered(connection: RTCPeerConnection): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.schedule.after(gatherMs, resolve);
      const look = (): void => {
        if (connection.iceGatheringState !== "complete") return;
        cancel();
        resolve();
      };
      connection.addEventListener("icegatheringstatechange", look);
      look();
    });
  }

  #linked(attempt: Attempt): void {
    if (this.#attempt !== attempt) return attempt.connection.close();
    attempt.cancel();
    this.#attempt = undefined;
    this.#links.add(attempt);
    this.#become({ kind: "linked" });
    this.#listener?.link(this.#link(attempt));
  }

  /** Ends an attempt, or a link that was up. */
  #lost(attempt: Attempt): void {
    attempt.cancel();
    attempt.connection.close();
    attempt.closed();
    if (this.#links.delete(attempt)) {
      if (this.#links.size === 0 && !this.#attempt) this.#become({ kind: "lost" });
      return;
    }
    if (this.#attempt !== attempt) return;
    this.#attempt = undefined;
    this.#become({ kind: "failed" });
  }

  #link(attempt: Attempt): Link {
    const { channel } = attempt;
    this.#count += 1;
    return {
      id: `pair:${this.#count}`,
      kind: "webrtc",
      bus: undefined,
      // Both greet: neither knows when the other's end is open.
      greets: true,
      send(bytes) {
        try {
          // What is sent was made by sealing, always a plain buffer's view.
          channel.send(bytes as Uint8Array<ArrayBuffer>);
        } catch {
          // The channel is closing; its close event follows.
        }
      },
      bufferedAmount: () => channel.bufferedAmount,
      listen(listener: LinkListener) {
        attempt.closed = () => {
          attempt.closed = nothing;
          listener.closed();
        };
        channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
          if (data instanceof ArrayBuffer) listener.frame(new Uint8Array(data));
        });
      },
      close: () => this.#lost(attempt),
    };
  }

  async #guarded(attempt: Attempt, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (this.#attempt !== attempt) return; // given up meanwhile
      this.#options.report(error);
      this.#lost(attempt);
    }
  }

  #become(state: PairState): void {
    this.#state = state;
    this.#options.changed(state);
  }
}
