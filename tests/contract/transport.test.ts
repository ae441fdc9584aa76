import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { RunningHub } from "../../src/hub/hub.ts";
import { RelayTransport } from "../../src/sync/relay-transport.ts";
import type { Wakeups } from "../../src/sync/ports.ts";
import type { TransportStatus } from "../../src/sync/transport.ts";
import { realWorld } from "../kit/real-world.ts";
import { virtualTime } from "../kit/virtual-time.ts";
import { startTestHub } from "../unit/hub/test-client.ts";
import { transportContract } from "./transport-contract.ts";

const neverWakes: Wakeups = { subscribe: () => () => undefined };

function relayTo(port: number, topic: string, wakeups = neverWakes): RelayTransport {
  const url = `ws://127.0.0.1:${port}/ws`;
  return new RelayTransport({ ...realWorld, url, topic, wakeups, openSocket: (url) => new WebSocket(url) });
}

transportContract("RelayTransport", async () => {
  const hub = await startTestHub();
  return { transport: (room) => relayTo(hub.port, room), close: hub.close };
});

describe("RelayTransport", () => {
  let hub: RunningHub;
  let stops: (() => void)[];
  beforeEach(async () => {
    hub = await startTestHub();
    stops = [];
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await hub.close();
  });

  function watch(relay: RelayTransport) {
    const statuses: TransportStatus[] = [];
    let links = 0;
    relay.start({
      link(link) {
        links += 1;
        link.listen({ frame: () => undefined, closed: () => (links -= 1) });
      },
      status: (status) => statuses.push(status),
    });
    stops.push(() => relay.stop());
    return { last: () => statuses.at(-1), statuses, links: () => links };
  }

  test("comes back by itself when the hub does, with new links", async () => {
    const [ann, ben] = [watch(relayTo(hub.port, "hall")), watch(relayTo(hub.port, "hall"))];
    await vi.waitFor(() => expect(ann.links() + ben.links()).toBeGreaterThan(0), 5000);
    const { port } = hub;
    await hub.close();
    await vi.waitFor(() => expect([ann.last()?.kind, ben.last()?.kind]).not.toContain("up"), 5000);
    expect(ann.links() + ben.links()).toBe(0);
    hub = await startTestHub({ port });
    await vi.waitFor(() => expect([ann.last()?.kind, ben.last()?.kind]).toEqual(["up", "up"]), 10_000);
    await vi.waitFor(() => expect(ann.links() + ben.links()).toBeGreaterThan(0), 5000);
  }, 20_000);

  test("says that the room is full, waits, and does not hammer the hub", async () => {
    await hub.close();
    hub = await startTestHub({ limits: { membersPerTopic: 1 } });
    const ann = watch(relayTo(hub.port, "hall"));
    await vi.waitFor(() => expect(ann.last()?.kind).toBe("up"), 5000);
    const ben = watch(relayTo(hub.port, "hall"));
    await vi.waitFor(() => expect(ben.last()).toEqual({ kind: "waiting", refused: "full" }), 5000);
    const told = ben.statuses.length;
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    expect(ben.statuses).toHaveLength(told);
  });

  test("waits for nothing when the device wakes up", async () => {
    const sleepers = new Set<() => void>();
    const wakeups: Wakeups = {
      subscribe(listener) {
        sleepers.add(listener);
        return () => sleepers.delete(listener);
      },
    };
    const { port } = hub;
    await hub.close();
    const ann = watch(relayTo(port, "hall", wakeups));
    // Until the pause between attempts is long.
    await vi.waitFor(() => expect(ann.statuses.filter(({ kind }) => kind === "waiting").length).toBe(4), 10_000);
    hub = await startTestHub({ port });
    const start = performance.now();
    for (const wake of sleepers) wake();
    await vi.waitFor(() => expect(ann.last()?.kind).toBe("up"), 1500);
    expect(performance.now() - start).toBeLessThan(1500);
  }, 20_000);
});

describe("a hub that accepts and then says nothing", () => {
  test("is given up after a while, and tried again", async () => {
    const world = virtualTime(1);
    const closed: number[] = [];
    const listeners = new Map<string, () => void>();
    let opened = 0;
    const relay = new RelayTransport({
      ...world,
      url: "ws://silent/ws",
      topic: "hall",
      wakeups: neverWakes,
      openSocket: () => {
        opened += 1;
        const number = opened;
        return {
          binaryType: "",
          bufferedAmount: 0,
          addEventListener: (type: string, listener: (event: never) => void) =>
            listeners.set(type, () => listener(undefined as never)),
          send: () => undefined,
          close: () => closed.push(number),
        };
      },
    });
    relay.start({ link: () => undefined, status: () => undefined });
    listeners.get("open")?.();
    await world.advance(7900);
    expect([opened, closed]).toEqual([1, []]);
    await world.advance(1200);
    expect([opened, closed.includes(1)]).toEqual([2, true]);
    relay.stop();
    await world.advance(120_000);
    expect(opened).toBe(2);
  });
});
