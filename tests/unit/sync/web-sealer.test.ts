import { describe, expect, test } from "vitest";
import { plainSubtle } from "../../../src/platform/plain-subtle.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { isSealed, sealingBytes } from "../../../src/sync/sealing.ts";

const roomId = new Uint8Array(16).fill(1);
const contentKey = new Uint8Array(32).fill(2);
const frame = Uint8Array.of(1, 2, 3, 4);

const plain = {
  subtle: plainSubtle(),
  getRandomValues: crypto.getRandomValues.bind(crypto),
} as Crypto; // what sealing uses of it

test("what one implementation seals the other opens", async () => {
  const [web, own] = [
    await createWebSealer(crypto, { roomId, contentKey }),
    await createWebSealer(plain, { roomId, contentKey }),
  ];
  expect(await own.open(await web.seal(frame))).toEqual(frame);
  expect(await web.open(await own.seal(frame))).toEqual(frame);
});

describe.each([
  ["WebCrypto", globalThis.crypto],
  ["plain JavaScript", plain],
])("createWebSealer over %s", (_name, crypto) => {
  test("opens what it sealed, and seals the same frame differently each time", async () => {
    const sealer = await createWebSealer(crypto, { roomId, contentKey });
    const [one, two] = [await sealer.seal(frame), await sealer.seal(frame)];
    expect(one).not.toEqual(two);
    expect(one).toHaveLength(frame.length + sealingBytes);
    expect(isSealed(one)).toBe(true);
    expect(await sealer.open(one)).toEqual(frame);
    expect(await sealer.open(two)).toEqual(frame);
  });

  test("seals frames that are views of something larger", async () => {
    const sealer = await createWebSealer(crypto, { roomId, contentKey });
    const view = Uint8Array.of(9, 9, 1, 2, 3, 4, 9).subarray(2, 6);
    const sealed = await sealer.seal(view);
    const padded = new Uint8Array(sealed.length + 8);
    padded.set(sealed, 4);
    expect(await sealer.open(padded.subarray(4, 4 + sealed.length))).toEqual(frame);
  });

  test("opens nothing that was changed in any byte", async () => {
    const sealer = await createWebSealer(crypto, { roomId, contentKey });
    const sealed = await sealer.seal(frame);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await sealer.open(changed), `byte ${at}`).toBeUndefined();
    }
    expect(await sealer.open(sealed.slice(0, -1))).toBeUndefined();
    expect(await sealer.open(new Uint8Array())).toBeUndefined();
  });

  test("opens nothing of another key or another room", async () => {
    const sealed = await (await createWebSealer(crypto, { roomId, contentKey })).seal(frame);
    const otherKey = await createWebSealer(crypto, { roomId, contentKey: new Uint8Array(32).fill(3) });
    const otherRoom = await createWebSealer(crypto, { roomId: new Uint8Array(16).fill(4), contentKey });
    expect(await otherKey.open(sealed)).toBeUndefined();
    expect(await otherRoom.open(sealed)).toBeUndefined();
  });
});
