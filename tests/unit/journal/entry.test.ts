import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bytesToText, joinBytes } from "../../../src/journal/bytes.ts";
import {
  authorOfKey,
  decodeEntry,
  encodeEntry,
  hashEntry,
  lamportPerEntry,
  largestBody,
  mostEntries,
  signEntry,
  verifyEntry,
  type Entry,
} from "../../../src/journal/entry.ts";
import { createWebCrypto, signerOf } from "../../../src/platform/web-crypto.ts";
import { keysFrom } from "../../kit/people.ts";
import { fromHex, goldenEntries, toHex, type GoldenEntry } from "./golden.ts";

const golden = goldenEntries();
const webCrypto = createWebCrypto(crypto.subtle);
const room = fromHex(golden.room);
const publicKey = fromHex(golden.publicKey);

function toEntry(vector: GoldenEntry): Entry {
  return {
    author: fromHex(golden.author),
    seq: vector.seq,
    previous: fromHex(vector.previous),
    lamport: vector.lamport,
    kind: vector.kind,
    body: fromHex(vector.body),
    signature: fromHex(vector.signature),
  };
}

function anEntry(fields: Partial<Entry> = {}): Entry {
  return {
    author: new Uint8Array(16).fill(1),
    seq: 0,
    previous: new Uint8Array(20),
    lamport: 1,
    kind: 1,
    body: Uint8Array.of(7, 8),
    signature: new Uint8Array(64).fill(9),
    ...fields,
  };
}

describe.each(golden.entries)("the golden entry: $name", (vector) => {
  test("decodes into its fields", () => {
    expect(decodeEntry(fromHex(vector.bytes))).toEqual(toEntry(vector));
  });

  test("encodes byte for byte", () => {
    expect(toHex(encodeEntry(toEntry(vector)))).toBe(vector.bytes);
    expect(vector.bytes).toBe(vector.unsigned + vector.signature);
  });

  test("has the hash that stands in the chain, which is SHA-256 of the unsigned bytes", async () => {
    expect(toHex(await hashEntry(webCrypto, fromHex(vector.bytes)))).toBe(vector.hash);
    const plain = createHash("sha256").update(fromHex(vector.unsigned)).digest("hex");
    expect(plain.startsWith(vector.hash)).toBe(true);
  });

  test("carries its author's signature for this room and for no other", async () => {
    const bytes = fromHex(vector.bytes);
    expect(await verifyEntry(webCrypto, publicKey, room, bytes)).toBe(true);
    expect(await verifyEntry(webCrypto, publicKey, new Uint8Array(16), bytes)).toBe(false);
  });

  test("is refused at every shorter length and with a byte more", () => {
    const bytes = fromHex(vector.bytes);
    const readable = Array.from({ length: bytes.length }, (_, length) => decodeEntry(bytes.slice(0, length)));
    expect(readable.filter((entry) => entry !== undefined)).toEqual([]);
    expect(decodeEntry(joinBytes(bytes, Uint8Array.of(0)))).toBeUndefined();
  });

  test("loses its signature with any flipped bit", async () => {
    const bytes = fromHex(vector.bytes);
    const step = Math.max(1, Math.floor(bytes.length / 24));
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const entry = decodeEntry(flipped);
      expect(entry !== undefined && (await verifyEntry(webCrypto, publicKey, room, flipped)), `byte ${at}`).toBe(false);
    }
  });
});

describe("the golden chain", () => {
  test("links each entry to the hash of the one before", () => {
    for (const [index, vector] of golden.entries.entries()) {
      expect(vector.previous).toBe(golden.entries[index - 1]?.hash ?? "00".repeat(20));
    }
  });

  test("belongs to the author whose name is the hash of the key", async () => {
    const author = await authorOfKey(webCrypto, publicKey);
    expect(toHex(author)).toBe(golden.author);
    expect(bytesToText(author)).toBe(golden.authorText);
  });

  test("can be signed again with the key, with another signature that is as good", async () => {
    const signer = await signerOf(crypto.subtle, await keysFrom(golden.key));
    expect(toHex(signer.publicKey)).toBe(golden.publicKey);
    for (const vector of golden.entries) {
      const signed = await signEntry(signer, room, toEntry(vector));
      expect(await verifyEntry(webCrypto, publicKey, room, encodeEntry(signed))).toBe(true);
    }
  });
});

describe("decodeEntry", () => {
  let opening: Uint8Array;

  beforeAll(() => {
    opening = encodeEntry(anEntry());
  });

  test("refuses another version", () => {
    const bytes = opening.slice();
    for (const version of [0, 2, 255]) {
      bytes[0] = version;
      expect(decodeEntry(bytes)).toBeUndefined();
    }
  });

  test("refuses a number that is written with more bytes than it needs", () => {
    const seqAt = 17;
    const padded = joinBytes(opening.slice(0, seqAt), Uint8Array.of(0x80, 0x00), opening.slice(seqAt + 1));
    expect(decodeEntry(padded)).toBeUndefined();
    const lengthAt = seqAt + 1 + 20 + 1 + 1;
    expect(opening[lengthAt]).toBe(2);
    const long = joinBytes(opening.slice(0, lengthAt), Uint8Array.of(0x82, 0x00), opening.slice(lengthAt + 1));
    expect(decodeEntry(long)).toBeUndefined();
  });

  test("takes the largest body and refuses one byte more", () => {
    expect(decodeEntry(encodeEntry(anEntry({ body: new Uint8Array(largestBody) })))?.body.length).toBe(largestBody);
    expect(decodeEntry(encodeEntry(anEntry({ body: new Uint8Array(largestBody + 1) })))).toBeUndefined();
  });

  test("keeps the largest entry within one frame of 16 KiB", () => {
    const largest = anEntry({
      seq: mostEntries - 1,
      lamport: lamportPerEntry * mostEntries,
      body: new Uint8Array(largestBody),
    });
    const bytes = encodeEntry(largest);
    expect(decodeEntry(bytes)).toEqual(largest);
    expect(bytes.length).toBeLessThan(16_384);
  });

  test("refuses a Lamport time of zero and one beyond what the sequence allows", () => {
    expect(decodeEntry(encodeEntry(anEntry({ lamport: 0 })))).toBeUndefined();
    for (const seq of [0, 1, 500]) {
      const most = lamportPerEntry * (seq + 1);
      expect(decodeEntry(encodeEntry(anEntry({ seq, lamport: most })))?.lamport).toBe(most);
      expect(decodeEntry(encodeEntry(anEntry({ seq, lamport: most + 1 })))).toBeUndefined();
    }
  });

  test("refuses a sequence number beyond the limit", () => {
    expect(decodeEntry(encodeEntry(anEntry({ seq: mostEntries - 1 })))?.seq).toBe(mostEntries - 1);
    expect(decodeEntry(encodeEntry(anEntry({ seq: mostEntries })))).toBeUndefined();
  });

  test("reads an entry that lies inside a larger buffer, and nothing beyond its end", () => {
    const wide = new Uint8Array(opening.length + 20);
    wide.set(opening, 10);
    expect(decodeEntry(wide.subarray(10, 10 + opening.length))).toEqual(anEntry());
    expect(decodeEntry(wide.subarray(10, 10 + opening.length - 1))).toBeUndefined();
  });

  test("gives back every entry that can be encoded", () => {
    fc.assert(
      fc.property(
        fc.record({
          author: fc.uint8Array({ minLength: 16, maxLength: 16 }),
          seq: fc.nat(mostEntries - 1),
          previous: fc.uint8Array({ minLength: 20, maxLength: 20 }),
          lamport: fc.integer({ min: 1, max: lamportPerEntry }),
          kind: fc.nat(255),
          body: fc.uint8Array({ maxLength: 300 }),
          signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
        }),
        (entry) => {
          expect(decodeEntry(encodeEntry(entry))).toEqual(entry);
        },
      ),
    );
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const entry = decodeEntry(bytes);
        expect(entry === undefined || toHex(encodeEntry(entry)) === toHex(bytes)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
