import { createPrivateKey, randomBytes, X509Certificate } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { RTCPeerConnection } from "node-datachannel/polyfill";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadIdentity, type DirectIdentity } from "../../../src/hub/direct-identity.ts";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { createWebCrypto } from "../../../src/platform/web-crypto.ts";
import { DirectSocket } from "../../../src/sync/direct-socket.ts";
import { parseHubOffer, type HubOffer } from "../../../src/sync/hub-offer.ts";
import { decodeRelayFrame, encodeRelayFrame, everyone } from "../../../src/sync/relay-frame.ts";
import { joinRelay, startTestHub } from "./test-client.ts";

let state: string;
let identity: DirectIdentity;
let hub: RunningHub | undefined;
const sockets: DirectSocket[] = [];

beforeEach(async () => {
  vi.stubGlobal("RTCPeerConnection", RTCPeerConnection);
  state = await mkdtemp(path.join(tmpdir(), "hub-state-"));
  identity = await loadIdentity(state, unexpected);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await hub?.close();
  hub = undefined;
  vi.unstubAllGlobals();
  await rm(state, { recursive: true });
});

function unexpected(line: string): void {
  throw new Error(line);
}

async function offerOf(running: RunningHub): Promise<HubOffer> {
  const answer = (await (await fetch(`http://127.0.0.1:${running.port}/address`)).json()) as { direct: string }; // ours
  const offer = parseHubOffer(answer.direct);
  if (!offer) throw new Error("The hub offers nothing");
  return offer;
}

interface Caller {
  readonly socket: DirectSocket;
  readonly heard: unknown[];
  readonly said: readonly string[];
}

function call(offer: HubOffer): Caller {
  const schedule = {
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const socket = new DirectSocket(offer, { crypto: createWebCrypto(crypto.subtle), schedule });
  sockets.push(socket);
  const heard: unknown[] = [];
  const said: string[] = [];
  socket.addEventListener("message", ({ data }) => heard.push(data));
  for (const event of ["open", "close"]) socket.addEventListener(event, () => said.push(event));
  return { socket, heard, said };
}

async function opened(offer: HubOffer): Promise<Caller> {
  const caller = call(offer);
  await expect.poll(() => caller.said, { timeout: 8000 }).toEqual(["open"]);
  return caller;
}

async function metric(running: RunningHub, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${running.port}/metrics`)).text();
  return Number(new RegExp(`^iltapaja_${name} (\\d+)$`, "m").exec(text)?.[1]);
}

function join(caller: Caller): void {
  caller.socket.send(JSON.stringify({ type: "relay", topic: "room" }));
}

function wordsOf({ heard }: Caller): readonly Record<string, unknown>[] {
  return heard.filter((one) => typeof one === "string").map((text): Record<string, unknown> => JSON.parse(text)); // ours
}

function payloadsOf({ heard }: Caller): readonly Uint8Array[] {
  return heard
    .filter((one) => one instanceof ArrayBuffer)
    .flatMap((bytes) => decodeRelayFrame(new Uint8Array(bytes))?.payload ?? []);
}

describe("a direct call", { timeout: 20_000 }, () => {
  test("joins the same relay as WebSockets, long messages too", async () => {
    hub = await startTestHub({ direct: identity });
    const friend = await joinRelay(hub, "room");
    const caller = await opened(await offerOf(hub));
    join(caller);
    await expect.poll(() => wordsOf(caller)[0]).toMatchObject({ type: "relay", peers: [friend.id], count: 2 });
    const long = new Uint8Array(randomBytes(60_000));
    caller.socket.send(encodeRelayFrame(everyone, long));
    expect(decodeRelayFrame(await friend.hearBytes())?.payload).toEqual(long);
    friend.relay(everyone, long);
    await expect.poll(() => payloadsOf(caller)[0]).toEqual(long);
    caller.socket.close();
    const me = wordsOf(caller)[0]?.["you"];
    await expect.poll(() => friend.heard).toContainEqual({ type: "members", joined: [], left: [me], count: 1 });
  });

  test("is let in by nobody who has not seen the secret", async () => {
    hub = await startTestHub({ direct: identity });
    const offer = await offerOf(hub);
    const stranger = call({ ...offer, secret: new Uint8Array(16) });
    const running = hub;
    await expect.poll(() => metric(running, "direct_turned_away_total"), { timeout: 8000 }).toBeGreaterThan(0);
    expect(stranger.said).toEqual([]);
    expect(await metric(hub, "direct_connections_total")).toBe(0);
  });

  test("trusts no hub with another certificate", async () => {
    hub = await startTestHub({ direct: identity });
    const offer = await offerOf(hub);
    const caller = call({ ...offer, fingerprint: new Uint8Array(32) });
    await opened(offer);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(caller.said).not.toContain("open");
    expect(await metric(hub, "direct_connections_total")).toBe(1);
  });

  test("counts as a connection, and is refused when the hub is full", async () => {
    hub = await startTestHub({ direct: identity, limits: { connections: 1 } });
    const offer = await offerOf(hub);
    await opened(offer);
    const late = call(offer);
    await expect.poll(() => wordsOf(late), { timeout: 8000 }).toEqual([{ type: "refused", reason: "full" }]);
    await expect.poll(() => late.said).toEqual(["open", "close"]);
  });

  test("leaves nothing behind when it never opens a channel", async () => {
    hub = await startTestHub({ direct: identity, limits: { handshakes: 1, handshakeMs: 3000 } });
    const offer = await offerOf(hub);
    call({ ...offer, fingerprint: new Uint8Array(32) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const early = call(offer);
    const running = hub;
    await expect.poll(() => metric(running, "direct_turned_away_total")).toBeGreaterThan(0);
    early.socket.close();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await opened(offer);
  });

  test("is closed for broken pieces", async () => {
    hub = await startTestHub({ direct: identity });
    const { channel, said } = await rawChannel(await offerOf(hub));
    channel.send(Uint8Array.of(9, 9, 9));
    await expect.poll(() => said, { timeout: 8000 }).toEqual(["close"]);
    await vanishes(hub);
  });

  test("is closed for a message without end", async () => {
    hub = await startTestHub({ direct: identity });
    const { channel, said } = await rawChannel(await offerOf(hub));
    for (let piece = 0; piece < 6; piece++) channel.send(new Uint8Array(16 * 1024).fill(2, 0, 1));
    await expect.poll(() => said, { timeout: 8000 }).toEqual(["close"]);
    await vanishes(hub);
  });

  test("pays for what it costs like a WebSocket", async () => {
    const slow = { perSecond: 1, burst: 20 };
    hub = await startTestHub({ direct: identity, limits: { messages: slow } });
    const caller = await opened(await offerOf(hub));
    const running = hub;
    for (let message = 0; message < 25; message++) caller.socket.send(JSON.stringify({ type: "ping" }));
    await expect.poll(() => metric(running, "throttled_total")).toBeGreaterThan(0);
    // Asked to rest, it keeps what comes after to itself.
    await expect.poll(() => wordsOf(caller).length).toBeGreaterThan(20);
    caller.socket.send(new Uint8Array(1000));
    expect(caller.socket.bufferedAmount).toBeGreaterThan(1000);
    expect(caller.said).toEqual(["open"]);
  });

  test("ends with the hub, which comes back with the same certificate and secret", async () => {
    hub = await startTestHub({ direct: identity });
    const offer = await offerOf(hub);
    const caller = await opened(offer);
    await hub.close();
    await expect.poll(() => caller.said, { timeout: 8000 }).toEqual(["open", "close"]);
    hub = await startTestHub({ direct: await loadIdentity(state, unexpected) });
    const again = await offerOf(hub);
    expect(again.fingerprint).toEqual(offer.fingerprint);
    await opened({ ...offer, port: again.port });
  });

  test("is not offered without an identity", async () => {
    hub = await startTestHub();
    const answer = await (await fetch(`http://127.0.0.1:${hub.port}/address`)).json();
    expect(answer).toEqual({ url: `http://127.0.0.1:${hub.port}` });
    expect(hub.directPort).toBeUndefined();
  });
});

/** A call that says what it likes. */
async function rawChannel(
  offer: HubOffer,
): Promise<{ channel: ReturnType<RTCPeerConnection["createDataChannel"]>; said: readonly string[] }> {
  let channel: ReturnType<RTCPeerConnection["createDataChannel"]> | undefined;
  vi.stubGlobal(
    "RTCPeerConnection",
    class extends RTCPeerConnection {
      override createDataChannel(label: string) {
        channel = super.createDataChannel(label);
        return channel;
      }
    },
  );
  const { said } = await opened(offer);
  if (!channel) throw new Error("No channel was opened");
  const closed = said.filter((event) => event !== "open");
  channel.addEventListener("close", () => closed.push("close"));
  return { channel, said: closed };
}

async function vanishes(running: RunningHub): Promise<void> {
  await expect.poll(() => metric(running, "connections")).toBe(0);
  expect(await metric(running, "handler_errors_total")).toBe(0);
}

describe("a hub's identity", () => {
  test("is readable by its owner alone, and the same at every start", async () => {
    expect((await stat(path.join(state, "direct.json"))).mode & 0o777).toBe(0o600);
    expect(await loadIdentity(state, unexpected)).toEqual(identity);
  });

  test("vouches for itself", () => {
    const certificate = new X509Certificate(identity.certificate);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(identity.key))).toBe(true);
    expect(certificate.subject).toBe("CN=iltapaja hub");
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.parse("2049-01-01"));
  });

  test("is made anew, and told, when its file is damaged", async () => {
    await writeFile(path.join(state, "direct.json"), '{"version":1,"certificate":"?"}');
    const told: string[] = [];
    const fresh = await loadIdentity(state, (line) => told.push(line));
    expect(told).toEqual([expect.stringContaining("cannot be read")]);
    expect(fresh.fingerprint).not.toEqual(identity.fingerprint);
    expect(await loadIdentity(state, unexpected)).toEqual(fresh);
  });

  test("is told of when it cannot be kept", async () => {
    const told: string[] = [];
    await loadIdentity(path.join(state, "direct.json", "below"), (line) => told.push(line));
    expect(told).toEqual([expect.stringContaining("cannot be written")]);
  });

  test("is one when two hubs start at once", async () => {
    const folder = path.join(state, "both");
    const [one, other] = await Promise.all([loadIdentity(folder, unexpected), loadIdentity(folder, unexpected)]);
    expect(one).toEqual(other);
  });
});
