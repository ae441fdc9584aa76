import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeHubFrame, encodeHubFrame, type HubFrame } from "../../../src/hub/hub-frame.ts";

const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
const relayed = fc.record({
  kind: fc.constant("relayed" as const),
  from: u32,
  to: u32,
  payload: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
});
const presence = fc.record({
  kind: fc.constant("presence" as const),
  hub: fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString("hex")),
  asks: fc.boolean(),
  members: fc.array(u32, { maxLength: 50 }),
});

describe("decodeHubFrame", () => {
  test("gives back what was encoded", () => {
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<HubFrame>[]>(relayed, presence), (frame) => {
        expect(decodeHubFrame(encodeHubFrame(frame))).toEqual(frame);
      }),
    );
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(0, 1, 2, 3), (bytes, kind) => {
        const frame = decodeHubFrame(Buffer.from([kind, ...bytes]));
        if (kind === 0 || kind === 3) expect(frame).toBeUndefined();
      }),
    );
  });

  test("gives nothing for half a member, and for more members than any hub has", () => {
    expect(decodeHubFrame(Buffer.from([2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0]))).toBeUndefined();
    expect(decodeHubFrame(Buffer.concat([Buffer.from([2]), Buffer.alloc(9 + 5000 * 4)]))).toBeUndefined();
  });
});
