import { describe, expect, test } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { textToBytes } from "../../../src/journal/bytes.ts";
import { createDoorCrypto } from "../../../src/platform/epoch-crypto.ts";
import { plainSubtle } from "../../../src/platform/plain-subtle.ts";
import { generateDoor } from "../../../src/platform/web-crypto.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { decodeGift, encodeGift } from "../../../src/sync/epochs/giving.ts";
import { Levels } from "../../../src/sync/epochs/levels.ts";
import type { Epoch } from "../../../src/sync/epochs/read-epochs.ts";
import { Secrets, wrapSecret } from "../../../src/sync/epochs/secrets.ts";
import { isSealed, levelMark, sealedMark } from "../../../src/sync/sealing.ts";
import { quickCrypto } from "../../kit/people.ts";
import { randomFrom } from "../../kit/random.ts";

const ann = "A".repeat(22) as AuthorId;
const ben = "B".repeat(22) as AuthorId;
const room = "R".repeat(22);
const roomId = new Uint8Array(16).fill(1);
const contentKey = new Uint8Array(32).fill(2);

/** Pages with and without https meet in one room. */
const implementations = [
  ["WebCrypto", crypto.subtle],
  ["plain JavaScript", plainSubtle()],
] as const;

async function aDevice(subtle: SubtleCrypto) {
  const door = await generateDoor(subtle);
  const key = new Uint8Array(await subtle.exportKey("raw", door.publicKey));
  return { key, crypto: createDoorCrypto(subtle, door) };
}

/** An epoch with its secret wrapped for these keys. */
async function anEpoch(id: string, secret: Uint8Array, keys: ReadonlyMap<AuthorId, Uint8Array>): Promise<Epoch> {
  const wrapper = await createDoorCrypto(crypto.subtle, undefined).wrapper();
  const receivers = [...keys].map(([author, key]) => ({ author, key }));
  const made = await wrapSecret({ crypto: quickCrypto, room, epoch: id, secret }, wrapper, receivers);
  return {
    id,
    author: ann,
    begins: 1,
    seqs: new Set([1]),
    lamport: 1,
    proof: textToBytes(made.proof) ?? new Uint8Array(),
    base: [],
    through: new Map(),
    wrapFor(author) {
      const wrapped = textToBytes(made.wraps[receivers.findIndex((each) => each.author === author)] ?? "");
      return wrapped && { sender: textToBytes(made.sender) ?? new Uint8Array(), wrapped };
    },
  };
}

describe.each(implementations)("a secret, on a device with %s", (_name, subtle) => {
  test.each(implementations)("is opened by whom it was wrapped for, whoever made it with %s", async (_other, other) => {
    const [device, stranger] = [await aDevice(subtle), await aDevice(subtle)];
    const wrapper = await createDoorCrypto(other, undefined).wrapper();
    const secret = new Uint8Array(32).fill(9);
    const wrapped = (await wrapper.wrap(device.key, "one purpose", secret)) ?? new Uint8Array();
    expect(wrapped).toHaveLength(48);
    expect(await device.crypto.unwrap(wrapper.sender, "one purpose", wrapped)).toEqual(secret);
    expect(await device.crypto.unwrap(wrapper.sender, "another purpose", wrapped)).toBeUndefined();
    expect(await stranger.crypto.unwrap(wrapper.sender, "one purpose", wrapped)).toBeUndefined();
    expect(await device.crypto.unwrap(stranger.key, "one purpose", wrapped)).toBeUndefined();
    wrapped[3] = (wrapped[3] ?? 0) ^ 1;
    expect(await device.crypto.unwrap(wrapper.sender, "one purpose", wrapped)).toBeUndefined();
  });

  test("is not wrapped for what is no key, and nothing throws", async () => {
    const { crypto: door } = await aDevice(subtle);
    const wrapper = await door.wrapper();
    for (const key of [new Uint8Array(), new Uint8Array(65), new Uint8Array(65).fill(4), new Uint8Array(33).fill(2)]) {
      expect(await wrapper.wrap(key, "", new Uint8Array(32))).toBeUndefined();
      expect(await door.unwrap(key, "", new Uint8Array(48))).toBeUndefined();
    }
  });

  test("is given in a frame that only its receiver reads", async () => {
    const [device, stranger] = [await aDevice(subtle), await aDevice(subtle)];
    const gift = new Map([
      [`${ann}:k1`, new Uint8Array(32).fill(1)],
      [`${ben}:ä`, new Uint8Array(32).fill(2)],
    ]);
    const frame = await encodeGift(await device.crypto.wrapper(), { author: ann, key: device.key, room }, gift);
    expect(frame && (await decodeGift(device.crypto, { author: ann, room }, frame))).toEqual(gift);
    expect(frame && (await decodeGift(device.crypto, { author: ben, room }, frame))).toBeUndefined();
    expect(frame && (await decodeGift(stranger.crypto, { author: ann, room }, frame))).toBeUndefined();
  });
});

test("frames that are no gifts are none, whatever their bytes", async () => {
  const { crypto: door } = await aDevice(crypto.subtle);
  const chance = randomFrom(5);
  for (let count = 0; count < 300; count++) {
    const frame = Uint8Array.of(chance.chance(0.9) ? 200 : 5, ...chance.bytes(chance.below(200)));
    expect(await decodeGift(door, { author: ann, room }, frame)).toBeUndefined();
  }
});

describe("Secrets", () => {
  const secret = new Uint8Array(32).fill(3);

  test("opens its own, and believes what is offered only when it fits", async () => {
    const device = await aDevice(crypto.subtle);
    const mine = await anEpoch(`${ann}:k1`, secret, new Map([[ben, device.key]]));
    const others = await anEpoch(`${ann}:k2`, new Uint8Array(32).fill(4), new Map());
    const secrets = new Secrets({ crypto: quickCrypto, door: device.crypto, room, me: ben });
    for (let count = 0; count < 100; count++) secrets.offer(others.id, new Uint8Array(32).fill(count + 10));
    await secrets.gather([mine, others]);
    expect([secrets.of(mine.id), secrets.of(others.id)]).toEqual([secret, undefined]);
    secrets.offer(others.id, new Uint8Array(31).fill(4));
    secrets.offer(others.id, new Uint8Array(32).fill(4));
    secrets.offer(others.id, new Uint8Array(32).fill(5));
    await secrets.gather([mine, others]);
    expect(secrets.of(others.id)).toEqual(new Uint8Array(32).fill(4));
  });

  test("keeps what was given before its epoch was heard of", async () => {
    const device = await aDevice(crypto.subtle);
    const secrets = new Secrets({ crypto: quickCrypto, door: device.crypto, room, me: ben });
    const epoch = await anEpoch(`${ann}:k1`, secret, new Map());
    secrets.offer(epoch.id, secret);
    await secrets.gather([]);
    await secrets.gather([epoch]);
    expect(secrets.of(epoch.id)).toEqual(secret);
  });
});

function sealerOf(key: Uint8Array) {
  return createWebSealer(crypto, { roomId, contentKey: key });
}

async function levelsWith(epochs: readonly Epoch[], given: ReadonlyMap<string, Uint8Array>): Promise<Levels> {
  const door = createDoorCrypto(crypto.subtle, undefined);
  const secrets = new Secrets({ crypto: quickCrypto, door, room, me: ben });
  for (const [id, secret] of given) secrets.offer(id, secret);
  await secrets.gather(epochs);
  const levels = new Levels({ crypto: quickCrypto, contentKey, sealerOf }, secrets);
  await levels.foresee(epochs.filter(({ id }) => secrets.of(id)));
  return levels;
}

describe("Levels", () => {
  test("give each choice of epochs a key of its own, the same wherever it is made", async () => {
    const given = new Map([1, 2, 3].map((number) => [`${ann}:k${number}`, new Uint8Array(32).fill(number)] as const));
    const epochs = await Promise.all([...given].map(([id, secret]) => anEpoch(id, secret, new Map())));
    const [one, two] = [await levelsWith(epochs, given), await levelsWith([...epochs].reverse(), given)];
    const [a = "", b = "", c = ""] = [...given.keys()];
    const choices = [[], [a], [b], [c], [a, b], [b, c], [c, a], [a, b, c]];
    const keys = new Set<string>();
    for (const chosen of choices) {
      const [mine, theirs] = [await one.of(chosen), await two.of([...chosen].reverse())];
      const sealed = await mine.seal(Uint8Array.of(1, 2, 3));
      expect(isSealed(sealed)).toBe(true);
      expect(sealed[0]).toBe(chosen.length === 0 ? sealedMark : levelMark);
      expect(await two.named(sealed)).toBe(theirs);
      expect(await theirs.open(sealed)).toEqual(Uint8Array.of(1, 2, 3));
      keys.add(mine.key.join());
    }
    expect(keys.size).toBe(choices.length);
    expect((await one.of([])).key).toEqual(contentKey);
  });

  test("are known by name to those only who have their secrets", async () => {
    const given = new Map([[`${ann}:k1`, new Uint8Array(32).fill(1)]]);
    const epochs = await Promise.all([...given].map(([id, secret]) => anEpoch(id, secret, new Map())));
    const [inside, outside] = [await levelsWith(epochs, given), await levelsWith(epochs, new Map())];
    const sealed = await (await inside.of(given.keys())).seal(Uint8Array.of(1));
    expect(await outside.named(sealed)).toBeUndefined();
  });
});
