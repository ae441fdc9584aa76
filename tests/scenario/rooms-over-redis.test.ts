import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { RelayTransport } from "../../src/sync/relay-transport.ts";
import { aDevice, holdings, taking, type TestDevice } from "../kit/devices.ts";
import { startLoadBalancer, type LoadBalancer } from "../kit/load-balancer.ts";
import { realWorld } from "../kit/real-world.ts";
import { redisMissing, startRedis, type RedisProcess } from "../kit/redis-process.ts";

const ports = { redis: 22_001, east: 22_002, west: 22_003 };
const names = ["fia", "ann", "ben", "cay", "dan", "eve"];

test.runIf(process.env["CI"])("the machine has a Redis or Valkey to test with", () => {
  expect(redisMissing).toBeUndefined();
});

/**
 * Two hub processes that share their rooms over a real Redis, behind a load balancer, with one room on both of them.
 * The devices have the real exchange and the real relay transport.
 */
describe.skipIf(redisMissing)("one room over two hubs and Redis", { timeout: 90_000 }, () => {
  let root: string;
  let redis: RedisProcess;
  let east: ChildProcess;
  let west: ChildProcess;
  let balancer: LoadBalancer;
  const devices: TestDevice[] = [];
  const stops: (() => void)[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "hubs-"));
    await writeFile(join(root, "index.html"), "<!doctype html>");
    redis = await startRedis(ports.redis);
    [east, west] = await Promise.all([startHub(ports.east), startHub(ports.west)]);
    await vi.waitFor(() => expectBackplane("up"), within(10_000));
    balancer = await startLoadBalancer([ports.east, ports.west]);
    for (const name of names) devices.push(await takePart(name));
  }, 60_000);

  afterAll(async () => {
    for (const stop of stops) stop();
    for (const device of devices) device.exchange.stop();
    await balancer.close();
    for (const hub of [east, west]) hub.kill("SIGKILL");
    await redis.kill();
    await rm(root, { recursive: true });
  });

  async function startHub(port: number): Promise<ChildProcess> {
    const words = ["--port", String(port), "--host", "127.0.0.1", "--root", root, "--redis", redis.url];
    const hub = spawn(process.execPath, ["--import", "tsx", "src/hub/main.ts", ...words], { stdio: "ignore" });
    await vi.waitFor(
      async () => expect((await fetch(`http://127.0.0.1:${port}/healthz`)).ok).toBe(true),
      within(20_000),
    );
    return hub;
  }

  async function takePart(name: string): Promise<TestDevice> {
    const device = await aDevice(realWorld, name);
    const relay = new RelayTransport({
      ...realWorld,
      url: `ws://127.0.0.1:${balancer.port}/ws`,
      topic: "hall",
      wakeups: { subscribe: () => () => undefined },
      openSocket: (url) => new WebSocket(url),
    });
    relay.start({ link: taking(device), status: () => undefined, gap: () => device.exchange.wake() });
    stops.push(() => relay.stop());
    return device;
  }

  async function everyoneWrites(text: string): Promise<void> {
    await Promise.all(devices.map((device) => device.note(`${device.name} ${text}`)));
  }

  /** Waits until all devices hold the same. Gives how long that took, ms. */
  async function equalRooms(notes: number): Promise<number> {
    const start = performance.now();
    await vi.waitFor(() => {
      const held = new Set(devices.map(holdings));
      expect(held.size).toBe(1);
      const [first] = devices;
      expect(first?.ledger.heads().reduce((sum, head) => sum + head.stored, 0)).toBeGreaterThanOrEqual(notes);
    }, within(30_000));
    return performance.now() - start;
  }

  test("everyone gets what everyone writes, whichever hub she is on", async () => {
    for (const port of [ports.east, ports.west]) {
      await vi.waitFor(async () => expect(await connectionsAt(port)).toBe(names.length / 2), within(5000));
    }
    await everyoneWrites("alussa");
    console.log(`both hubs: equal rooms after ${Math.round(await equalRooms(names.length))} ms`);
  });

  test("nothing is lost while Redis is gone, nor when it comes back", async () => {
    await redis.kill();
    await vi.waitFor(() => expectBackplane("down"), within(10_000));
    await everyoneWrites("ilman Redistä");
    await redis.restart();
    await vi.waitFor(() => expectBackplane("up"), within(10_000));
    console.log(`Redis restarted: equal rooms after ${Math.round(await equalRooms(2 * names.length))} ms`);
  });

  test("devices of a hub that is killed go on at the other one", async () => {
    west.kill("SIGKILL");
    await once(west, "exit");
    await everyoneWrites("yhdellä");
    console.log(`one hub killed: equal rooms after ${Math.round(await equalRooms(3 * names.length))} ms`);
    await vi.waitFor(async () => expect(await connectionsAt(ports.east)).toBe(names.length), within(5000));
  });

  test("and a hub that comes back takes part again", async () => {
    west = await startHub(ports.west);
    await vi.waitFor(() => expectBackplane("up"), within(10_000));
    // The one that has all of them is stopped politely: its devices go to the other.
    east.kill("SIGTERM");
    expect((await once(east, "exit"))[0]).toBe(0);
    await everyoneWrites("toisella");
    await equalRooms(4 * names.length);
    expect(devices.flatMap((device) => device.errors)).toEqual([]);
  });
});

function within(timeout: number) {
  return { timeout, interval: 50 };
}

async function healthAt(port: number): Promise<{ readonly connections: number; readonly backplane: string }> {
  return (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
}

async function connectionsAt(port: number): Promise<number> {
  return (await healthAt(port)).connections;
}

async function expectBackplane(state: string): Promise<void> {
  const healths = await Promise.all([ports.east, ports.west].map(healthAt));
  expect(healths.map(({ backplane }) => backplane)).toEqual([state, state]);
}
