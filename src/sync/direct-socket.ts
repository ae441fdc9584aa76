import type { JournalCrypto } from "../journal/journal-crypto.ts";
import {
  largestPiece,
  PieceReader,
  pieceOfWord,
  piecesOf,
  type ChannelMessage,
  type ChannelWord,
} from "./channel-pieces.ts";
import { callName, icePasswordOf, proofBytes, proofPurpose, toHex, type HubOffer } from "./hub-offer.ts";
import type { Schedule } from "./ports.ts";
import type { Socket } from "./socket.ts";

/** What a direct socket works with. */
export interface DirectSocketDep {
  readonly crypto: Pick<JournalCrypto, "expand">;
  readonly schedule: Schedule;
}

/** How much of a queue the channel itself is given; the rest waits here, where the hub can make it wait. */
const handedOver = 4 * largestPiece;

/**
 * A hub that says nothing for so long is asked whether it is there, and then given up. The browser itself would not
 * notice a hub that was killed and started anew: its checks are answered again, but nothing else is.
 */
const silenceMs = 6000;
const answerMs = 3000;

type Listener = (event: { readonly data: unknown }) => void;

/**
 * A hub in the hall, dialled over WebRTC and spoken to as over a WebSocket. No offer and answer travel: the hub's half
 * of the conversation is put together from what its code says, and it learns ours from the first packet.
 */
export class DirectSocket implements Socket {
  binaryType = "arraybuffer";
  readonly #offer: HubOffer;
  readonly #dep: DirectSocketDep;
  readonly #connection = new RTCPeerConnection({ iceServers: [] });
  readonly #channel: RTCDataChannel;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #reader = new PieceReader();
  readonly #queue: Uint8Array<ArrayBuffer>[] = [];
  #queuedBytes = 0;
  #paused = false;
  #ended = false;
  #cancel: (() => void) | undefined;

  constructor(offer: HubOffer, dep: DirectSocketDep) {
    this.#offer = offer;
    this.#dep = dep;
    this.#channel = this.#connection.createDataChannel("iltapaja hub 1");
    this.#channel.binaryType = "arraybuffer";
    this.#channel.bufferedAmountLowThreshold = largestPiece;
    this.#watch();
    this.#dial().catch(() => this.#end());
  }

  get bufferedAmount(): number {
    return this.#queuedBytes + this.#channel.bufferedAmount;
  }

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  send(data: string | Uint8Array<ArrayBuffer>): void {
    const isText = typeof data === "string";
    const bytes = isText ? new TextEncoder().encode(data) : data;
    for (const piece of piecesOf({ isText, bytes })) this.#enqueue(piece);
    this.#drain();
  }

  close(): void {
    this.#end();
  }

  #watch(): void {
    const [channel, connection] = [this.#channel, this.#connection];
    channel.addEventListener("open", () => {
      this.#expectWord();
      this.#emit("open");
      this.#drain();
    });
    channel.addEventListener("bufferedamountlow", () => this.#drain());
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => this.#take(data));
    channel.addEventListener("close", () => this.#end());
    connection.addEventListener("connectionstatechange", () => {
      if (connection.connectionState === "failed") this.#end();
    });
  }

  async #dial(): Promise<void> {
    await this.#connection.setLocalDescription();
    const password = /^a=ice-pwd:(\S+)/m.exec(this.#connection.localDescription?.sdp ?? "")?.[1];
    if (password === undefined) return this.#end();
    const proof = await this.#dep.crypto.expand(this.#offer.secret, proofPurpose(password), proofBytes);
    if (this.#ended) return undefined;
    return this.#connection.setRemoteDescription({
      type: "answer",
      sdp: answerOf(this.#offer, callName(password, proof)),
    });
  }

  #enqueue(piece: Uint8Array<ArrayBuffer>): void {
    if (this.#ended) return;
    this.#queue.push(piece);
    this.#queuedBytes += piece.length;
  }

  #drain(): void {
    const channel = this.#channel;
    while (!this.#paused && channel.readyState === "open" && channel.bufferedAmount < handedOver) {
      const piece = this.#queue.shift();
      if (piece === undefined) return;
      this.#queuedBytes -= piece.length;
      channel.send(piece);
    }
  }

  #take(piece: unknown): void {
    if (this.#ended) return;
    this.#expectWord();
    const heard = piece instanceof ArrayBuffer ? this.#reader.take(new Uint8Array(piece)) : "broken";
    if (heard === "more") return;
    if (heard === "broken") this.#end();
    else if (typeof heard === "string") this.#hearWord(heard);
    else this.#emit("message", dataOf(heard));
  }

  #hearWord(word: ChannelWord): void {
    if (word === "ping") this.#enqueue(pieceOfWord("pong"));
    if (word === "pause") this.#paused = true;
    if (word === "resume") this.#paused = false;
    this.#drain();
  }

  #expectWord(): void {
    const { schedule } = this.#dep;
    this.#cancel?.();
    this.#cancel = schedule.after(silenceMs, () => {
      this.#enqueue(pieceOfWord("ping"));
      this.#drain();
      this.#cancel = schedule.after(answerMs, () => this.#end());
    });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancel?.();
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    this.#channel.close();
    this.#connection.close();
    this.#emit("close");
  }

  #emit(type: string, data?: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data });
  }
}

function dataOf({ isText, bytes }: ChannelMessage): string | ArrayBuffer {
  return isText ? new TextDecoder().decode(bytes) : bytes.buffer;
}

/** What the hub would have answered. Every part of it is made of bytes and numbers: an offer cannot write lines here. */
function answerOf({ addresses, port, fingerprint, secret }: HubOffer, name: string): string {
  return [
    "v=0",
    "o=- 0 0 IN IP4 0.0.0.0",
    "s=-",
    "t=0 0",
    "a=group:BUNDLE 0",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "c=IN IP4 0.0.0.0",
    "a=mid:0",
    `a=ice-ufrag:${name}`,
    `a=ice-pwd:${icePasswordOf(secret)}`,
    `a=fingerprint:sha-256 ${toHex(fingerprint)
      .toUpperCase()
      .replaceAll(/..(?=.)/g, "$&:")}`,
    "a=setup:passive",
    "a=sctp-port:5000",
    `a=max-message-size:${largestPiece}`,
    ...addresses.map(
      (address, index) => `a=candidate:${index} 1 UDP ${2_113_937_151 - index} ${address} ${port} typ host`,
    ),
    "a=end-of-candidates",
    "",
  ].join("\r\n");
}
