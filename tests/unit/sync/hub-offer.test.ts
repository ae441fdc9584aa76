import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  callName,
  encodeHubOffer,
  icePasswordOf,
  parseCallName,
  parseHubOffer,
  type HubOffer,
} from "../../../src/sync/hub-offer.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const offers: fc.Arbitrary<HubOffer> = fc.record({
  addresses: fc.array(fc.ipV4(), { minLength: 1, maxLength: 3 }),
  port: fc.integer({ min: 1, max: 65_535 }),
  fingerprint: bytes(32),
  secret: bytes(16),
});

describe("a hub's offer", () => {
  test("comes back as it was, in characters that QR codes pack tightly", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const text = encodeHubOffer(offer);
        expect(text).toMatch(/^1[0-9A-Z]{87,101}$/);
        expect(parseHubOffer(text)).toEqual(offer);
      }),
    );
  });

  test("names three addresses at most", () => {
    const addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"];
    const text = encodeHubOffer({ addresses, port: 1, fingerprint: new Uint8Array(32), secret: new Uint8Array(16) });
    expect(parseHubOffer(text)?.addresses).toEqual(addresses.slice(0, 3));
  });

  test("is one text only: nothing else is read as the same offer", () => {
    fc.assert(
      fc.property(offers, fc.nat(200), fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), (offer, at, other) => {
        const text = encodeHubOffer(offer);
        const changed = text.slice(0, at % text.length) + other + text.slice((at % text.length) + 1);
        if (changed !== text) expect(parseHubOffer(changed)).not.toEqual(offer);
      }),
    );
  });

  test.each(["", "1", "2", "1" + "0".repeat(87), "1".repeat(87), "1".repeat(121), "1" + "U".repeat(87), "1\n", "%00"])(
    "is not read from %j",
    (text) => {
      expect(parseHubOffer(text)).toBeUndefined();
    },
  );

  test("is read from nothing that chance makes up, without throwing", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 130, unit: "binary" }), (text) => {
        const offer = parseHubOffer(text);
        if (offer) expect(encodeHubOffer(offer)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a call's name", () => {
  test("carries the caller's password and proof", () => {
    const password = "+qokLX2fSrCm+g0p8JRrMh4E";
    const proof = Uint8Array.from({ length: 16 }, (_, index) => index);
    expect(parseCallName(callName(password, proof))).toEqual({ password, proof: "000102030405060708090a0b0c0d0e0f" });
  });

  test.each([
    "",
    "short",
    "a".repeat(257),
    "a=ice-pwd:x\r\na=setup:active".padEnd(80, "a"),
    `${"a".repeat(21)}${"0".repeat(32)}`,
    `${"a".repeat(24)}${"G".repeat(32)}`,
  ])("is not %j", (name) => {
    expect(parseCallName(name)).toBeUndefined();
  });

  test("has a password that ICE allows", () => {
    expect(icePasswordOf(new Uint8Array(16).fill(255))).toBe("f".repeat(32));
  });
});
