import {
  assert as assertAlways,
  asyncProperty,
  array,
  constantFrom,
  integer,
  nat,
  record,
  string,
  uint8Array,
} from "fast-check";
import { generate } from "lean-qr/nano";
import { beforeAll, describe, expect, it } from "vitest";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { encodePairCode, looksLikePairCode, parsePairCode, type PairSide } from "../../../src/sync/pair-code.ts";
import { readDescription, writeDescription } from "../../../src/sync/pair-description.ts";
import type { Sealer } from "../../../src/sync/sealing.ts";
import { testRoom } from "../../kit/devices.ts";

let sealer: Sealer;
let otherSealer: Sealer;

function sealerOf(byte: number): Promise<Sealer> {
  return createWebSealer(crypto, { roomId: testRoom, contentKey: new Uint8Array(32).fill(byte) });
}

beforeAll(async () => {
  [sealer, otherSealer] = await Promise.all([sealerOf(1), sealerOf(2)]);
});

const hash = Array.from({ length: 32 }, (_, index) => (index * 7 + 1).toString(16).toUpperCase().padStart(2, "0"));

/** What browsers say of a lone data channel, with the lines that matter here. */
function described(user: string, password: string, candidates: readonly string[]): string {
  return [
    "v=0",
    "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    ...candidates.map((candidate) => `a=candidate:${candidate}`),
    `a=ice-ufrag:${user}`,
    `a=ice-pwd:${password}`,
    "a=ice-options:trickle",
    `a=fingerprint:sha-256 ${hash.join(":")}`,
    "a=setup:actpass",
    "",
  ].join("\r\n");
}

const chromium = described("4ZcD", "2/1muCWoOi3uLifh0NuRHlJH", [
  "1510613869 1 udp 2113937151 9b36eaac-bb2e-49bb-bb78-21c41c499900.local 56143 typ host generation 0",
  "2999745851 1 udp 2113939711 2001:db8::1:2 58779 typ host generation 0",
  "3747255477 1 udp 2113937151 192.168.10.214 58445 typ host generation 0 network-id 1",
  "2454463633 1 tcp 1518280447 192.168.10.214 9 typ host tcptype active",
  "842163049 1 udp 1677729535 203.0.113.9 58445 typ srflx raddr 0.0.0.0 rport 0",
]);
const firefox = described("f0aa9d3c", "0123456789abcdef0123456789abcdef", [
  "0 1 UDP 2122187007 5f5e2e0e-7d2a-4c4d-9a52-0f5c2f3a7f4d.local 50412 typ host",
]);

function sideOf(sdp: string, kind: PairSide["kind"] = "offer"): PairSide {
  const read = readDescription(sdp);
  if (!read) throw new Error("The description cannot be read");
  return { kind, pair: Uint8Array.of(1, 2, 3, 4), ...read };
}

describe("readDescription", () => {
  it("keeps what differs among browsers, with old addresses first", () => {
    const side = sideOf(chromium);
    expect(side.user).toBe("4ZcD");
    expect(side.fingerprint).toEqual(Uint8Array.from(hash, (byte) => Number.parseInt(byte, 16)));
    expect(side.addresses.map(({ kind, port }) => [kind, port])).toEqual([
      ["ipv4", 58445],
      ["name", 56143],
      ["ipv6", 58779],
    ]);
  });

  it("comes back the same after it was written", () => {
    for (const sdp of [chromium, firefox]) {
      const side = sideOf(sdp);
      expect(readDescription(writeDescription(side))).toEqual(sideOfAgain(side));
    }
    expect(writeDescription(sideOf(chromium))).toContain("2001:0db8:0000:0000:0000:0000:0001:0002 58779 typ host");
    expect(writeDescription(sideOf(firefox))).toContain("5f5e2e0e-7d2a-4c4d-9a52-0f5c2f3a7f4d.local 50412");
  });

  it("leaves out addresses that lead nowhere", () => {
    const hosts = ["127.0.0.1", "::1", "999.1.1.1", "1:2:3", ":::", "kone.example", "1::2::3", "12345::"];
    const sdp = described(
      "abcd",
      "a".repeat(22),
      hosts.map((host, index) => `${index} 1 udp 1 ${host} 4000 typ host`),
    );
    expect(sideOf(sdp).addresses).toEqual([]);
  });

  it("gives nothing before the browser has made its certificate", () => {
    expect(readDescription("")).toBeUndefined();
    expect(readDescription("a=ice-ufrag:abcd\r\na=ice-pwd:x")).toBeUndefined();
  });
});

function sideOfAgain({ kind: _kind, pair: _pair, ...rest }: PairSide): Omit<PairSide, "kind" | "pair"> {
  return rest;
}

/** How fine the drawn code is: 1 to 40. */
function versionOf(code: string): number {
  return (generate(code).size - 17) / 4;
}

describe("a pair code", () => {
  it("brings all of it to the other device, also pasted with spaces and in small letters", async () => {
    for (const side of [sideOf(chromium), sideOf(firefox, "answer")]) {
      const code = await encodePairCode(sealer, side);
      expect(looksLikePairCode(code)).toBe(true);
      expect(await parsePairCode(sealer, code)).toEqual(side);
      const pasted = ` ${code.toLowerCase().replaceAll(/.{40}/g, "$&\r\n")} `;
      expect(await parsePairCode(sealer, pasted)).toEqual(side);
    }
  });

  it("fits a QR code that a phone reads at arm's length", async () => {
    const sizes = await Promise.all(
      [chromium, firefox].map(async (sdp) => versionOf(await encodePairCode(sealer, sideOf(sdp)))),
    );
    const fullest = { ...sideOf(firefox), addresses: Array.from({ length: 6 }, () => sixteen) };
    expect(Math.max(...sizes)).toBeLessThanOrEqual(11);
    expect(versionOf(await encodePairCode(sealer, fullest))).toBeLessThanOrEqual(12);
  });

  it("is worth nothing in another room", async () => {
    expect(await parsePairCode(otherSealer, await encodePairCode(sealer, sideOf(chromium)))).toBeUndefined();
  });

  it("that was read wrong in one place is none", async () => {
    const code = await encodePairCode(sealer, sideOf(chromium));
    for (let place = 6; place < code.length - 1; place += 7) {
      const wrong = code.slice(0, place) + (code[place] === "A" ? "B" : "A") + code.slice(place + 1);
      expect(await parsePairCode(sealer, wrong)).toBeUndefined();
    }
    expect(await parsePairCode(sealer, code.slice(0, -4))).toBeUndefined();
  });

  it.each([
    "",
    "K7QF-9XMP-2RTD",
    "https://paja.example/#K7QF9XMP2RTD",
    "ILTA1-",
    "ILTA1-ÄÄÄ",
    `ILTA1-${"A".repeat(5000)}`,
  ])("is no other text: %#", async (text) => {
    expect(await parsePairCode(sealer, text)).toBeUndefined();
  });

  it("of any bytes that somebody of the room has sealed makes a sound description or none", async () => {
    const capitals = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    await assertAlways(
      asyncProperty(string({ unit: constantFrom(...capitals), maxLength: 300 }), async (rest) => {
        expect(await parsePairCode(sealer, `ILTA1-${rest}`)).toBeUndefined();
      }),
    );
    const open: Sealer = { seal: async (bytes) => bytes, open: async (bytes) => bytes };
    const head = record({ kind: nat(2), users: integer({ min: 0, max: 40 }), rest: uint8Array({ maxLength: 150 }) });
    await assertAlways(
      asyncProperty(head, array(nat(255), { maxLength: 60 }), async ({ kind, users, rest }, more) => {
        const bytes = Uint8Array.from([1, kind, 9, 9, 9, 9, users, ...more, ...rest]);
        const code = await encodeRaw(bytes);
        const side = await parsePairCode(open, code);
        if (!side) return;
        expect(side.user + side.password).toMatch(/^[A-Za-z0-9+/]+$/);
        expect(side.addresses.length).toBeLessThanOrEqual(4);
        expect(
          writeDescription(side)
            .split("\r\n")
            .every((line) => line === "" || /^[vostmca]=/.test(line)),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const sixteen = { kind: "ipv6", bytes: new Uint8Array(16).fill(7), port: 65_535 } as const;

/** Any bytes in the clothes of a code, for a sealer that does nothing. */
async function encodeRaw(bytes: Uint8Array): Promise<string> {
  const raw: Sealer = { seal: async () => bytes, open: async () => undefined };
  return encodePairCode(raw, sideOf(chromium));
}
