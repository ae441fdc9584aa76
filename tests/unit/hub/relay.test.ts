import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { decodeRelayFrame, everyone } from "../../../src/sync/relay-frame.ts";
import { connect, joinRelay, startTestHub } from "./test-client.ts";

let hub: RunningHub;
beforeEach(async () => {
  hub = await startTestHub({ limits: { membersPerTopic: 5, peersShown: 2 } });
});
afterEach(() => hub.close());

describe("membership", () => {
  test("answers with the member's own id, the newest peers first, and the count", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "hall");
    const cay = await joinRelay(hub, "hall");
    const dan = await connect(hub);
    dan.say({ type: "relay", topic: "hall" });
    const answer = await dan.hear("relay");
    expect(answer).toEqual({ type: "relay", you: expect.any(Number), peers: [cay.id, ben.id], count: 4 });
    expect(new Set([answer["you"], ann.id, ben.id, cay.id]).size).toBe(4);
  });

  test("tells members of arrivals and departures in batches", async () => {
    const ann = await joinRelay(hub, "hall");
    await ann.hear("members");
    const [ben, cay] = await Promise.all([joinRelay(hub, "hall"), joinRelay(hub, "hall")]);
    const joined: unknown[] = [];
    while (joined.length < 2) joined.push(...((await ann.hear("members"))["joined"] as number[]));
    expect(new Set(joined)).toEqual(new Set([ben.id, cay.id]));

    ben.socket.close();
    expect(await ann.hear("members")).toEqual({ type: "members", joined: [], left: [ben.id], count: 2 });
  });

  test("tells of nobody in other topics", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "school");
    expect(await ann.hear("members")).toMatchObject({ joined: [ann.id], count: 1 });
    expect(await ben.hear("members")).toMatchObject({ joined: [ben.id], count: 1 });
  });

  test("moves a member that asks for another topic", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "hall");
    ben.say({ type: "relay", topic: "school" });
    expect(await ben.hear("relay")).toMatchObject({ you: ben.id, peers: [], count: 1 });
    let left: unknown[] = [];
    while (left.length === 0) left = (await ann.hear("members"))["left"] as unknown[];
    expect(left).toEqual([ben.id]);
  });

  test("refuses one member too many", async () => {
    for (let i = 0; i < 5; i += 1) await joinRelay(hub, "hall");
    const late = await connect(hub);
    late.say({ type: "relay", topic: "hall" });
    expect(await late.hear("refused")).toEqual({ type: "refused", reason: "full" });
    expect(await late.closed).toBe(1013);
  });
});

describe("frames", () => {
  test("reach every other member, with the sender's id", async () => {
    const [ann, ben, cay, stranger] = await Promise.all([
      joinRelay(hub, "hall"),
      joinRelay(hub, "hall"),
      joinRelay(hub, "hall"),
      joinRelay(hub, "school"),
    ]);
    ann.relay(everyone, Uint8Array.of(1, 2, 3));
    for (const receiver of [ben, cay]) {
      expect(decodeRelayFrame(await receiver.hearBytes())).toEqual({ member: ann.id, payload: Uint8Array.of(1, 2, 3) });
    }
    ben.relay(ann.id, Uint8Array.of(4));
    await ann.hearBytes();
    expect(ann.heard.filter((one) => one instanceof Uint8Array)).toHaveLength(1);
    expect(stranger.heard.filter((one) => one instanceof Uint8Array)).toEqual([]);
  });

  test("reach one member alone when addressed to it", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "hall");
    const cay = await joinRelay(hub, "hall");
    ann.relay(ben.id, Uint8Array.of(7));
    ann.relay(everyone, Uint8Array.of(8));
    expect(decodeRelayFrame(await ben.hearBytes())?.payload).toEqual(Uint8Array.of(7));
    expect(decodeRelayFrame(await cay.hearBytes())?.payload).toEqual(Uint8Array.of(8));
  });

  test("to a member who left, to oneself or to another topic are dropped in silence", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "hall");
    const stranger = await joinRelay(hub, "school");
    for (const nobody of [stranger.id, ann.id, (stranger.id + 1) >>> 0]) ann.relay(nobody, Uint8Array.of(1));
    ann.relay(ben.id, Uint8Array.of(2));
    expect(decodeRelayFrame(await ben.hearBytes())?.payload).toEqual(Uint8Array.of(2));
    expect(stranger.heard.filter((one) => one instanceof Uint8Array)).toEqual([]);
  });

  test("of the largest size pass, and one byte more closes the socket", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "hall");
    ann.relay(ben.id, new Uint8Array(64 * 1024 - 5).fill(5));
    expect(await ben.hearBytes()).toHaveLength(64 * 1024);
    ann.relay(ben.id, new Uint8Array(64 * 1024 - 4));
    expect(await ann.closed).toBe(1009);
    expect(ben.socket.readyState).toBe(ben.socket.OPEN);
  });

  test("from one who is in no topic, or of an unknown version, are refused", async () => {
    const ann = await connect(hub);
    ann.relay(everyone, Uint8Array.of(1));
    expect(await ann.hear("refused")).toEqual({ type: "refused", reason: "bad-frame" });
    const ben = await joinRelay(hub, "hall");
    ben.socket.send(Uint8Array.of(9, 0, 0, 0, 0, 1));
    expect(await ben.hear("refused")).toEqual({ type: "refused", reason: "bad-frame" });
    expect(await ben.closed).toBe(1008);
  });

  test("from one who was refused no longer reach anybody", async () => {
    const ann = await joinRelay(hub, "hall");
    const ben = await joinRelay(hub, "hall");
    ben.socket.send("garbage");
    ben.relay(ann.id, Uint8Array.of(1));
    await ben.closed;
    const cay = await joinRelay(hub, "hall");
    cay.relay(ann.id, Uint8Array.of(2));
    expect(decodeRelayFrame(await ann.hearBytes())?.payload).toEqual(Uint8Array.of(2));
  });
});
