import { describe, expect, test } from "vitest";
import type { JoinCode } from "../../src/domain/join-code.ts";
import { hashEntry, verifyEntry } from "../../src/journal/entry.ts";
import { joinCodeOf, roomSecrets } from "../../src/journal/join-code.ts";
import { plainSubtle } from "../../src/platform/plain-subtle.ts";
import { createWebCrypto, generateKeys, signerOf } from "../../src/platform/web-crypto.ts";
import { fromHex, goldenCodes, goldenEntries, toHex } from "../unit/journal/golden.ts";

/** What pages with and without https do with the same bytes: they meet in one room. */
const implementations = [
  ["WebCrypto", crypto.subtle],
  ["plain JavaScript", plainSubtle()],
] as const;

const message = new TextEncoder().encode("Kimppakyydit kylille");

describe.each(implementations)("cryptography by %s", (_name, subtle) => {
  const golden = goldenEntries();
  const journalCrypto = createWebCrypto(subtle);

  test.each(goldenCodes().codes)("makes and opens the golden code $code", { timeout: 20_000 }, async (vector) => {
    const opening = { publicKey: fromHex(vector.publicKey), salt: fromHex(vector.salt) };
    expect(await joinCodeOf(journalCrypto, opening)).toBe(vector.code);
    const secrets = await roomSecrets(journalCrypto, vector.code as JoinCode); // golden
    expect(toHex(secrets.roomId)).toBe(vector.roomId);
    expect(toHex(secrets.contentKey)).toBe(vector.contentKey);
  });

  test.each(golden.entries)("accepts the golden entry $name, and no change of it", async (vector) => {
    const [room, key, bytes] = [fromHex(golden.room), fromHex(golden.publicKey), fromHex(vector.bytes)];
    expect(toHex(await hashEntry(journalCrypto, bytes))).toBe(vector.hash);
    expect(await verifyEntry(journalCrypto, key, room, bytes)).toBe(true);
    expect(await verifyEntry(journalCrypto, key, new Uint8Array(16), bytes)).toBe(false);
    const changed = bytes.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(await verifyEntry(journalCrypto, key, room, changed)).toBe(false);
  });

  test.each(implementations)("makes signatures that %s accepts", async (_other, other) => {
    for (let round = 0; round < 10; round++) {
      const signer = await signerOf(subtle, await generateKeys(subtle, false));
      const signature = await signer.sign(message);
      expect([signer.publicKey.length, signature.length]).toEqual([65, 64]);
      expect(await createWebCrypto(other).verify(signer.publicKey, signature, message)).toBe(true);
    }
  });

  test("refuses keys and signatures that are none, without throwing", async () => {
    const signer = await signerOf(subtle, await generateKeys(subtle, false));
    const signature = await signer.sign(message);
    const offCurve = signer.publicKey.slice();
    offCurve[64] = (offCurve[64] ?? 0) ^ 1;
    for (const key of [offCurve, new Uint8Array(65), new Uint8Array()])
      expect(await journalCrypto.verify(key, signature, message)).toBe(false);
    for (const bad of [new Uint8Array(64), new Uint8Array(64).fill(255), signature.slice(1), new Uint8Array()])
      expect(await journalCrypto.verify(signer.publicKey, bad, message)).toBe(false);
  });

  test("signs again with keys that were stored and read back", async () => {
    const keys = structuredClone(await generateKeys(subtle, false));
    const signer = await signerOf(subtle, keys);
    expect(await journalCrypto.verify(signer.publicKey, await signer.sign(message), message)).toBe(true);
  });
});
