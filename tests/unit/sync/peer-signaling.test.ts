import { describe, expect, test } from "vitest";
import { bytesToText } from "../../../src/journal/bytes.ts";
import { sealSignaling, type Signaling } from "../../../src/sync/peer-signaling.ts";
import { quickSealer } from "../../kit/devices.ts";

const topic = "room";
const offer = { type: "signal", from: "ann", to: "ben", token: 7, signal: { type: "offer", sdp: "v=0" } };

interface Door {
  readonly knows?: readonly string[];
  readonly hasPlace?: boolean;
  readonly announces?: boolean;
}

/** A browser's signaling: what goes to the hub, and what y-webrtc gets to hear. */
function aBrowser(name: string, { knows = [], hasPlace = true, announces = true }: Door = {}) {
  const turnedAway: string[] = [];
  const said: unknown[] = [];
  const heard: unknown[] = [];
  const signaling: Signaling = {
    connected: true,
    send: (message) => void said.push(message),
    emit: (_event, [message]) => void heard.push(message),
    connect: () => undefined,
    disconnect: () => undefined,
  };
  const door = {
    announces: () => announces,
    knows: (other: string) => knows.includes(other),
    hasPlace: () => hasPlace,
    turnedAway: (other: string) => void turnedAway.push(other),
  };
  const stop = sealSignaling(signaling, { topic, sealer: quickSealer, me: () => name, door });
  return { said, heard, turnedAway, signaling, stop, door };
}

/** Lets queues and sealing come to their end. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

async function sealedText(text: string): Promise<string> {
  return bytesToText(await quickSealer.seal(new TextEncoder().encode(text)));
}

describe("signaling", () => {
  test("listens to a topic of its own beside the room's", () => {
    const { said, signaling } = aBrowser("ann");
    signaling.send({ type: "subscribe", topics: [topic] });
    signaling.send({ type: "subscribe", topics: [topic] });
    signaling.send({ type: "unsubscribe", topics: [topic] });
    expect(said).toEqual([
      { type: "subscribe", topics: [topic, "room/ann"] },
      { type: "unsubscribe", topics: [topic, "room/ann"] },
    ]);
  });

  test("listens anew once it is connected again", () => {
    const { said, signaling } = aBrowser("ann");
    for (let times = 0; times < 2; times++) {
      signaling.emit("connect", []);
      signaling.send({ type: "subscribe", topics: [topic] });
    }
    expect(said).toHaveLength(2);
  });

  test("tells everyone that it is there, and the rest only to whom it concerns, in order and sealed", async () => {
    const { said, signaling } = aBrowser("ann");
    signaling.send({ type: "publish", topic, data: { type: "announce", from: "ann" } });
    signaling.send({ type: "publish", topic, data: offer });
    await settled();
    expect(said).toMatchObject([{ topic: "room" }, { topic: "room/ben" }]);
    expect(JSON.stringify(said)).not.toMatch(/announce|offer|v=0/);
  });

  test("is understood by the one it was for", async () => {
    const [ann, ben] = [aBrowser("ann"), aBrowser("ben")];
    ann.signaling.send({ type: "publish", topic, data: offer });
    await settled();
    for (const message of ann.said) ben.signaling.emit("message", [message, ben.signaling]);
    await settled();
    expect(ben.heard).toEqual([{ type: "publish", topic, data: offer }]);
  });

  test.each([
    ["said in the open", offer],
    ["that is no text", 7],
    ["that nobody sealed", "AAAA"],
    ["that is no base64url", "?"],
  ])("hears nothing %s", async (_what, data) => {
    const { heard, signaling } = aBrowser("ben");
    for (const name of [topic, "room/ben"]) signaling.emit("message", [{ type: "publish", topic: name, data }]);
    await settled();
    expect(heard).toEqual([]);
  });

  test.each(["", "{", "null", '{"type":"signal"}', '{"type":"signal","from":"a","to":"b","signal":null}', "\u0001"])(
    "hears nothing of a room's device that makes no sense: %j",
    async (text) => {
      const { heard, signaling } = aBrowser("ben");
      signaling.emit("message", [{ type: "publish", topic, data: await sealedText(text) }]);
      await settled();
      expect(heard).toEqual([]);
    },
  );

  test("leaves other rooms and other words alone, and everything once it has stopped", async () => {
    const { said, heard, signaling, stop } = aBrowser("ann");
    const other = { type: "publish", topic: "another", data: offer };
    signaling.send(other);
    signaling.send({ type: "ping" });
    signaling.emit("message", [other]);
    signaling.emit("message", [{ type: "refused", reason: "full" }]);
    stop();
    const plain = { type: "publish", topic, data: offer };
    signaling.send(plain);
    signaling.emit("message", [plain]);
    expect(said).toEqual([other, { type: "ping" }, plain]);
    expect(heard).toEqual([other, { type: "refused", reason: "full" }, plain]);
  });

  test("goes on after y-webrtc has thrown", async () => {
    const { signaling, door } = aBrowser("ben");
    let calls = 0;
    const throwing: Signaling = {
      ...signaling,
      emit: () => {
        calls += 1;
        throw new TypeError("nobody asked");
      },
    };
    sealSignaling(throwing, { topic, sealer: quickSealer, me: () => "ben", door });
    const sealed = { type: "publish", topic, data: await sealedText(JSON.stringify(offer)) };
    for (let times = 0; times < 2; times++) throwing.emit("message", [sealed]);
    await settled();
    expect(calls).toBe(2);
  });

  test("says that it is there only when others are to hear it", async () => {
    const { said, signaling } = aBrowser("ann", { announces: false });
    signaling.send({ type: "publish", topic, data: { type: "announce", from: "ann" } });
    await settled();
    expect(said).toEqual([]);
  });

  test("turns an offer away for which it has no place, and the other hears it", async () => {
    const [ann, ben] = [aBrowser("ann", { knows: ["ben"] }), aBrowser("ben", { hasPlace: false })];
    await carry(ann, ben, offer);
    expect(ben.heard).toEqual([]);
    expect(ben.said).toMatchObject([{ topic: "room/ann" }]);
    for (const message of ben.said) ann.signaling.emit("message", [message, ann.signaling]);
    await settled();
    expect(ann.turnedAway).toEqual(["ben"]);
    expect(ann.heard).toEqual([]);
  });

  test("lets a crossing offer of one that it dials itself in, whether or not there is a place", async () => {
    const [ann, ben] = [aBrowser("ann"), aBrowser("ben", { hasPlace: false, knows: ["ann"] })];
    await carry(ann, ben, offer);
    expect(ben.heard).toHaveLength(1);
  });

  test("does nothing about an offer, or a refusal, that is said to all and meant for another", async () => {
    const ben = aBrowser("ben", { hasPlace: false, knows: ["cay"] });
    for (const word of [offer, { type: "full", from: "cay", to: "ann" }]) {
      const data = await sealedText(JSON.stringify({ ...word, to: "ann" }));
      ben.signaling.emit("message", [{ type: "publish", topic, data }]);
    }
    await settled();
    expect([ben.heard, ben.said, ben.turnedAway]).toEqual([[], [], []]);
  });

  test("hears no answer and no address of one that it does not know", async () => {
    const [ann, ben] = [aBrowser("ann"), aBrowser("ben")];
    for (const type of ["answer", "candidate"]) await carry(ann, ben, { ...offer, signal: { type } });
    expect([ben.heard, ben.said]).toEqual([[], []]);
  });
});

/** What one browser says to the other, over the hub. */
async function carry(from: ReturnType<typeof aBrowser>, to: ReturnType<typeof aBrowser>, data: unknown): Promise<void> {
  from.signaling.send({ type: "publish", topic, data });
  await settled();
  for (const message of from.said.splice(0)) to.signaling.emit("message", [message, to.signaling]);
  await settled();
}
