import { describe, expect, test } from "vitest";
import type { World } from "../../../src/sync/ports.ts";
import { aDevice, holdings, link, taking, type TestDevice } from "../../kit/devices.ts";
import type { ConnectedPair } from "../../kit/connected-pair.ts";
import { memoryHub } from "../../kit/memory-hub.ts";
import { virtualTime } from "../../kit/virtual-time.ts";

const names = ["fia", "ann", "ben", "cay", "dan", "eve", "geo", "hal", "ida", "jon", "kai", "lea"];

function devicesNamed(world: World, count: number): Promise<TestDevice[]> {
  return Promise.all(names.slice(0, count).map((name) => aDevice(world, name)));
}

function expectEqual(devices: readonly TestDevice[]): void {
  const [first, ...others] = devices;
  for (const device of others) expect(holdings(device)).toBe(first && holdings(first));
  for (const { errors } of devices) expect(errors).toEqual([]);
}

function entriesIn(device: TestDevice): number {
  return device.ledger.heads().reduce((sum, { stored }) => sum + stored, 0);
}

/** Devices on one hub, each with a note of its own, after half a minute. */
async function aHall(seed: number, count: number) {
  const world = virtualTime(seed);
  const hub = memoryHub(world);
  const devices = await devicesNamed(world, count);
  for (const device of devices) {
    await device.note(`Terveisiä, ${device.name}`);
    hub.join(taking(device));
    await world.advance(200);
  }
  await world.advance(30_000);
  return { world, hub, devices };
}

/** Frames of entries sent over links so far. */
function pushes(pairs: readonly ConnectedPair[]): number {
  return pairs.reduce((sum, { sent }) => sum + sent.entries, 0);
}

describe("two devices", () => {
  test("that meet end up with the same journals", async () => {
    const world = virtualTime(1);
    const [fia, ben] = [await aDevice(world, "fia"), await aDevice(world, "ben")];
    await fia.note("Uimaranta kuntoon");
    await ben.note("Kyläkauppa takaisin");
    link(world, fia, ben);
    await world.advance(1000);
    expectEqual([fia, ben]);
    expect(ben.ledger.facilitator).toBe(fia.ledger.me);
  });

  test("pass on an entry at once, in one frame", async () => {
    const world = virtualTime(2);
    const [fia, ben] = [await aDevice(world, "fia"), await aDevice(world, "ben")];
    await fia.note("Ensimmäinen");
    const { sent } = link(world, fia, ben);
    await world.advance(1500);
    const before = sent.frames;
    await fia.note("Toinen");
    await world.advance(60);
    expectEqual([fia, ben]);
    expect(sent.frames - before).toBe(1);
  });

  test("send what is written in one moment together", async () => {
    const world = virtualTime(3);
    const [fia, ben] = [await aDevice(world, "fia"), await aDevice(world, "ben")];
    const { sent } = link(world, fia, ben);
    await world.advance(500);
    const before = sent.frames;
    for (let count = 0; count < 20; count++) await fia.note(`Lappu ${count}`);
    await world.advance(100);
    expectEqual([fia, ben]);
    expect(sent.frames - before).toBeLessThanOrEqual(3);
  });

  test("know what the other holds, and whether it is the facilitator's", async () => {
    const world = virtualTime(4);
    const [fia, ben] = [await aDevice(world, "fia"), await aDevice(world, "ben")];
    await fia.note("Alku");
    link(world, fia, ben);
    await world.advance(500);
    await ben.note("Minne tämä menee?");
    await world.advance(1000);
    const me = ben.ledger.me;
    if (me === undefined || fia.ledger.me === undefined) throw new Error("no author");
    expect(ben.exchange.network.holders(me)).toEqual(new Map([[fia.ledger.me, 2]]));
  });
});

describe("on a hub", () => {
  test("one entry costs one message upstream and one delivery each", async () => {
    const { world, hub, devices } = await aHall(5, 12);
    expectEqual(devices);
    const before = { ...hub.count };
    await devices[2]?.note("Kallein viesti");
    await world.advance(8000);
    expectEqual(devices);
    expect(hub.count.entriesUpstream - before.entriesUpstream).toBe(1);
    expect(hub.count.entriesDelivered - before.entriesDelivered).toBe(devices.length - 1);
  });

  test("of each entry one device tells that it holds it, the facilitator's", async () => {
    const { world, devices } = await aHall(21, 12);
    const [fia, , ben] = devices;
    const [me, facilitator] = [ben?.ledger.me, fia?.ledger.me];
    if (!ben || me === undefined || facilitator === undefined) throw new Error("no author");
    await ben.note("Onko tämä vetäjällä?");
    await world.advance(600);
    const stored = ben.ledger.head(me)?.stored;
    const told = [...ben.exchange.network.holders(me)].filter(([, held]) => held === stored);
    expect(told.map(([author]) => author)).toEqual([facilitator]);
  });

  test("an entry reaches everyone before anybody had to ask", async () => {
    const { world, devices } = await aHall(6, 12);
    await devices[5]?.note("Heti");
    await world.advance(20);
    expectEqual(devices);
  });

  test("a phone that comes back tells everyone what it wrote alone", async () => {
    const { world, hub, devices } = await aHall(7, 11);
    const late = await aDevice(world, "lea");
    for (let count = 0; count < 3; count++) await late.note(`Matkalla ${count}`);
    await world.advance(1000);
    hub.join(taking(late));
    await world.advance(1500);
    expectEqual([...devices, late]);
  });

  test("nobody repeats anything while nothing happens", async () => {
    const { world, hub } = await aHall(8, 12);
    const before = { ...hub.count };
    await world.advance(30_000);
    expect(hub.count.entriesUpstream).toBe(before.entriesUpstream);
    // Each device compares with two others every 10 s or so, and the facilitator's tells the time every 5 s.
    expect(hub.count.upstream - before.upstream).toBeLessThan(12 * 4 * 3.5);
    expect(hub.count.delivered - before.delivered).toBeLessThan(12 * 4 * 3.5 + 11 * 8);
  });

  test("devices that are linked directly too get nothing twice", async () => {
    const { world, hub, devices } = await aHall(9, 4);
    const pairs = devices.flatMap((a, at) => devices.slice(at + 1).map((b) => link(world, a, b)));
    await world.advance(2000);
    const before = { ...hub.count };
    const sentBefore = pairs.reduce((sum, { sent }) => sum + sent.bytes, 0);
    await devices[1]?.note("Kerran riittää, sanoi äänekäs naapuri ja istuutui");
    await world.advance(100);
    expectEqual(devices);
    expect(hub.count.entriesDelivered).toBe(before.entriesDelivered);
    // One entry is about 250 bytes here, and three neighbours are to get it.
    expect(pairs.reduce((sum, { sent }) => sum + sent.bytes, 0) - sentBefore).toBeLessThan(3 * 400);
  });

  test("links that stay up carry the room when the hub is gone", async () => {
    const world = virtualTime(10);
    const hub = memoryHub(world);
    const devices = await devicesNamed(world, 4);
    const leaves = devices.map((device) => hub.join(taking(device)));
    for (const [at, device] of devices.entries()) for (const other of devices.slice(at + 1)) link(world, device, other);
    await world.advance(2000);
    for (const leave of leaves) leave();
    await devices[0]?.note("Verkko meni");
    await devices[3]?.note("Ei haittaa");
    await world.advance(300);
    expectEqual(devices);
    expect(devices.map(entriesIn)).toEqual([4, 4, 4, 4]);
  });
});

describe("without a hub", () => {
  test("neighbours that all know each other send each entry once to each", async () => {
    const world = virtualTime(13);
    const devices = await devicesNamed(world, 6);
    const pairs = devices.flatMap((a, at) => devices.slice(at + 1).map((b) => link(world, a, b)));
    await world.advance(3000);
    const before = pushes(pairs);
    for (const device of devices) {
      await device.note("Vuorollaan");
      await world.advance(100);
      expectEqual(devices);
    }
    // Each wrote its journal's first two entries, which travel together.
    expect(pushes(pairs) - before).toBe(devices.length * (devices.length - 1));
  });

  test.each([1, 2, 3, 4, 5, 6])("nobody gets back what she brings a moment after another (seed %i)", async (seed) => {
    const world = virtualTime(seed);
    const devices = await devicesNamed(world, 4);
    // A ring: what one writes reaches the one opposite from both sides.
    const pairs = devices.map((device, at) => link(world, device, devices[(at + 1) % 4] ?? device, { delayMs: 1 }));
    await world.advance(3000);
    const before = pushes(pairs);
    await devices[1]?.note("Kahta kautta");
    await world.advance(200);
    expectEqual(devices);
    expect(pushes(pairs) - before).toBeLessThanOrEqual(4);
  });

  test("entries travel through a mesh on a tree, and soon arrive everywhere", async () => {
    const world = virtualTime(14);
    const devices = await devicesNamed(world, 12);
    const pairs = devices.flatMap((device, at) =>
      [1, 2, 5].map((step) => link(world, device, devices[(at + step) % devices.length] ?? device)),
    );
    await world.advance(3000);
    for (const device of devices) {
      await device.note("Ensin");
      await world.advance(2000);
    }
    await world.advance(10_000);
    expectEqual(devices);
    const before = pushes(pairs);
    for (const device of devices) {
      await device.note("Sitten");
      await world.advance(500);
      expectEqual(devices);
    }
    expect((pushes(pairs) - before) / devices.length).toBeLessThan(1.5 * (devices.length - 1));
  });
});

describe("a late joiner", () => {
  test("gets a large room in frames of at most 16 KiB, as fast as its link takes them", async () => {
    const world = virtualTime(11);
    const [fia, late] = [await aDevice(world, "fia"), await aDevice(world, "ben")];
    const text = "Kylätalon pihaan yhteinen kasvimaa, jota kouluikäiset ja eläkeläiset hoitavat. ".repeat(6);
    for (let count = 0; count < 600; count++) await fia.note(text);
    const bytesPerSecond = 125_000;
    const { sent } = link(world, fia, late, { bytesPerSecond, delayMs: 40 });
    await world.advance(500);
    await late.note("Tulin juuri");
    await world.advance(10_000);
    expectEqual([fia, late]);
    expect(sent.bytes).toBeGreaterThan(350_000);
    expect(sent.largest).toBeLessThanOrEqual(16 * 1024);
    expect(sent.mostBuffered).toBeLessThan(64 * 1024 + 2 * 16 * 1024);
  });

  test("asks one device, not each of its neighbours, for the same entries", async () => {
    const world = virtualTime(12);
    const devices = await devicesNamed(world, 4);
    for (let count = 0; count < 200; count++) await devices[0]?.note(`Lappu numero ${count}`);
    for (const [at, device] of devices.entries()) for (const other of devices.slice(at + 1)) link(world, device, other);
    await world.advance(5000);
    const late = await aDevice(world, "lea");
    const pairs = devices.map((device) => link(world, late, device));
    await world.advance(5000);
    expectEqual([...devices, late]);
    const [head] = late.ledger.heads();
    if (!head) throw new Error("nothing came");
    const bytes = (await late.ledger.entriesOf(head.author, 0, 1000)).reduce((sum, one) => sum + one.length, 0);
    expect(pairs.reduce((sum, { sent }) => sum + sent.bytes, 0)).toBeLessThan(bytes * 1.3);
  });
});
