import { describe, expect, test } from "vitest";
import { aDevice, holdings, link, taking, type TestDevice } from "../kit/devices.ts";
import type { ConnectedPair } from "../kit/connected-pair.ts";
import { memoryHub } from "../kit/memory-hub.ts";
import { randomFrom } from "../kit/random.ts";
import { virtualTime } from "../kit/virtual-time.ts";

const names = ["fia", "ann", "ben", "cay", "dan", "eve", "geo", "hal", "ida", "jon", "kai", "lea"];

/** How long after everything is healed all devices may take, ms of the devices' own time. */
const healingMs = 90_000;

/**
 * One evening that goes badly: devices come by bad links or a hub, write, are cut off from each other, sleep and start
 * again from their disks. At the end the network is whole again, though as lossy as it was.
 */
async function aBadEvening(seed: number): Promise<readonly TestDevice[]> {
  const chance = randomFrom(seed);
  const world = virtualTime(seed);
  const hub = memoryHub(world);
  const devices: TestDevice[] = [];
  const pairs: ConnectedPair[] = [];
  const leave = new Map<string, () => void>();
  const conditions = {
    delayMs: 1 + chance.below(80),
    jitterMs: chance.below(200),
    lost: chance.below(30) / 100,
    doubled: chance.below(20) / 100,
    bytesPerSecond: chance.pick([Infinity, 125_000, 20_000]),
  };
  const withHub = chance.chance(0.5);
  const count = 2 + chance.below(11);

  function connect(device: TestDevice): void {
    if (withHub && chance.chance(0.8)) leave.set(device.name, hub.join(taking(device)));
    // Linked to somebody who was there before, so that the whole is connected.
    const others = devices.filter((other) => other !== device);
    const first = others.length > 0 ? [chance.pick(others)] : [];
    for (const other of new Set([...first, ...others.filter(() => chance.chance(0.2))])) {
      pairs.push(link(world, device, other, conditions));
    }
  }

  for (const name of names.slice(0, count)) {
    const device = await aDevice(world, name);
    for (let notes = chance.below(4); notes > 0; notes--) await device.note(`${name} ennen`);
    devices.push(device);
    connect(device);
    await world.advance(chance.below(500));
  }
  for (let step = 0; step < 25; step++) {
    const at = chance.below(devices.length);
    const device = devices[at];
    const event = chance.below(10);
    if (device && event < 6) await device.note(`${device.name} ${step}`);
    else if (event === 6) for (const pair of pairs) if (chance.chance(0.4)) pair.connected = !pair.connected;
    if (device && event === 7) {
      leave.get(device.name)?.();
      leave.delete(device.name);
    }
    if (device && event === 8) {
      leave.get(device.name)?.();
      device.exchange.stop();
      const again = await aDevice(world, device.name, device.store);
      devices[at] = again;
      connect(again);
    }
    await world.advance(chance.below(3000));
  }
  for (const pair of pairs) pair.connected = true;
  for (const device of devices)
    if (withHub && !leave.has(device.name)) leave.set(device.name, hub.join(taking(device)));
  // Restarts may have left islands; a chain of links makes the whole connected.
  for (const [at, device] of devices.entries()) {
    const next = devices[at + 1];
    if (next) link(world, device, next, conditions);
  }
  await world.advance(healingMs);
  return devices;
}

describe("any bad evening", () => {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
  test.each(seeds)("ends with the same journals on all devices (seed %i)", async (seed) => {
    const [first, ...others] = await aBadEvening(seed);
    if (!first) throw new Error("nobody came");
    for (const device of others) expect(holdings(device)).toBe(holdings(first));
  });
});
