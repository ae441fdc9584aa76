import { describe, expect, test } from "vitest";
import { hubAddress } from "../../../src/sync/hub-address.ts";
import { parseHubWord } from "../../../src/sync/hub-messages.ts";

describe("parseHubWord", () => {
  test.each([
    { type: "relay", you: 7, peers: [1, 2], count: 3 },
    { type: "members", joined: [4], left: [], count: 4 },
    { type: "refused", reason: "full" },
    { type: "pong" },
  ])("reads $type", (word) => {
    expect(parseHubWord(JSON.stringify(word))).toEqual(word);
  });

  test.each([
    "",
    "null",
    "[]",
    "{",
    "7",
    '{"type":"relay"}',
    '{"type":"relay","you":0,"peers":[],"count":1}',
    '{"type":"relay","you":1.5,"peers":[],"count":1}',
    '{"type":"relay","you":4294967296,"peers":[],"count":1}',
    '{"type":"members","joined":["a"],"left":[],"count":1}',
    '{"type":"members","joined":[],"left":[],"count":-1}',
    `{"type":"members","joined":[${"1,".repeat(2000)}1],"left":[],"count":1}`,
    '{"type":"newer","value":1}',
    `${"[".repeat(100_000)}`,
  ])("passes over %s", (text) => {
    expect(parseHubWord(text)).toBeUndefined();
  });
});

describe("hubAddress", () => {
  test("is where the page came from, unless another is configured", () => {
    expect(hubAddress({ protocol: "https:", host: "iltapaja.example" })).toBe("wss://iltapaja.example/ws");
    expect(hubAddress({ protocol: "http:", host: "192.168.1.5:8080" })).toBe("ws://192.168.1.5:8080/ws");
    expect(hubAddress({ protocol: "https:", host: "a.example" }, "wss://hub.example/ws")).toBe("wss://hub.example/ws");
    expect(hubAddress({ protocol: "https:", host: "a.example" }, "")).toBe("wss://a.example/ws");
    expect(hubAddress({ protocol: "file:", host: "" })).toBeUndefined();
  });
});
