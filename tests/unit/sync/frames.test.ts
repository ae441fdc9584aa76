import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { bytesToText } from "../../../src/journal/bytes.ts";
import { encodeFrame, largestFrame, mostRows, parseFrame, type Frame } from "../../../src/sync/frames.ts";
import { randomFrom } from "../../kit/random.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
// Sixteen bytes that are not all zero, as text.
const author = bytes(16).map((id) => bytesToText(Uint8Array.of(id[0] || 1, ...id.slice(1))) as AuthorId);
const maybeAuthor = fc.option(author, { nil: undefined });
const count = fc.nat({ max: 2 ** 40 });
const time = fc.option(fc.record({ at: fc.nat({ max: 2 ** 45 }), hops: fc.nat({ max: 254 }) }), { nil: undefined });
const summary = fc.record({ journals: count, fold: bytes(8) });
const row = fc.record({ author, stored: count, head: bytes(8), forkedAt: fc.option(count, { nil: undefined }) });

const anyFrame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({
    kind: fc.constant("hello"),
    version: fc.constant(1),
    device: bytes(8),
    author: maybeAuthor,
    nonce: bytes(8),
    echo: bytes(8),
    time,
    member: fc.nat({ max: 0xffff_ffff }),
    neighbours: fc.array(bytes(8), { maxLength: 12 }),
    summary,
  }),
  fc.record({ kind: fc.constant("summary"), summary, asks: fc.boolean() }),
  fc.record({
    kind: fc.constant("digest"),
    range: fc.oneof(fc.constant("some" as const), fc.record({ after: maybeAuthor, until: maybeAuthor })),
    asks: fc.boolean(),
    rows: fc.array(row, { maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant("want"), wishes: fc.array(fc.record({ author, from: count }), { maxLength: 20 }) }),
  fc.record({
    kind: fc.constant("entries"),
    live: fc.boolean(),
    toAll: fc.boolean(),
    summary,
    entries: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant("presence"), author: maybeAuthor, time }),
  fc.record({ kind: fc.constant("flow"), push: fc.boolean() }),
) as fc.Arbitrary<Frame>;

describe("parseFrame", () => {
  test("reads every frame as it was written", () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(parseFrame(encodeFrame(frame))).toEqual(frame);
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps the largest digest and the largest want below the largest frame", () => {
    const rows = Array.from({ length: mostRows }, () => ({
      author: bytesToText(new Uint8Array(16).fill(255)) as AuthorId,
      stored: 100_000,
      head: new Uint8Array(8),
      forkedAt: 99_999,
    }));
    const digest: Frame = { kind: "digest", range: { after: undefined, until: undefined }, asks: true, rows };
    expect(encodeFrame(digest).length).toBeLessThan(largestFrame);
    expect(parseFrame(encodeFrame(digest))).toEqual(digest);
  });

  test("takes a kind of a newer app for unknown, not for broken", () => {
    expect(parseFrame(Uint8Array.of(8))).toBe("unknown");
    expect(parseFrame(Uint8Array.of(200, 1, 2, 3))).toBe("unknown");
    expect(parseFrame(Uint8Array.of(1, 2))).toBe("unknown");
  });

  test.each([
    ["nothing", []],
    ["kind 0", [0]],
    ["a hello that ends early", [1, 1, 2, 3]],
    ["a flag that is neither 0 nor 1", [7, 2]],
    ["something after the end", [7, 1, 0]],
    ["a number longer than it need be", [4, 0x80, 0x00]],
    ["more entries than bytes", [5, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0xff, 0xff, 0x7f]],
  ])("refuses %s", (_what, frame) => {
    expect(parseFrame(Uint8Array.from(frame))).toBeUndefined();
  });

  test("refuses a frame above the largest", () => {
    const frame = {
      kind: "entries",
      live: true,
      toAll: true,
      summary: { journals: 1, fold: new Uint8Array(8) },
    } as const;
    expect(parseFrame(encodeFrame({ ...frame, entries: [new Uint8Array(largestFrame - 20)] }))).toBeDefined();
    expect(parseFrame(encodeFrame({ ...frame, entries: [new Uint8Array(largestFrame - 4)] }))).toBeUndefined();
  });

  test("survives 100,000 random and mutated frames, each within 200 ms of CPU", () => {
    const seed = 20_261_121;
    const random = randomFrom(seed);
    const samples = fc.sample(anyFrame, { numRuns: 200, seed }).map(encodeFrame);
    let slowest = 0;
    let understood = 0;
    for (let run = 0; run < 100_000; run++) {
      const frame = run % 2 === 0 ? random.bytes(random.below(200)) : mutated(random.pick(samples), random);
      // CPU time: on a busy machine the clock also counts what others do.
      const start = process.cpuUsage();
      const parsed = parseFrame(frame);
      slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);
      if (parsed !== undefined && parsed !== "unknown") {
        understood += 1;
        expect(encodeFrame(parsed), `run ${run} of seed ${seed}`).toEqual(frame);
      }
    }
    expect(slowest).toBeLessThan(200);
    // Otherwise the mutations would only have tried the first byte.
    expect(understood).toBeGreaterThan(1000);
  }, 60_000);
});

function mutated(frame: Uint8Array, random: ReturnType<typeof randomFrom>): Uint8Array {
  const copy = Uint8Array.from([...frame, ...random.bytes(random.below(4))]);
  for (let flips = 1 + random.below(4); flips > 0; flips--) {
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
  }
  return random.chance(0.3) ? copy.slice(0, random.below(copy.length + 1)) : copy;
}
