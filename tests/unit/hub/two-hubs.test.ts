import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { decodeRelayFrame, everyone } from "../../../src/sync/relay-frame.ts";
import { createMemoryBackplanes, type MemoryBackplanes } from "./memory-backplane.ts";
import { connect, joinRelay, startTestHub, type TestClient } from "./test-client.ts";

let backplanes: MemoryBackplanes;
let east: RunningHub;
let west: RunningHub;
beforeEach(async () => {
  backplanes = createMemoryBackplanes();
  const start = () => startTestHub({ backplane: backplanes.connect(), limits: { presenceEveryMs: 50 } });
  [east, west] = await Promise.all([start(), start()]);
});
afterEach(async () => {
  await Promise.all([east.close(), west.close()]);
});

/** Waits until the member has heard that exactly these others are there. */
async function hearsOf(client: TestClient & { readonly id: number }, others: readonly number[]): Promise<void> {
  const known = new Set<unknown>();
  await expect
    .poll(() => {
      known.clear();
      for (const one of client.heard) {
        if (one instanceof Uint8Array) continue;
        for (const id of [one["peers"], one["joined"]].flat()) known.add(id);
        for (const id of [one["left"]].flat()) known.delete(id);
      }
      known.delete(undefined);
      known.delete(client.id);
      return [...known].map(Number).sort((a, b) => a - b);
    })
    .toEqual([...others].sort((a, b) => a - b));
}

describe("one room over two hubs", () => {
  test("members hear of each other wherever they are", async () => {
    const ann = await joinRelay(east, "hall");
    const ben = await joinRelay(west, "hall");
    await hearsOf(ann, [ben.id]);
    await hearsOf(ben, [ann.id]);
    const cay = await connect(west);
    cay.say({ type: "relay", topic: "hall" });
    expect(await cay.hear("relay")).toMatchObject({ count: 3, peers: expect.arrayContaining([ann.id, ben.id]) });
    ann.socket.close();
    await expect.poll(() => ben.heard.at(-1)).toMatchObject({ left: [ann.id], count: 2 });
  });

  test("frames reach all members, or the one that they are for", async () => {
    const [ann, ben, cay] = [
      await joinRelay(east, "hall"),
      await joinRelay(west, "hall"),
      await joinRelay(west, "hall"),
    ];
    await hearsOf(ann, [ben.id, cay.id]);
    ann.relay(everyone, Uint8Array.of(1));
    ann.relay(cay.id, Uint8Array.of(2));
    expect(decodeRelayFrame(await ben.hearBytes())).toEqual({ member: ann.id, payload: Uint8Array.of(1) });
    expect(decodeRelayFrame(await cay.hearBytes())).toEqual({ member: ann.id, payload: Uint8Array.of(1) });
    expect(decodeRelayFrame(await cay.hearBytes())).toEqual({ member: ann.id, payload: Uint8Array.of(2) });
    cay.relay(ann.id, Uint8Array.of(3));
    expect(decodeRelayFrame(await ann.hearBytes())).toEqual({ member: cay.id, payload: Uint8Array.of(3) });
    expect(ben.heard.filter((one) => one instanceof Uint8Array)).toHaveLength(1);
  });

  test("signaling reaches subscribers at both hubs, each once", async () => {
    const [ann, ben] = [await connect(east), await connect(west)];
    for (const one of [ann, ben]) {
      one.say({ type: "subscribe", topics: ["hall"] });
      one.say({ type: "ping" });
      await one.hear("pong");
    }
    ann.say({ type: "publish", topic: "hall", data: { type: "announce", from: "ann" } });
    ben.say({ type: "publish", topic: "hall", data: { type: "announce", from: "ben" } });
    for (const one of [ann, ben]) {
      const heard = [await one.hear("publish"), await one.hear("publish")].map((message) => message["data"]);
      expect(heard).toContainEqual({ type: "announce", from: "ann" });
      expect(heard).toContainEqual({ type: "announce", from: "ben" });
    }
  });

  test("members of a hub that dies are forgotten, and found again when they come to the other one", async () => {
    const ann = await joinRelay(east, "hall");
    const ben = await joinRelay(west, "hall");
    await hearsOf(ann, [ben.id]);
    backplanes.cut(true);
    await hearsOf(ann, []);
    const benAgain = await joinRelay(east, "hall");
    await hearsOf(ann, [benAgain.id]);
    benAgain.relay(ann.id, Uint8Array.of(4));
    expect(decodeRelayFrame(await ann.hearBytes())?.payload).toEqual(Uint8Array.of(4));
  });

  test("hubs that were cut from each other find each other's members again", async () => {
    backplanes.cut(true);
    const ann = await joinRelay(east, "hall");
    const ben = await joinRelay(west, "hall");
    backplanes.cut(false);
    await hearsOf(ann, [ben.id]);
    await hearsOf(ben, [ann.id]);
  });

  test("a hub that stops politely takes its members with it at once", async () => {
    const ann = await joinRelay(east, "hall");
    const ben = await joinRelay(west, "hall");
    await hearsOf(ann, [ben.id]);
    await west.close();
    await hearsOf(ann, []);
  });

  test("rooms of other names stay apart", async () => {
    const ann = await joinRelay(east, "hall");
    const ben = await joinRelay(west, "school");
    const cay = await joinRelay(west, "hall");
    await hearsOf(ann, [cay.id]);
    await hearsOf(ben, []);
  });
});
