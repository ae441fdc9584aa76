import { randomBytes } from "node:crypto";
import { connect as connectTcp } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { everyone } from "../../../src/sync/relay-frame.ts";
import { connect, joinRelay, startTestHub, type TestClient } from "./test-client.ts";

const plenty = { perSecond: 1e9, burst: 1e9 };
const reported: unknown[] = [];
let hub: RunningHub;
beforeEach(() => startHub());
afterEach(() => hub.close());

/** Pings come seldom where honest clients must stay: on a busy machine they, too, may be late with their answers. */
async function startHub(pingEveryMs = 60_000): Promise<void> {
  reported.length = 0;
  hub = await startTestHub({
    report: (error) => reported.push(error),
    limits: { messages: plenty, bytesIn: plenty, bytesOut: plenty, pingEveryMs },
  });
}

/** Half-open connections are to go soon. */
async function restartWithPings(): Promise<void> {
  await hub.close();
  await startHub(200);
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words: readonly string[] = [
  "",
  "{",
  "null",
  "0",
  '"ping"',
  "[]",
  "{}",
  '{"type":7}',
  '{"type":"relay"}',
  '{"type":"relay","topic":{}}',
  '{"type":"publish","topic":["x"],"data":1}',
  '{"type":"subscribe","topics":{"length":9}}',
  '{"type":"unsubscribe","topics":[null]}',
  '{"type":"__proto__"}',
  '{"type":"constructor","topics":["a"]}',
  '{"__proto__":{"type":"ping"}}',
  '{"type":"ping","type":"relay"}',
  `{"type":"publish","topic":"hall","data":${"[".repeat(5000)}`,
  "\u0000\uFFFF\u{10FFFF}",
];

/** What the hub must bear without closing: it costs the sender nothing but its allowance. */
const bearable: readonly string[] = [
  '{"type":"ping","extra":[[[]]]}',
  '{"type":"newer","payload":{"a":[1,2,{"b":null}]}}',
  '{"type":"unsubscribe","topics":["never subscribed","__proto__","constructor"]}',
  '{"type":"subscribe","topics":["__proto__","constructor","toString"]}',
  '{"type":"publish","topic":"__proto__","data":{"__proto__":{"polluted":true}}}',
  '{"type":"relay","topic":"__proto__"}',
];

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** One frame of any kind; most are refused, so the sender is cut off in the middle of its frames. */
function sendAnything({ socket, relay }: TestClient, random: () => number): void {
  const kind = Math.floor(random() * 8);
  const bytes = randomBytes(Math.floor(random() * 60));
  if (kind === 0) socket.send(bytes);
  else if (kind === 1) socket.send(bytes.toString("latin1"));
  else if (kind === 2) socket.send(pick(words, random) ?? "");
  else if (kind === 3) relay(Math.floor(random() * 2 ** 32), bytes);
  else if (kind === 4) socket.ping(bytes);
  else if (kind === 5) socket.pong(bytes);
  else socket.send(pick(bearable, random) ?? "");
}

/** One frame that the hub bears, so that all of a connection's frames are handled. */
function sendBearable({ socket, relay }: TestClient, random: () => number): void {
  const kind = Math.floor(random() * 4);
  const bytes = randomBytes(Math.floor(random() * 60));
  if (kind === 0) relay(Math.floor(random() * 2 ** 32), bytes);
  else if (kind === 1) socket.ping(bytes);
  else socket.send(pick(bearable, random) ?? "");
}

function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
}

/** Sends up to `frames` from each client while its socket is open. Gives how many were sent. */
async function sendFrom(
  clients: readonly TestClient[],
  frames: number,
  send: (client: TestClient) => void,
): Promise<number> {
  let sent = 0;
  for (const client of clients) {
    for (let i = 0; i < frames && client.socket.readyState === client.socket.OPEN; i += 1) {
      send(client);
      sent += 1;
    }
    await new Promise(setImmediate);
  }
  return sent;
}

describe("the hub", () => {
  test("outlives 200,000 frames of garbage and keeps none of it", { timeout: 30_000 }, async () => {
    const random = randomFrom(20_261_121);
    const [ann, ben] = await Promise.all([joinRelay(hub, "hall"), joinRelay(hub, "hall")]);
    const before = heapInUse();
    let sent = 0;
    for (let round = 0; sent < 200_000; round += 1) {
      const clients = await Promise.all(Array.from({ length: 20 }, () => joinRelay(hub, `round ${round}`)));
      sent += await sendFrom(clients.slice(0, 10), 200, (client) => sendAnything(client, random));
      sent += await sendFrom(clients.slice(10), 2000, (client) => sendBearable(client, random));
      for (const client of clients) client.socket.close();
      await Promise.all(clients.map((client) => client.closed));
    }
    ann.relay(everyone, Uint8Array.of(42));
    expect((await ben.hearBytes()).at(-1)).toBe(42);
    expect(reported).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const health = (await (await fetch(`http://127.0.0.1:${hub.port}/healthz`)).json()) as object;
    expect(health).toMatchObject({ ok: true, connections: 2, topics: 1 });
    const metrics = await (await fetch(`http://127.0.0.1:${hub.port}/metrics`)).text();
    expect(Number(/^iltapaja_signaling_messages_total (\d+)/mu.exec(metrics)?.[1])).toBeGreaterThan(80_000);
    expect(Number(/^iltapaja_relay_frames_total (\d+)/mu.exec(metrics)?.[1])).toBeGreaterThan(40_000);
    expect(heapInUse() - before).toBeLessThan(20_000_000);
  });

  test("outlives bytes that are no WebSocket frames", async () => {
    await restartWithPings();
    for (let i = 0; i < 200; i += 1) {
      const socket = connectTcp(hub.port, "127.0.0.1");
      socket.on("error", () => {});
      socket.write(
        "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
      );
      socket.write(randomBytes(400));
      await new Promise((resolve) => {
        socket.on("data", () => {});
        socket.on("close", resolve);
        socket.end();
      });
    }
    const ann = await connect(hub);
    ann.say({ type: "ping" });
    expect(await ann.hear("pong")).toEqual({ type: "pong" });
    expect(reported).toEqual([]);
  });

  test("outlives bytes that are no HTTP, and upgrades that are none", async () => {
    for (let i = 0; i < 200; i += 1) {
      const socket = connectTcp(hub.port, "127.0.0.1");
      socket.on("error", () => {});
      socket.on("data", () => {});
      const opening = i % 2 === 0 ? "" : "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";
      socket.end(Buffer.concat([Buffer.from(opening), randomBytes(200), Buffer.from("\r\n\r\n")]));
      await new Promise((resolve) => {
        socket.on("close", resolve);
      });
    }
    const ann = await connect(hub);
    ann.say({ type: "ping" });
    expect(await ann.hear("pong")).toEqual({ type: "pong" });
    expect(reported).toEqual([]);
  });
});
