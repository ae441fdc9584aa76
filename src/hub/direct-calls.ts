import { hkdfSync, timingSafeEqual } from "node:crypto";
import type { IceUdpMuxRequest, PeerConnection } from "node-datachannel";
import { largestPiece } from "../sync/channel-pieces.ts";
import { icePasswordOf, parseCallName, proofBytes, proofPurpose, type CallName } from "../sync/hub-offer.ts";
import { ChannelSocket } from "./channel-socket.ts";
import type { ClientSocket } from "./client-socket.ts";
import type { DirectIdentity } from "./direct-identity.ts";
import type { Limits } from "./limits.ts";
import type { Metrics } from "./metrics.ts";

/** What direct calls work with. */
export interface DirectCallsDep {
  readonly identity: DirectIdentity;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Gets each device whose channel is open, and its address, which is only counted. */
  readonly admit: (socket: ClientSocket, remote: string) => void;
  readonly report: (error: unknown) => void;
}

/** How many names of calls are remembered, so that a packet that somebody repeats opens nothing again. */
const rememberedCalls = 4096;

/** All calls of devices to one hub: those under way, and those that have opened their channel. */
export class DirectCalls {
  readonly #connect: () => PeerConnection;
  readonly #dep: DirectCallsDep;
  readonly #calls = new Set<PeerConnection>();
  readonly #known = new Set<string>();
  #unopened = 0;

  constructor(connect: () => PeerConnection, dep: DirectCallsDep) {
    this.#connect = connect;
    this.#dep = dep;
  }

  /** Answers a device's first packet, if it proves that the device has seen the hub's code. */
  answer(request: IceUdpMuxRequest): void {
    const { limits, metrics, identity } = this.#dep;
    const name = parseCallName(request.localUfrag);
    // The first packet is repeated until it is answered.
    if (!name || this.#known.has(request.localUfrag) || !/^[A-Za-z0-9+/]{4,256}$/u.test(request.ufrag)) return;
    if (this.#unopened >= limits.handshakes || !isProven(name, identity.secret)) {
      metrics.directTurnedAwayTotal += 1;
      return;
    }
    this.#remember(request.localUfrag);
    this.#take(this.#connect(), request, name.password);
  }

  close(): void {
    for (const call of this.#calls) call.close();
    this.#calls.clear();
  }

  #take(call: PeerConnection, request: IceUdpMuxRequest, password: string): void {
    const { limits, metrics, identity, admit } = this.#dep;
    let socket: ChannelSocket | undefined;
    this.#calls.add(call);
    this.#unopened += 1;
    const opened = onceOnly(() => {
      clearTimeout(patience);
      this.#unopened -= 1;
    });
    const patience = setTimeout(() => {
      opened();
      this.#hangUp(call);
    }, limits.handshakeMs);
    patience.unref();
    call.onStateChange((state) => {
      if (state !== "failed" && state !== "closed") return;
      opened();
      socket?.terminate();
      this.#hangUp(call);
    });
    call.onDataChannel((channel) => {
      opened();
      // One device, one channel: whoever opens more is none of ours.
      if (socket) return socket.terminate();
      socket = new ChannelSocket(channel, () => this.#hangUp(call));
      metrics.directConnectionsTotal += 1;
      return admit(socket, request.host);
    });
    call.setRemoteDescription(descriptionOf(request.ufrag, password), "offer");
    call.setLocalDescription("answer", { iceUfrag: request.localUfrag, icePwd: icePasswordOf(identity.secret) });
  }

  #hangUp(call: PeerConnection): void {
    if (this.#calls.delete(call)) call.close();
  }

  /** Forgets the oldest beyond the bound. */
  #remember(name: string): void {
    this.#known.add(name);
    for (const oldest of this.#known) {
      if (this.#known.size <= rememberedCalls) return;
      this.#known.delete(oldest);
    }
  }
}

/** Whether a call's name was made with the hub's secret, at the cost of one hash. */
function isProven({ password, proof }: CallName, secret: Uint8Array): boolean {
  const right = hkdfSync("sha256", secret, "", proofPurpose(password), proofBytes);
  return timingSafeEqual(Buffer.from(proof, "hex"), Buffer.from(right));
}

/** What the caller would have said in an offer, were there a way to say it. */
function descriptionOf(ufrag: string, password: string): string {
  return [
    "v=0",
    "o=- 0 0 IN IP4 0.0.0.0",
    "s=-",
    "t=0 0",
    "a=group:BUNDLE 0",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "c=IN IP4 0.0.0.0",
    "a=mid:0",
    "a=sendrecv",
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => "00").join(":")}`,
    "a=setup:active",
    "a=sctp-port:5000",
    `a=max-message-size:${largestPiece}`,
    "",
  ].join("\r\n");
}

function onceOnly(run: () => void): () => void {
  let ran = false;
  return () => {
    if (!ran) run();
    ran = true;
  };
}
