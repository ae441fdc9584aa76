import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { RTCPeerConnection } from "node-datachannel/polyfill";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { loadIdentity, type DirectIdentity } from "../../../src/hub/direct-identity.ts";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { createRandom } from "../../../src/platform/random.ts";
import { timers } from "../../../src/platform/schedule.ts";
import { systemClock } from "../../../src/platform/system-clock.ts";
import { createWebCrypto } from "../../../src/platform/web-crypto.ts";
import { HallHub } from "../../../src/sync/hall-hub.ts";
import type { TransportStatus } from "../../../src/sync/transport.ts";
import { startTestHub } from "../hub/test-client.ts";

let state: string;
let identity: DirectIdentity;
let hall: RunningHub;
let network: RunningHub;
let transport: HallHub | undefined;

beforeEach(async () => {
  vi.stubGlobal("RTCPeerConnection", RTCPeerConnection);
  state = await mkdtemp(path.join(tmpdir(), "hub-state-"));
  identity = await loadIdentity(state, () => {});
  hall = await startTestHub({ direct: identity });
  network = await startTestHub();
});
afterEach(async () => {
  transport?.stop();
  await Promise.all([hall.close(), network.close()]);
  vi.unstubAllGlobals();
  await rm(state, { recursive: true });
});

async function offer(): Promise<string> {
  const answer = (await (await fetch(`http://127.0.0.1:${hall.port}/address`)).json()) as { direct: string }; // ours
  return answer.direct;
}

async function members(hub: RunningHub): Promise<number> {
  const health = (await (await fetch(`http://127.0.0.1:${hub.port}/healthz`)).json()) as { topics: number }; // ours
  return health.topics;
}

function startTransport(given: { readonly offer: string; readonly leads?: boolean; readonly host?: string }) {
  const statuses: TransportStatus[] = [];
  const networkKinds: string[] = [];
  transport = new HallHub({
    clock: systemClock,
    schedule: timers,
    random: createRandom(crypto),
    wakeups: { subscribe: () => () => {} },
    crypto: createWebCrypto(crypto.subtle),
    openSocket: (url) => new WebSocket(url),
    url: `ws://${given.host ?? "localhost"}:${network.port}/ws`,
    topic: "room",
    offer: given.offer,
    leads: () => given.leads ?? false,
    network: ({ kind }) => networkKinds.push(kind),
  });
  transport.start({ link: () => {}, gap: () => {}, status: (status) => statuses.push(status) });
  return { kind: () => statuses.at(-1)?.kind, networkKind: () => networkKinds.at(-1) };
}

const patient = { timeout: 10_000 };

describe("a hub in the hall", { timeout: 30_000 }, () => {
  test("is enough by itself, and the network takes over when it goes", async () => {
    const { kind, networkKind } = startTransport({ offer: await offer() });
    await expect.poll(kind, patient).toBe("up");
    await expect.poll(() => members(hall), patient).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(networkKind()).not.toBe("up");
    expect(await members(network)).toBe(0);
    await hall.close();
    await expect.poll(networkKind, patient).toBe("up");
    expect(await members(network)).toBe(1);
    expect(kind()).toBe("up");
  });

  test("is left for the network when it does not answer, and taken again when it does", async () => {
    const known = await offer();
    const { port } = hall;
    await hall.close();
    const { networkKind } = startTransport({ offer: known });
    await expect.poll(networkKind, patient).toBe("up");
    hall = await startTestHub({ direct: identity, port });
    await expect.poll(() => members(hall), { timeout: 25_000 }).toBe(1);
    await expect.poll(networkKind, patient).toBe("off");
    await expect.poll(() => members(network), patient).toBe(0);
  });

  test("is joined beside the network by who leads, as a bridge", async () => {
    startTransport({ offer: await offer(), leads: true });
    await expect.poll(() => members(hall), patient).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await members(network)).toBe(1);
  });

  test("is not dialled by a page that came from it", async () => {
    const { networkKind } = startTransport({ offer: await offer(), host: "127.0.0.1" });
    await expect.poll(networkKind, patient).toBe("up");
    expect(await members(hall)).toBe(0);
  });

  test("costs nothing when the offer is nonsense", async () => {
    const { networkKind } = startTransport({ offer: "1XYZ" });
    await expect.poll(networkKind, patient).toBe("up");
  });
});
