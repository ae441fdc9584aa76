import { decodeHubFrame, encodeHubFrame } from "../../src/hub/hub-frame.ts";
import { encodeHubMessage, parseClientMessage } from "../../src/hub/messages.ts";
import { decodeEntry } from "../../src/journal/entry.ts";
import { encodeFrame, parseFrame } from "../../src/sync/frames.ts";
import { parseHubWord } from "../../src/sync/hub-messages.ts";
import { RelayBus } from "../../src/sync/relay-bus.ts";
import { decodeRelayFrame, encodeRelayFrame } from "../../src/sync/relay-frame.ts";
import type { Socket } from "../../src/sync/socket.ts";
import { bytesToText, sameBytes } from "../../src/journal/bytes.ts";
import type { Random } from "../kit/random.ts";
import type { FrameMaker } from "./frames.ts";

/** Every place where bytes of others are read, each fed with one frame. */
export type Target = () => void;

export function parserTargets(chance: Random, maker: FrameMaker): readonly Target[] {
  return [
    () => readFrame(maker.bytes()),
    () => void decodeEntry(maker.bytes()),
    () => void decodeRelayFrame(maker.bytes()),
    () => readHubFrame(maker.bytes()),
    () => readClientWord(hubText(chance)),
    () => void parseHubWord(hubText(chance)),
    hubTarget(chance, maker),
  ];
}

function readFrame(bytes: Uint8Array): void {
  const frame = parseFrame(bytes);
  if (typeof frame === "object" && !sameBytes(encodeFrame(frame), bytes)) throw new Error("Two forms of one frame");
}

function readHubFrame(bytes: Uint8Array): void {
  const frame = decodeHubFrame(Buffer.from(bytes));
  if (frame) encodeHubFrame(frame);
}

function readClientWord(text: string): void {
  const message = parseClientMessage(text);
  if (typeof message === "object" && message.type === "publish") {
    encodeHubMessage({ type: "publish", topic: message.topic, data: message.data, clients: 1 });
  }
}

/** A device's stay on the relay of a hub that says and sends anything. */
function hubTarget(chance: Random, maker: FrameMaker): Target {
  const socket: Socket = {
    binaryType: "arraybuffer",
    bufferedAmount: 0,
    addEventListener: () => undefined,
    send: () => undefined,
    close: () => undefined,
  };
  const random = { bytes: chance.bytes, fraction: () => chance.below(1000) / 1000 };
  const begin = (): RelayBus => {
    const bus = new RelayBus({ you: 1, peers: [2, 3], count: 3 }, socket, random, (link) => {
      link.listen({ frame: () => undefined, closed: () => undefined });
    });
    bus.arrive();
    return bus;
  };
  let [bus, fed] = [begin(), 0];
  return () => {
    fed += 1;
    // A stay ends with its socket, and what it remembers with it.
    if (fed % 5000 === 0) bus = begin();
    const member = chance.below(2 ** chance.below(33));
    if (chance.chance(0.7))
      return bus.receive(chance.chance(0.8) ? encodeRelayFrame(member, maker.bytes()) : maker.bytes());
    const members = Array.from({ length: chance.below(20) }, () => chance.below(2 ** 32));
    if (chance.chance(0.5)) bus.change(members, [], chance.below(1000));
    else bus.change([], members, chance.below(3));
  };
}

const types = [
  "ping",
  "pong",
  "relay",
  "publish",
  "subscribe",
  "unsubscribe",
  "members",
  "refused",
  "gap",
  "__proto__",
];

/** Words that are nearly those of hub and client. */
function hubText(chance: Random): string {
  const value = (): unknown =>
    chance.pick<unknown>([
      null,
      -1,
      1e308,
      "hall",
      [],
      {},
      true,
      [1, 2, 3],
      ["hall", null],
      "x".repeat(chance.below(400)),
      { length: 3 },
    ]);
  const word = {
    type: chance.pick(types),
    topic: value(),
    topics: value(),
    data: value(),
    you: value(),
    peers: value(),
    count: value(),
    joined: value(),
    left: value(),
    reason: value(),
  };
  const text = JSON.stringify(word);
  switch (chance.below(5)) {
    case 0:
      return text.slice(0, chance.below(text.length));
    case 1:
      return text.replace("{", chance.pick(["[", "{{", '{"__proto__":{"x":1},', "[".repeat(3000)]));
    case 2:
      return bytesToText(chance.bytes(chance.below(60)));
    default:
      return text;
  }
}
