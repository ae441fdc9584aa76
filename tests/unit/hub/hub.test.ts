import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { startHub, type RunningHub } from "../../../src/hub/hub.ts";
import { PortTaken } from "../../../src/hub/listen.ts";
import { connect, joinRelay, startTestHub } from "./test-client.ts";

const running: RunningHub[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((hub) => hub.close()));
});

async function start(...options: Parameters<typeof startTestHub>): Promise<RunningHub> {
  const hub = await startTestHub(...options);
  running.push(hub);
  return hub;
}

/** Tries to open a socket; the HTTP status tells why it could not. */
function knock(hub: RunningHub, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${hub.port}${path}`, { headers });
    socket.on("open", () => {
      resolve(101);
      socket.terminate();
    });
    socket.on("unexpected-response", (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.on("error", () => {});
  });
}

describe("a taken port", () => {
  test("is told", async () => {
    const first = await start();
    await expect(startHub({ host: "127.0.0.1", port: first.port })).rejects.toThrow(PortTaken);
    await expect(startHub({ host: "127.0.0.1", port: first.port })).rejects.toThrow(`Port ${first.port} is taken`);
  });

  test("is passed over for the next free one when that is allowed", async () => {
    const first = await start();
    const second = await start({ port: first.port, morePorts: 20 });
    expect(second.port).toBeGreaterThan(first.port);
    expect((await fetch(`http://127.0.0.1:${second.port}/healthz`)).status).toBe(200);
  });

  test("leaves nothing behind that keeps the process alive", async () => {
    const blocker = createServer();
    blocker.listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const address = blocker.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    await expect(startHub({ host: "127.0.0.1", port })).rejects.toThrow(PortTaken);
    expect(process.getActiveResourcesInfo().filter((name) => name === "Timeout")).toHaveLength(before);
    blocker.close();
  });
});

describe("close", () => {
  test("says goodbye to everyone with 1001 and frees the port", async () => {
    const hub = await startTestHub();
    const [ann, ben] = await Promise.all([connect(hub), joinRelay(hub, "hall")]);
    await hub.close();
    expect(await ann.closed).toBe(1001);
    expect(await ben.closed).toBe(1001);
    const again = await start({ port: hub.port });
    expect(again.port).toBe(hub.port);
  });

  test("does not wait for one who never answers", async () => {
    const hub = await startTestHub();
    const ann = await connect(hub);
    ann.socket.pause();
    const start = performance.now();
    await hub.close();
    expect(performance.now() - start).toBeLessThan(1500);
    ann.socket.terminate();
  });

  test("may be called twice", async () => {
    const hub = await startTestHub();
    await Promise.all([hub.close(), hub.close()]);
    await expect(fetch(`http://127.0.0.1:${hub.port}/healthz`)).rejects.toThrow();
  });
});

describe("the origin check", () => {
  test("lets in the hub's own pages, allowed sites and programs without an origin", async () => {
    const hub = await start({ allowedOrigins: ["https://iltapaja.example"] });
    expect(await knock(hub, "/ws", {})).toBe(101);
    expect(await knock(hub, "/ws", { origin: `http://127.0.0.1:${hub.port}` })).toBe(101);
    expect(await knock(hub, "/ws", { origin: "https://iltapaja.example" })).toBe(101);
  });

  test.each([
    "https://elsewhere.example",
    "http://127.0.0.1:1",
    "null",
    "https://iltapaja.example.evil.example",
    "garbage",
  ])("keeps out %s", async (origin) => {
    const hub = await start({ allowedOrigins: ["https://iltapaja.example"] });
    expect(await knock(hub, "/ws", { origin })).toBe(403);
  });

  test("lets in every page when told so", async () => {
    const hub = await start({ allowedOrigins: ["*"] });
    expect(await knock(hub, "/ws", { origin: "https://elsewhere.example" })).toBe(101);
  });

  test("leaves sockets at other paths unopened", async () => {
    const hub = await start();
    expect(await knock(hub, "/", {})).toBe(404);
    expect(await knock(hub, "/ws/other", {})).toBe(404);
    expect(await knock(hub, "/ws?room=1", {})).toBe(101);
  });
});

describe("behind a proxy", () => {
  test("counts connections by the address that the proxy wrote last", async () => {
    const hub = await start({ behindProxy: true, limits: { connectionsPerAddress: 1 } });
    const from = (address: string) => connect(hub, { headers: { "x-forwarded-for": `203.0.113.9, ${address}` } });
    const [ann, ben] = await Promise.all([from("192.0.2.1"), from("192.0.2.2")]);
    const third = await from("192.0.2.2");
    expect(await third.hear("refused")).toEqual({ type: "refused", reason: "full" });
    for (const one of [ann, ben]) expect(one.socket.readyState).toBe(WebSocket.OPEN);
  });

  test("is not assumed, so that a client cannot choose its address", async () => {
    const hub = await start({ limits: { connectionsPerAddress: 1 } });
    await connect(hub, { headers: { "x-forwarded-for": "192.0.2.1" } });
    const second = await connect(hub, { headers: { "x-forwarded-for": "192.0.2.2" } });
    expect(await second.hear("refused")).toEqual({ type: "refused", reason: "full" });
  });
});

describe("health and metrics", () => {
  test("tell connections and topics, and nothing of who or which", async () => {
    const hub = await start();
    const ann = await joinRelay(hub, "secret-hall");
    ann.say({ type: "subscribe", topics: ["secret-signaling"] });
    ann.say({ type: "ping" });
    await ann.hear("pong");
    const health = await fetch(`http://127.0.0.1:${hub.port}/healthz`);
    expect(await health.json()).toEqual({ ok: true, uptime: expect.any(Number), connections: 1, topics: 2 });
    const metrics = await fetch(`http://127.0.0.1:${hub.port}/metrics`);
    const text = await metrics.text();
    expect(metrics.headers.get("content-type")).toContain("version=0.0.4");
    expect(text).toMatch(/^iltapaja_connections 1$/mu);
    expect(text).toMatch(/^iltapaja_topics 2$/mu);
    expect(text).toMatch(/^iltapaja_signaling_messages_total 3$/mu);
    expect(text).toMatch(/^iltapaja_refused_total\{reason="rate"\} 0$/mu);
    expect(text).not.toMatch(/secret|127\.0\.0\.1/u);
    for (const line of text.trimEnd().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[\w-]+"\})? [\d.]+)$/u);
  });
});
