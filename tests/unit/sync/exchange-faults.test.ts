import { describe, expect, test } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { bytesToText } from "../../../src/journal/bytes.ts";
import { Ledger } from "../../../src/journal/ledger.ts";
import { StorageFailure } from "../../../src/journal/entry-store.ts";
import { MemoryEntryStore } from "../../../src/storage/memory-entry-store.ts";
import { encodeFrame, parseFrame, type Frame } from "../../../src/sync/frames.ts";
import type { Link } from "../../../src/sync/link.ts";
import { connectedPair } from "../../kit/connected-pair.ts";
import { aDevice, holdings, link, quickSealer, testRoom } from "../../kit/devices.ts";
import { quickCrypto, quickSigner } from "../../kit/people.ts";
import { randomFrom } from "../../kit/random.ts";
import { virtualTime, type VirtualTime } from "../../kit/virtual-time.ts";

/** A bare end of a link into a device: what a hostile or broken program sends. */
async function aStranger(world: VirtualTime) {
  const device = await aDevice(world, "fia");
  const [theirs, ours] = connectedPair(world).ends;
  const heard: Uint8Array[] = [];
  let closed = false;
  ours.listen({ frame: (frame) => heard.push(frame), closed: () => (closed = true) });
  device.exchange.addLink(theirs);
  return { device, ours, heard, isClosed: () => closed };
}

describe("a stranger", () => {
  test("without the room's key gets nothing but a sealed greeting, and is cut off at the third broken frame", async () => {
    const world = virtualTime(1);
    const { device, ours, heard, isClosed } = await aStranger(world);
    await device.note("Salaisuus");
    for (let count = 0; count < 2; count++) ours.send(Uint8Array.of(0xb5, ...new Uint8Array(40)));
    await world.advance(500);
    expect(isClosed()).toBe(false);
    ours.send(Uint8Array.of(0xb5, ...new Uint8Array(40)));
    await world.advance(500);
    expect(isClosed()).toBe(true);
    const text = heard.map((frame) => new TextDecoder().decode(frame)).join("");
    expect(text).not.toContain("Salaisuus");
    expect(heard.length).toBeLessThanOrEqual(2);
  });

  test("that speaks another protocol is not listened to, and not cut off: y-webrtc shares the channel at first", async () => {
    const world = virtualTime(2);
    const { ours, isClosed } = await aStranger(world);
    for (let kind = 0; kind < 5; kind++) ours.send(Uint8Array.of(kind, 1, 2, 3));
    await world.advance(500);
    expect(isClosed()).toBe(false);
  });

  test("who repeats recorded frames of the room never counts as a device", async () => {
    const world = virtualTime(3);
    const [fia, ben] = [await aDevice(world, "fia"), await aDevice(world, "ben")];
    const recorded: Uint8Array[] = [];
    const pair = connectedPair(world);
    const [a, b] = pair.ends;
    fia.exchange.addLink(a);
    const record = (frame: Uint8Array): void => {
      recorded.push(frame.slice());
      b.send(frame);
    };
    ben.exchange.addLink({ ...b, send: record });
    await world.advance(1000);
    expect(recorded.length).toBeGreaterThan(1);
    const [theirs, ours] = connectedPair(world).ends;
    const heard: Uint8Array[] = [];
    ours.listen({ frame: (frame) => heard.push(frame), closed: () => undefined });
    fia.exchange.addLink(theirs);
    for (const frame of recorded) ours.send(frame);
    await world.advance(1000);
    const unproven = [...fia.exchange.network.peers].filter((peer) => !peer.proven);
    expect(unproven).toHaveLength(1);
  });

  test("who floods is ignored above the allowance and then cut off", async () => {
    const world = virtualTime(4);
    const { device, ours, isClosed } = await aStranger(world);
    const frame = await quickSealer.seal(encodeFrame({ kind: "presence", author: undefined, time: undefined }));
    for (let count = 0; count < 2500; count++) ours.send(frame);
    await world.advance(100);
    expect(isClosed()).toBe(false);
    for (let count = 0; count < 1000; count++) ours.send(frame);
    await world.advance(100);
    expect(isClosed()).toBe(true);
    expect([...device.exchange.network.peers]).toEqual([]);
  });

  test("who sends entries that nobody signed is cut off", async () => {
    const world = virtualTime(5);
    const [fia, eve] = [await aDevice(world, "fia"), await aDevice(world, "eve")];
    await fia.note("Aito");
    await eve.note("Alku");
    const me = eve.ledger.me;
    const [entry] = me === undefined ? [] : await eve.ledger.entriesOf(me, 1, 1);
    if (!entry) throw new Error("nothing to forge");
    const { ours, device, isClosed } = await aStranger(world);
    const summary = { journals: 0, fold: new Uint8Array(8) };
    const opening = me === undefined ? [] : await eve.ledger.entriesOf(me, 0, 1);
    await say(ours, { kind: "entries", live: true, toAll: true, summary, entries: opening });
    for (let byte = 1; byte <= 3; byte++) {
      const forged = entry.slice();
      forged[forged.length - byte] = (forged[forged.length - byte] ?? 0) ^ 1;
      await say(ours, { kind: "entries", live: true, toAll: true, summary, entries: [forged] });
    }
    await world.advance(500);
    expect(isClosed()).toBe(true);
    expect(device.ledger.heads().map(({ stored }) => stored)).toEqual([1]);
  });
});

describe("a member of the room gone mad", () => {
  test("who sends 3,000 well-formed frames of nonsense harms nobody, and honest devices still meet", async () => {
    const seed = 31;
    const world = virtualTime(seed);
    const random = randomFrom(seed);
    const { device, ours, heard } = await aStranger(world);
    await device.note("Ennen");
    const hello = await helloIn(heard, world);
    const authors = Array.from({ length: 40 }, () => bytesToText(random.bytes(16)) as AuthorId);
    const summary = { journals: 3, fold: random.bytes(8) };
    const row = () => ({
      author: random.pick(authors),
      stored: random.below(2 ** 31),
      head: random.bytes(8),
      forkedAt: random.chance(0.3) ? random.below(1000) : undefined,
    });
    const rows = () => Array.from({ length: random.below(20) }, row);
    const kinds: readonly (() => Frame)[] = [
      () => ({ ...hello, nonce: random.chance(0.5) ? hello.nonce : random.bytes(8), summary }),
      () => ({ kind: "summary", asks: random.chance(0.5), summary }),
      () => ({ kind: "digest", range: "some", asks: random.chance(0.5), rows: rows() }),
      () => ({ kind: "digest", range: { after: undefined, until: undefined }, asks: false, rows: rows() }),
      () => ({ kind: "want", wishes: rows().map(({ author, stored }) => ({ author, from: stored })) }),
      () => ({
        kind: "presence",
        author: random.pick(authors),
        time: { at: random.below(2 ** 45), hops: random.below(254) },
      }),
      () => ({ kind: "flow", push: random.chance(0.5) }),
      () => ({ kind: "entries", live: random.chance(0.5), toAll: random.chance(0.5), summary, entries: [] }),
    ];
    await say(ours, hello);
    for (let count = 0; count < 3000; count++) {
      await say(ours, random.pick(kinds)());
      if (count % 10 === 0) await world.advance(60);
    }
    expect(device.errors).toEqual([]);
    const ben = await aDevice(world, "ben");
    link(world, device, ben);
    await ben.note("Jälkeen");
    await world.advance(5000);
    expect(holdings(ben)).toBe(holdings(device));
  });
});

/** A hello of a device that nobody knows, which answers the one that was heard. */
async function helloIn(heard: readonly Uint8Array[], world: VirtualTime): Promise<Frame & { kind: "hello" }> {
  await world.advance(100);
  const opened = heard[0] && (await quickSealer.open(heard[0]));
  const frame = opened && parseFrame(opened);
  if (typeof frame !== "object" || frame.kind !== "hello") throw new Error("no hello");
  return { ...frame, device: new Uint8Array(8).fill(9), nonce: new Uint8Array(8).fill(8), echo: frame.nonce };
}

async function say(to: Link, frame: Frame): Promise<void> {
  to.send(await quickSealer.seal(encodeFrame(frame)));
}

/** A person whose key writes two journals at once. */
async function aLiar() {
  return Ledger.open({
    crypto: quickCrypto,
    store: new MemoryEntryStore(),
    roomId: testRoom,
    signer: quickSigner("liar"),
    certifies: async () => false,
  });
}

async function write(ledger: Ledger, text: string, key: string): Promise<void> {
  await ledger.write([{ root: "notes", key, value: { board: "board", text, colour: 1 } }]);
}

function entriesOf(ledger: Ledger): Promise<readonly Uint8Array[]> {
  if (ledger.me === undefined) throw new Error("no author");
  return ledger.entriesOf(ledger.me, 0, 100);
}

describe("a fork", () => {
  test("known to one device becomes known to all, which then agree", async () => {
    const world = virtualTime(6);
    const devices = await Promise.all(["fia", "ann", "ben", "cay"].map((name) => aDevice(world, name)));
    const [fia, ann, ben, cay] = devices;
    if (!fia || !ann || !ben || !cay) throw new Error("nobody came");
    const [one, two] = [await aLiar(), await aLiar()];
    await write(one, "kaikille", "a");
    await write(two, "kaikille", "a");
    await write(one, "sinulle", "b");
    await write(two, "hänelle", "b");
    await write(two, "ja lisää", "c");
    await ann.ledger.receive(await entriesOf(one));
    await cay.ledger.receive(await entriesOf(two));
    for (const [a, b] of [
      [fia, ann],
      [fia, ben],
      [ben, cay],
    ] as const)
      link(world, a, b);
    await world.advance(40_000);
    for (const device of devices) {
      expect(holdings(device)).toBe(holdings(fia));
      expect(device.ledger.heads().map(({ forkedAt }) => forkedAt)).toEqual([2]);
    }
  });
});

describe("a full disk", () => {
  test("keeps the link, and what did not fit is fetched once there is room", async () => {
    const world = virtualTime(7);
    const store = new MemoryEntryStore();
    const put = store.put.bind(store);
    let full = true;
    store.put = (entries) => (full ? Promise.reject(new StorageFailure("full", undefined)) : put(entries));
    const [fia, ben] = [await aDevice(world, "fia"), await aDevice(world, "ben", store)];
    for (let count = 0; count < 5; count++) await fia.note(`Lappu ${count}`);
    const { sent } = link(world, fia, ben);
    await world.advance(30_000);
    expect(ben.ledger.heads()).toMatchObject([{ author: fia.ledger.me, stored: 0 }]);
    expect(ben.errors.length).toBeGreaterThan(0);
    // Not asked for again and again.
    expect(sent.frames).toBeLessThan(80);
    full = false;
    await world.advance(15_000);
    expect(holdings(ben)).toBe(holdings(fia));
  });
});
