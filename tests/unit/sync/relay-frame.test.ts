import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRelayFrame, encodeRelayFrame, everyone } from "../../../src/sync/relay-frame.ts";

describe("encodeRelayFrame", () => {
  test("lays out version, member and payload", () => {
    const frame = encodeRelayFrame(0x01020304, Uint8Array.of(9, 8));
    expect([...frame]).toEqual([1, 1, 2, 3, 4, 9, 8]);
  });

  test("addresses everyone with zero", () => {
    expect([...encodeRelayFrame(everyone, new Uint8Array(0))]).toEqual([1, 0, 0, 0, 0]);
  });

  test.each([-1, 0x1_0000_0000, 1.5, Number.NaN])("refuses %d as a member", (member) => {
    expect(() => encodeRelayFrame(member, new Uint8Array(0))).toThrow(RangeError);
  });
});

describe("decodeRelayFrame", () => {
  test("gives back what was encoded, for every member and payload", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), fc.uint8Array({ maxLength: 200 }), (member, payload) => {
        expect(decodeRelayFrame(encodeRelayFrame(member, payload))).toEqual({ member, payload });
      }),
    );
  });

  test("reads a frame that lies inside a larger buffer", () => {
    const wide = new Uint8Array(20);
    wide.set(encodeRelayFrame(7, Uint8Array.of(1, 2, 3)), 6);
    const frame = decodeRelayFrame(wide.subarray(6, 6 + 5 + 3));
    expect(frame).toEqual({ member: 7, payload: Uint8Array.of(1, 2, 3) });
  });

  test("gives nothing for frames that are too short or of another version", () => {
    expect(decodeRelayFrame(new Uint8Array(0))).toBeUndefined();
    expect(decodeRelayFrame(Uint8Array.of(1, 0, 0, 0))).toBeUndefined();
    expect(decodeRelayFrame(Uint8Array.of(2, 0, 0, 0, 1, 5))).toBeUndefined();
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const frame = decodeRelayFrame(bytes);
        expect(frame === undefined).toBe(bytes.length < 5 || bytes[0] !== 1);
      }),
    );
  });
});
