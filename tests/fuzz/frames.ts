import type { AuthorId } from "../../src/domain/ids.ts";
import { bytesToText, joinBytes } from "../../src/journal/bytes.ts";
import { deviceIdLength, encodeFrame, nonceLength, protocolVersion, type Frame } from "../../src/sync/frames.ts";
import type { Random } from "../kit/random.ts";

/** Makes frames as a hostile device or hub would: none that were ever right, and right ones bent in every way. */
export interface FrameMaker {
  /** A well-formed frame with senseless content. */
  frame(): Frame;
  /** Bytes of a frame: right, bent, cut, doubled, joined with others, or nothing but noise. */
  bytes(): Uint8Array;
  /** Remembers a frame that was really sent, to be replayed, out of order and bent. */
  remember(frame: Uint8Array): void;
}

const mostRemembered = 300;

export function frameMaker(chance: Random): FrameMaker {
  const recorded: Uint8Array[] = [];
  const number = (): number =>
    chance.pick([0, 1, 2, chance.below(300), chance.below(2 ** 32), 2 ** 52 + chance.below(9)]);
  // Sixteen random bytes as text, which is what an author id is.
  const author = (): AuthorId => bytesToText(chance.bytes(16)) as AuthorId;
  const maybeAuthor = (): AuthorId | undefined => (chance.chance(0.3) ? undefined : author());
  const time = () => (chance.chance(0.3) ? undefined : { at: number(), hops: chance.below(255) });
  const summary = () => ({ journals: number(), fold: chance.bytes(8) });
  const many = <T>(make: () => T): readonly T[] => Array.from({ length: chance.below(6) }, make);
  const row = () => ({
    author: author(),
    stored: number(),
    head: chance.bytes(8),
    forkedAt: chance.chance(0.8) ? undefined : number(),
  });

  function frame(): Frame {
    switch (chance.below(7)) {
      case 0:
        return {
          kind: "hello",
          version: protocolVersion,
          device: chance.bytes(deviceIdLength),
          author: maybeAuthor(),
          nonce: chance.bytes(nonceLength),
          echo: chance.bytes(nonceLength),
          time: time(),
          member: chance.below(2 ** 32),
          neighbours: many(() => chance.bytes(deviceIdLength)),
          summary: summary(),
        };
      case 1:
        return { kind: "summary", summary: summary(), asks: chance.chance(0.5) };
      case 2:
        return {
          kind: "digest",
          range: chance.chance(0.5) ? "some" : { after: maybeAuthor(), until: maybeAuthor() },
          asks: chance.chance(0.5),
          rows: many(row),
        };
      case 3:
        return { kind: "want", wishes: many(() => ({ author: author(), from: number() })) };
      case 4:
        return {
          kind: "entries",
          live: chance.chance(0.5),
          toAll: chance.chance(0.5),
          summary: summary(),
          entries: many(() => chance.bytes(chance.below(200))),
        };
      case 5:
        return { kind: "presence", author: maybeAuthor(), time: time() };
      default:
        return { kind: "flow", push: chance.chance(0.5) };
    }
  }

  function right(): Uint8Array {
    return recorded.length > 0 && chance.chance(0.5) ? chance.pick(recorded) : encodeFrame(frame());
  }

  return {
    frame,
    bytes: () => bend(right(), right, chance),
    remember(bytes) {
      if (recorded.length < mostRemembered) recorded.push(bytes);
      else recorded[chance.below(mostRemembered)] = bytes;
    },
  };
}

function bend(bytes: Uint8Array, another: () => Uint8Array, chance: Random): Uint8Array {
  const at = chance.below(bytes.length + 1);
  switch (chance.below(8)) {
    case 0:
      return bytes;
    case 1:
      return bytes.slice(0, at);
    case 2:
      return joinBytes(bytes, chance.bytes(chance.below(40)));
    case 3:
      return joinBytes(bytes.slice(0, at), another().slice(chance.below(20)));
    case 4: {
      const bent = bytes.slice();
      for (let flips = chance.below(4); flips >= 0; flips--) bent[chance.below(bent.length)] = chance.below(256);
      return bent;
    }
    case 5:
      // Numbers as long as they may be, where a count or a length is read.
      return joinBytes(
        bytes.slice(0, at),
        Uint8Array.from({ length: chance.below(12) }, () => 255),
        bytes.slice(at),
      );
    case 6:
      return chance.chance(0.02) ? new Uint8Array(20_000 + chance.below(50_000)) : bytes.slice(at);
    default:
      return joinBytes(Uint8Array.of(chance.below(12)), chance.bytes(chance.below(60)));
  }
}
