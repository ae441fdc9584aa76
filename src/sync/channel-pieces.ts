/**
 * How the hub's messages travel over a data channel, which has no text frames, no pings and no pauses, and on which
 * long messages hold up short ones: in pieces, each with one byte in front that says what it is.
 */
export type ChannelWord = "ping" | "pong" | "pause" | "resume";

/** A whole message as it was sent. */
export interface ChannelMessage {
  readonly isText: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes of the largest piece, its first byte included. */
export const largestPiece = 16 * 1024;

/** Bytes of the largest message, as on the hub's WebSocket. */
const largestMessage = 64 * 1024;

/** Pieces of one message: tiny ones without end would only cost. */
const mostPieces = 64;

const textFlag = 1;
const moreFlag = 2;
const firstWord = 4;
const words: readonly ChannelWord[] = ["ping", "pong", "pause", "resume"];

/** A message in pieces, in the order of sending. */
export function piecesOf({ isText, bytes }: { readonly isText: boolean; readonly bytes: Uint8Array }) {
  const room = largestPiece - 1;
  const count = Math.max(1, Math.ceil(bytes.length / room));
  return Array.from({ length: count }, (_, index): Uint8Array<ArrayBuffer> => {
    const part = bytes.subarray(index * room, (index + 1) * room);
    const piece = new Uint8Array(1 + part.length);
    piece[0] = Number(isText) * textFlag + Number(index < count - 1) * moreFlag;
    piece.set(part, 1);
    return piece;
  });
}

/** A word between the two ends of a channel, as a piece. */
export function pieceOfWord(word: ChannelWord): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(firstWord + words.indexOf(word));
}

/** Puts messages together again. After "broken" nothing that follows on the channel makes sense. */
export class PieceReader {
  #parts: Uint8Array[] = [];
  #length = 0;
  #isText = false;

  /** Takes the next piece; gives a message when it is whole. Never throws. */
  take(piece: Uint8Array): ChannelMessage | ChannelWord | "more" | "broken" {
    const [kind = 0xff] = piece;
    if (kind >= firstWord) return (piece.length === 1 && words[kind - firstWord]) || "broken";
    const isText = (kind & textFlag) !== 0;
    const hasMore = (kind & moreFlag) !== 0;
    if (this.#parts.length > 0 && isText !== this.#isText) return "broken";
    if (hasMore && piece.length < 2) return "broken";
    this.#isText = isText;
    this.#parts.push(piece.subarray(1));
    this.#length += piece.length - 1;
    if (this.#length > largestMessage || this.#parts.length > mostPieces) return "broken";
    return hasMore ? "more" : this.#whole();
  }

  #whole(): ChannelMessage {
    const bytes = new Uint8Array(this.#length);
    let offset = 0;
    for (const part of this.#parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    this.#parts = [];
    this.#length = 0;
    return { isText: this.#isText, bytes };
  }
}
