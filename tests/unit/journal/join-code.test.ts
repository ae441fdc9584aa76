import { hkdfSync, pbkdf2Sync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { formatJoinCode, joinCodeAlphabet, parseJoinCode, type JoinCode } from "../../../src/domain/join-code.ts";
import { joinCodeOf, roomSecrets } from "../../../src/journal/join-code.ts";
import { createWebCrypto } from "../../../src/platform/web-crypto.ts";
import { fromHex, goldenCodes, toHex } from "./golden.ts";

const webCrypto = createWebCrypto(crypto.subtle);

describe.each(goldenCodes().codes)("the golden code $code", (vector) => {
  test("comes from the facilitator's key and salt", async () => {
    const opening = { publicKey: fromHex(vector.publicKey), salt: fromHex(vector.salt) };
    expect(await joinCodeOf(webCrypto, opening)).toBe(vector.code);
  });

  test("is the first 60 bits of the stretched key and salt, five bits a character", () => {
    const secret = fromHex(vector.publicKey + vector.salt);
    const hash = pbkdf2Sync(secret, "iltapaja join code 1", 120_000, 32, "sha256");
    let bits = BigInt(`0x${hash.subarray(0, 8).toString("hex")}`) >> 4n;
    let code = "";
    for (let character = 0; character < 12; character++) {
      code = (joinCodeAlphabet[Number(bits & 31n)] ?? "?") + code;
      bits >>= 5n;
    }
    expect(code).toBe(vector.code);
  });

  test("opens the room's id and key", async () => {
    const { roomId, contentKey } = await roomSecrets(webCrypto, asCode(vector.code));
    expect(toHex(roomId)).toBe(vector.roomId);
    expect(toHex(contentKey)).toBe(vector.contentKey);
  });

  test("gives them by PBKDF2 and HKDF as the format says", () => {
    const secret = pbkdf2Sync(vector.code, "iltapaja room 1", 120_000, 32, "sha256");
    expect(Buffer.from(hkdfSync("sha256", secret, "", "room id", 16)).toString("hex")).toBe(vector.roomId);
    expect(Buffer.from(hkdfSync("sha256", secret, "", "content key", 32)).toString("hex")).toBe(vector.contentKey);
  });

  test("changes with the key and with the salt", async () => {
    const otherSalt = { publicKey: fromHex(vector.publicKey), salt: new Uint8Array(16).fill(77) };
    expect(await joinCodeOf(webCrypto, otherSalt)).not.toBe(vector.code);
    const key = fromHex(vector.publicKey);
    key[64] = (key[64] ?? 0) ^ 1;
    expect(await joinCodeOf(webCrypto, { publicKey: key, salt: fromHex(vector.salt) })).not.toBe(vector.code);
  });
});

describe("parseJoinCode", () => {
  test.each([
    ["as it is shown", "K7QF-9XM1-2RT0"],
    ["without dashes", "K7QF9XM12RT0"],
    ["in lower case", "k7qf-9xm1-2rt0"],
    ["with the letter O for zero", "K7QF-9XM1-2RTO"],
    ["with a small o for zero", "k7qf9xm12rto"],
    ["with I for one", "K7QF-9XMI-2RT0"],
    ["with L for one", "K7QF-9XML-2RT0"],
    ["with a small l for one", "k7qf9xml2rt0"],
    ["with spaces in and around it", "  K7QF 9XM1 2RT0 \n"],
    ["with long dashes, dots and underscores", "K7QF–9XM1—2RT0._"],
    ["with a dash after every letter", "K-7-Q-F-9-X-M-1-2-R-T-0"],
    ["in a join link", "https://iltapaja.example/#/join/K7QF-9XM1-2RT0"],
    ["in a link with a hub's address behind it", "https://iltapaja.example/#/join/K7QF9XM12RT0?h=abc"],
    ["in a link with further parts", "https://iltapaja.example/app/#/join/k7qf9xm12rt0/more"],
    ["in a bare fragment", "#K7QF-9XM1-2RT0"],
  ])("reads a code %s", (_how, typed) => {
    expect(parseJoinCode(typed)).toBe("K7QF9XM12RT0");
  });

  test.each([
    ["", "too-short"],
    ["K7QF-9XM1", "too-short"],
    ["K7QF-9XM1-2RT", "too-short"],
    ["K7QF-9XM1-2RT0-7", "too-long"],
    ["K7QF-9XM1-2RTU", "bad-character"],
    ["K7QF-9XM1-2RT!", "bad-character"],
    ["K7QF-9XM1-2RTÄ", "bad-character"],
    ["K7QF-9XM1-2R😀", "bad-character"],
    ["https://iltapaja.example/", "bad-character"],
    ["https://iltapaja.example/#/join/", "too-short"],
  ])("says what is wrong with %j: %s", (typed, problem) => {
    expect(parseJoinCode(typed)).toEqual({ problem });
  });

  test("reads back what formatJoinCode shows", () => {
    for (const { code } of goldenCodes().codes) {
      const shown = formatJoinCode(asCode(code));
      expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(parseJoinCode(shown)).toBe(code);
    }
  });
});

function asCode(code: string): JoinCode {
  const parsed = parseJoinCode(code);
  if (typeof parsed !== "string") throw new TypeError(`${code} is no join code`);
  return parsed;
}
