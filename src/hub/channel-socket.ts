import { EventEmitter } from "node:events";
import type { DataChannel } from "node-datachannel";
import { WebSocket } from "ws";
import {
  largestPiece,
  PieceReader,
  pieceOfWord,
  piecesOf,
  type ChannelMessage,
  type ChannelWord,
} from "../sync/channel-pieces.ts";
import type { ClientSocket } from "./client-socket.ts";

/** What was handed to the network gets so long to leave before the connection under it is cut. */
const lingerMs = 200;

/** How much of a queue the channel itself is given; the rest waits here, where it is counted. */
const handedOver = 4 * largestPiece;

interface Waiting {
  readonly piece: Uint8Array;
  readonly taken: (() => void) | undefined;
}

/** A data channel that behaves as a client's WebSocket. `hangUp` ends the connection under it. */
export class ChannelSocket extends EventEmitter implements ClientSocket {
  readonly #channel: DataChannel;
  readonly #hangUp: () => void;
  readonly #reader = new PieceReader();
  readonly #queue: Waiting[] = [];
  #queuedBytes = 0;
  #paused = false;
  #open = true;
  /** Set while the last words of a closing socket are still on their way. */
  #leaving = false;
  #lingering = false;

  constructor(channel: DataChannel, hangUp: () => void) {
    super();
    this.#channel = channel;
    this.#hangUp = hangUp;
    channel.setBufferedAmountLowThreshold(largestPiece);
    channel.onBufferedAmountLow(() => this.#drain());
    channel.onMessage((piece) => this.#take(piece));
    channel.onClosed(() => this.#end());
    channel.onError(() => this.#end());
  }

  get isPaused(): boolean {
    return this.#paused;
  }

  get bufferedAmount(): number {
    return this.#queuedBytes + (this.#open ? this.#channel.bufferedAmount() : 0);
  }

  get readyState(): number {
    if (!this.#open) return WebSocket.CLOSED;
    return this.#leaving ? WebSocket.CLOSING : WebSocket.OPEN;
  }

  send(bytes: Buffer, { binary }: { readonly binary: boolean }, taken: () => void): void {
    const pieces = piecesOf({ isText: !binary, bytes });
    pieces.forEach((piece, index) => this.#enqueue(piece, index === pieces.length - 1 ? taken : undefined));
    this.#drain();
  }

  ping(): void {
    this.#say("ping");
  }

  pong(): void {
    this.#say("pong");
  }

  /** Pieces that are on their way already still come in, and are charged as others are. */
  pause(): void {
    this.#paused = true;
    this.#say("pause");
  }

  resume(): void {
    this.#paused = false;
    this.#say("resume");
  }

  /** Closes once what was said before is out; whoever calls this cuts the socket after a while. */
  close(): void {
    this.#leaving = true;
    this.#drain();
  }

  terminate(): void {
    this.#end();
  }

  #say(word: ChannelWord): void {
    this.#enqueue(pieceOfWord(word), undefined);
    this.#drain();
  }

  #enqueue(piece: Uint8Array, taken: (() => void) | undefined): void {
    if (!this.#open) return;
    this.#queue.push({ piece, taken });
    this.#queuedBytes += piece.length;
  }

  #drain(): void {
    while (this.#open && this.#queue.length > 0 && this.#channel.bufferedAmount() < handedOver) {
      const next = this.#queue.shift();
      if (next === undefined) break;
      this.#queuedBytes -= next.piece.length;
      this.#channel.sendMessageBinary(next.piece);
      next.taken?.();
    }
    if (this.#leaving && this.#queue.length === 0 && !this.#lingering) this.#linger();
  }

  #linger(): void {
    this.#lingering = true;
    setTimeout(() => this.#end(), lingerMs).unref();
  }

  #take(piece: string | Buffer | ArrayBuffer): void {
    if (!this.#open || this.#leaving) return;
    const heard = Buffer.isBuffer(piece) ? this.#reader.take(piece) : "broken";
    if (heard === "more") return;
    if (heard === "broken") this.#end();
    else if (typeof heard === "string") this.#hearWord(heard);
    else this.#hearMessage(heard);
  }

  /** Clients may not pause the hub: it drops slow readers. Whatever they say is charged as a pong. */
  #hearWord(word: ChannelWord): void {
    this.emit(word === "ping" ? "ping" : "pong", Buffer.alloc(0));
  }

  #hearMessage({ isText, bytes }: ChannelMessage): void {
    this.emit("message", Buffer.from(bytes.buffer), !isText);
  }

  #end(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    this.#hangUp();
    this.emit("close");
  }
}
