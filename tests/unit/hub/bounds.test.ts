import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Limits } from "../../../src/hub/limits.ts";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { encodeRelayFrame, everyone } from "../../../src/sync/relay-frame.ts";
import { connect, joinRelay, startTestHub } from "./test-client.ts";

const plenty = { perSecond: 1e9, burst: 1e9 };
let hub: RunningHub | undefined;
afterEach(() => hub?.close());

async function startHubWith(limits: Partial<Limits>): Promise<RunningHub> {
  hub = await startTestHub({ limits });
  return hub;
}

async function readMetric(hub: RunningHub, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${hub.port}/metrics`)).text();
  return Number(new RegExp(`^iltapaja_${name} (\\d+)`, "mu").exec(text)?.[1]);
}

describe("a slow reader", () => {
  test("is dropped while the others go on", async () => {
    const hub = await startHubWith({ messages: plenty, bytesIn: plenty, bytesOut: plenty, bufferedBytes: 512 * 1024 });
    const [ann, ben, sleeper] = await Promise.all([
      joinRelay(hub, "hall"),
      joinRelay(hub, "hall"),
      joinRelay(hub, "hall"),
    ]);
    sleeper.socket.pause();
    const frame = new Uint8Array(60_000);
    let sent = 0;
    while ((await readMetric(hub, "slow_readers_dropped_total")) === 0 && sent < 1000) {
      for (let i = 0; i < 5; i += 1) {
        ann.relay(everyone, frame);
        await ben.hearBytes();
        sent += 1;
      }
    }
    expect(await readMetric(hub, "slow_readers_dropped_total")).toBe(1);
    ann.relay(everyone, Uint8Array.of(1));
    expect(await ben.hearBytes()).toHaveLength(6);
    sleeper.socket.resume();
    expect(await sleeper.closed).toBe(1006);
  });

  test("is dropped for many small frames as for a few large ones", async () => {
    const hub = await startHubWith({
      messages: plenty,
      bytesIn: plenty,
      bytesOut: plenty,
      copyOverheadBytes: 10_000,
      bufferedBytes: 100_000,
    });
    const [ann, ben] = await Promise.all([joinRelay(hub, "hall"), joinRelay(hub, "hall")]);
    const tiny = encodeRelayFrame(ben.id, Uint8Array.of(1));
    for (let i = 0; i < 2000; i += 1) ann.socket.send(tiny);
    expect(await ben.closed).toBe(1006);
  });

  test("who only sends pings and reads no answer is dropped", async () => {
    const hub = await startHubWith({ messages: plenty, bytesIn: plenty, bufferedBytes: 64 * 1024 });
    const ann = await connect(hub);
    ann.socket.pause();
    const data = Buffer.alloc(125);
    while (ann.socket.readyState === ann.socket.OPEN && (await readMetric(hub, "connections")) === 1) {
      for (let i = 0; i < 20_000; i += 1) ann.socket.ping(data);
    }
    expect(await readMetric(hub, "connections")).toBe(0);
    ann.socket.terminate();
  });
});

describe("all readers together", () => {
  test("are kept within memory: the slowest go first", async () => {
    const hub = await startHubWith({
      messages: plenty,
      bytesIn: plenty,
      bytesOut: plenty,
      bufferedBytes: 1e9,
      bufferedBytesInAll: 1e6,
    });
    const [ann, ben] = [await joinRelay(hub, "hall"), await joinRelay(hub, "hall")];
    const sleepers = await Promise.all([joinRelay(hub, "hall"), joinRelay(hub, "hall"), joinRelay(hub, "hall")]);
    for (const sleeper of sleepers) sleeper.socket.pause();
    for (let sent = 0; sent < 2000 && (await readMetric(hub, "connections")) === 5; sent += 1) {
      ann.relay(everyone, new Uint8Array(60_000));
      await ben.hearBytes();
    }
    expect(await readMetric(hub, "slow_readers_dropped_total")).toBeGreaterThan(0);
    ben.say({ type: "ping" });
    expect(await ben.hear("pong")).toEqual({ type: "pong" });
    for (const sleeper of sleepers) sleeper.socket.terminate();
  });
});

describe("a flood", () => {
  test("of small frames at once is refused", async () => {
    const hub = await startHubWith({ messages: { perSecond: 10, burst: 100 } });
    const ann = await connect(hub);
    for (let i = 0; i < 1000; i += 1) ann.say({ type: "ping" });
    expect(await ann.hear("refused")).toEqual({ type: "refused", reason: "rate" });
    expect(await ann.closed).toBe(1008);
    expect(ann.heard.length).toBeLessThanOrEqual(202);
  });

  test("above the steady rate is slowed down, and all of it arrives", async () => {
    const hub = await startHubWith({ bytesIn: { perSecond: 1_000_000, burst: 200_000 } });
    const [ann, ben] = await Promise.all([joinRelay(hub, "hall"), joinRelay(hub, "hall")]);
    const start = performance.now();
    for (let i = 0; i < 20; i += 1) ann.relay(ben.id, new Uint8Array(50_000));
    for (let i = 0; i < 20; i += 1) await ben.hearBytes();
    expect(performance.now() - start).toBeGreaterThan(650);
    expect(await readMetric(hub, "throttled_total")).toBeGreaterThan(0);
  });

  test("is charged for every copy that it causes", async () => {
    const hub = await startHubWith({ bytesOut: { perSecond: 1000, burst: 10_000 }, copyOverheadBytes: 0 });
    const [ann, ben] = await Promise.all([joinRelay(hub, "hall"), joinRelay(hub, "hall"), joinRelay(hub, "hall")]);
    for (let i = 0; i < 5; i += 1) ann.relay(everyone, new Uint8Array(3000));
    expect(await ann.hear("refused")).toEqual({ type: "refused", reason: "rate" });
    ben.say({ type: "ping" });
    expect(await ben.hear("pong")).toEqual({ type: "pong" });
  });

  test("of connections in all is refused", async () => {
    const hub = await startHubWith({ connections: 2 });
    await Promise.all([connect(hub), connect(hub)]);
    const third = await connect(hub);
    expect(await third.hear("refused")).toEqual({ type: "refused", reason: "full" });
  });

  test("of connections from one address is refused, and a place is free again after one leaves", async () => {
    const hub = await startHubWith({ connectionsPerAddress: 3 });
    const [ann] = await Promise.all([connect(hub), connect(hub), connect(hub)]);
    const fourth = await connect(hub);
    expect(await fourth.hear("refused")).toEqual({ type: "refused", reason: "full" });
    expect(await fourth.closed).toBe(1013);
    ann.socket.terminate();
    await expect.poll(() => readMetric(hub, "connections")).toBe(2);
    const fifth = await connect(hub);
    fifth.say({ type: "ping" });
    expect(await fifth.hear("pong")).toEqual({ type: "pong" });
  });
});

describe("a socket", () => {
  test("that falls silent is dropped, and one that answers pings stays", async () => {
    const hub = await startHubWith({ pingEveryMs: 50 });
    const [ann, ben] = await Promise.all([connect(hub), connect(hub)]);
    ann.socket.pause();
    await expect.poll(() => readMetric(hub, "dead_sockets_dropped_total")).toBe(1);
    await expect.poll(() => readMetric(hub, "connections")).toBe(1);
    ben.say({ type: "ping" });
    expect(await ben.hear("pong")).toEqual({ type: "pong" });
    ann.socket.terminate();
  });

  test("that sends a message in thousands of fragments is closed", async () => {
    const hub = await startHubWith({});
    const ann = await connect(hub);
    for (let i = 0; i < 200; i += 1) ann.socket.send("x", { fin: false });
    expect(await ann.closed).toBeGreaterThanOrEqual(1002);
  });
});

test("a request with a malformed header is answered with 400, and others are served before its headers end", async () => {
  const hub = await startHubWith({});
  const slow = connectTcp(hub.port, "127.0.0.1");
  slow.write("GET / HTTP/1.1\r\nHost: x\r\nA:");
  expect((await fetch(`http://127.0.0.1:${hub.port}/healthz`)).status).toBe(200);
  slow.write("\u0000\u0001\r\n\r\n");
  const answer = await new Promise<string>((resolve) => {
    slow.on("data", (data) => resolve(String(data)));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
  slow.destroy();
});

describe("a connection on which nothing is said", () => {
  test("is closed without an answer, which a browser would show in place of its next page", async () => {
    const { port } = await startHubWith({ requestMs: 100 });
    const spare = connectTcp(port, "127.0.0.1");
    const heard: Buffer[] = [];
    spare.on("data", (bytes: Buffer) => heard.push(bytes));
    await once(spare, "close");
    expect(Buffer.concat(heard).toString()).toBe("");
  });

  test("is told so when half a request has come", async () => {
    const { port } = await startHubWith({ requestMs: 100 });
    const slow = connectTcp(port, "127.0.0.1");
    slow.write("GET / HT");
    const heard: Buffer[] = [];
    slow.on("data", (bytes: Buffer) => heard.push(bytes));
    await once(slow, "close");
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1\.1 400 /u);
  });
});
