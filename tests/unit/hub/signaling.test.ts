import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { connect, startTestHub } from "./test-client.ts";

let hub: RunningHub;
beforeEach(async () => {
  hub = await startTestHub({ limits: { topicsPerConnection: 3, topics: 4, membersPerTopic: 2 } });
});
afterEach(() => hub.close());

describe("signaling in y-webrtc's form", () => {
  test("Ann announces herself and Ben hears it with the number of clients", async () => {
    const [ann, ben] = await Promise.all([connect(hub), connect(hub)]);
    for (const one of [ann, ben]) one.say({ type: "subscribe", topics: ["hall"] });
    for (const one of [ann, ben]) one.say({ type: "ping" });
    await Promise.all([ann.hear("pong"), ben.hear("pong")]);

    ann.say({ type: "publish", topic: "hall", data: { type: "announce", from: "ann" } });

    const message = { type: "publish", topic: "hall", data: { type: "announce", from: "ann" }, clients: 2 };
    expect(await ben.hear("publish")).toEqual(message);
    expect(await ann.hear("publish")).toEqual(message);
  });

  test("passes on encrypted data, which is a string, unchanged", async () => {
    const ann = await connect(hub);
    ann.say({ type: "subscribe", topics: ["hall"] });
    ann.say({ type: "publish", topic: "hall", data: "c2VjcmV0+/==" });
    expect(await ann.hear("publish")).toMatchObject({ data: "c2VjcmV0+/==", clients: 1 });
  });

  test("sends nothing to one who unsubscribed or listens elsewhere", async () => {
    const [ann, ben] = await Promise.all([connect(hub), connect(hub)]);
    ann.say({ type: "subscribe", topics: ["hall", "other"] });
    ann.say({ type: "unsubscribe", topics: ["hall"] });
    ann.say({ type: "ping" });
    await ann.hear("pong");
    ben.say({ type: "publish", topic: "hall", data: 1 });
    ben.say({ type: "publish", topic: "other", data: 2 });
    expect(await ann.hear("publish")).toMatchObject({ topic: "other", data: 2 });
    expect(ann.heard.filter((one) => "topic" in one && one["topic"] === "hall")).toEqual([]);
  });

  test("accepts an empty list of topics, which y-webrtc sends before any room is open", async () => {
    const ann = await connect(hub);
    ann.say({ type: "subscribe", topics: [] });
    ann.say({ type: "ping" });
    expect(await ann.hear("pong")).toEqual({ type: "pong" });
  });

  test("passes over message types of newer apps", async () => {
    const ann = await connect(hub);
    ann.say({ type: "wave", hand: "left" });
    ann.say({ type: "ping" });
    expect(await ann.hear("pong")).toEqual({ type: "pong" });
  });

  test("forgets a topic once its last subscriber is gone", async () => {
    const ann = await connect(hub);
    ann.say({ type: "subscribe", topics: ["a", "b", "c"] });
    ann.say({ type: "ping" });
    await ann.hear("pong");
    ann.socket.terminate();
    await ann.closed;
    const ben = await connect(hub);
    ben.say({ type: "subscribe", topics: ["d", "e", "f"] });
    ben.say({ type: "ping" });
    expect(await ben.hear("pong")).toEqual({ type: "pong" });
  });
});

describe("refusals", () => {
  test.each([
    ["text that is no JSON", "hello"],
    ["JSON that is no message", "[1,2,3]"],
    ["null", "null"],
    ["a message without its topics", JSON.stringify({ type: "subscribe" })],
    ["topics that are no strings", JSON.stringify({ type: "subscribe", topics: [1] })],
    ["an empty topic", JSON.stringify({ type: "publish", topic: "", data: 1 })],
    ["a topic of 1,000 characters", JSON.stringify({ type: "relay", topic: "x".repeat(1000) })],
  ])("answers %s with bad-frame and closes", async (_what, text) => {
    const ann = await connect(hub);
    ann.socket.send(text);
    expect(await ann.hear("refused")).toEqual({ type: "refused", reason: "bad-frame" });
    expect(await ann.closed).toBe(1008);
  });

  test("survives data nested deeper than JSON can be written", async () => {
    const ann = await connect(hub);
    ann.say({ type: "subscribe", topics: ["hall"] });
    ann.socket.send(`{"type":"publish","topic":"hall","data":${"[".repeat(30_000)}${"]".repeat(30_000)}}`);
    const outcome = await Promise.race([ann.hear("refused"), ann.hear("publish")]);
    expect(["refused", "publish"]).toContain(outcome["type"]);
    expect((await fetch(`http://127.0.0.1:${hub.port}/healthz`)).status).toBe(200);
  });

  test("refuses more topics than one connection may have", async () => {
    const ann = await connect(hub);
    ann.say({ type: "subscribe", topics: ["a", "b", "c", "d"] });
    expect(await ann.hear("refused")).toEqual({ type: "refused", reason: "topics" });
  });

  test("refuses a topic that the hub has no room for", async () => {
    const [ann, ben] = await Promise.all([connect(hub), connect(hub)]);
    ann.say({ type: "subscribe", topics: ["a", "b", "c"] });
    ann.say({ type: "ping" });
    await ann.hear("pong");
    ben.say({ type: "subscribe", topics: ["a", "d"] });
    ben.say({ type: "relay", topic: "e" });
    expect(await ben.hear("refused")).toEqual({ type: "refused", reason: "topics" });
  });

  test("refuses one subscriber too many", async () => {
    const clients = await Promise.all([connect(hub), connect(hub), connect(hub)]);
    for (const client of clients) client.say({ type: "subscribe", topics: ["hall"] });
    const refused = await Promise.race(clients.map((client) => client.hear("refused")));
    expect(refused).toEqual({ type: "refused", reason: "full" });
    expect(await Promise.race(clients.map((client) => client.closed))).toBe(1013);
  });
});
