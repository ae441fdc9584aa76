import * as v from "valibot";
import { bytesToText, textToBytes } from "../journal/bytes.ts";
import { createQueue } from "../journal/queue.ts";
import type { Sealer } from "./sealing.ts";

/** What y-webrtc says to its signaling server. */
interface ToHub {
  readonly type: string;
  readonly topics?: readonly string[];
  readonly topic?: string;
  readonly data?: unknown;
}

/** What y-webrtc has of its signaling. */
export interface Signaling {
  readonly connected: boolean;
  send(message: ToHub): void;
  emit(event: string, words: readonly unknown[]): void;
  connect(): void;
  disconnect(): void;
}

export interface SealingOptions {
  /** The room's public name at the hub. */
  readonly topic: string;
  readonly sealer: Sealer;
  /** This browser's name among those of the room, once it has one. */
  readonly me: () => string | undefined;
  readonly door: SignalDoor;
}

/** Who is let in, of those who want to be connected. */
export interface SignalDoor {
  /** Whether others are to hear now that this browser is there. */
  announces(): boolean;
  /** Whether a connection to this one is being made already. */
  knows(name: string): boolean;
  /** Whether somebody new is let in. */
  hasPlace(): boolean;
  /** The other one lets nobody in. */
  turnedAway(name: string): void;
}

const Published = v.object({ type: v.literal("publish"), topic: v.string(), data: v.unknown() });

/** What browsers say to each other to be connected: announcements to all, signals to one. */
const Word = v.object({
  type: v.string(),
  from: v.string(),
  to: v.optional(v.string()),
  token: v.optional(v.number()),
  signal: v.optional(v.looseObject({ type: v.string() })),
});

/**
 * Seals what y-webrtc says over the hub with the room's key, which it would only do with a key of its own, and sends
 * what is meant for one browser to that browser's own topic. y-webrtc sends everything to everyone: in a hall of 150
 * each phone would get, and have to open, every word of some 700 connections.
 */
export function sealSignaling(signaling: Signaling, { topic, sealer, me, door }: SealingOptions): () => void {
  const send = signaling.send.bind(signaling);
  const emit = signaling.emit.bind(signaling);
  const [sealing, opening] = [createQueue(), createQueue()];
  let stopped = false;
  let listens = false;

  signaling.send = (message) => {
    const { type, topics, topic: to, data } = message;
    if (stopped) send(message);
    else if (topics?.includes(topic)) listen(type, topics);
    else if (type === "publish" && to === topic) say(data);
    else send(message);
  };

  signaling.emit = (event, words) => {
    const [message] = words;
    if (event === "connect") listens = false;
    const isOurs = v.is(Published, message) && [topic, ownTopic()].includes(message.topic);
    if (stopped || !isOurs) emit(event, words);
    else if (typeof message.data === "string") void opening(() => open(String(message.data)));
  };

  /** y-webrtc asks anew for what it listens to whenever one of its connections closes. */
  function listen(type: string, topics: readonly string[]): void {
    const isNew = type !== "subscribe" || !listens;
    listens = type === "subscribe" && signaling.connected;
    if (isNew) send({ type, topics: [...topics, ownTopic()] });
  }

  function ownTopic(): string {
    return `${topic}/${me()}`;
  }

  function say(data: unknown): void {
    const isAnnouncement = v.is(Word, data) && data.type === "announce";
    if (!isAnnouncement || (signaling.connected && door.announces())) void sealing(() => publish(data));
  }

  async function publish(data: unknown): Promise<void> {
    const sealed = await sealer.seal(new TextEncoder().encode(JSON.stringify(data)));
    const to = v.is(Word, data) && data.to;
    send({ type: "publish", topic: to ? `${topic}/${to}` : topic, data: bytesToText(sealed) });
  }

  /** Nobody but devices of the room can say anything that gets through here, and nothing but these words. */
  async function open(data: string): Promise<void> {
    const bytes = textToBytes(data);
    const opened = bytes && (await sealer.open(bytes));
    const word = opened && readWord(opened);
    if (stopped || !word) return;
    const answer = answerTo(word, me(), door);
    if (answer === "full") say({ type: "full", from: me(), to: word.from });
    if (answer !== "hear") return;
    try {
      emit("message", [{ type: "publish", topic, data: word }, signaling]);
    } catch {
      // y-webrtc throws at an answer to what it has not asked.
    }
  }

  return () => {
    stopped = true;
  };
}

/**
 * What is done with a word: it is heard, answered by saying that there is no place, or left alone. y-webrtc would begin a
 * connection at every word of somebody whom it does not know, without end.
 */
function answerTo(
  { type, from, to, signal }: v.InferOutput<typeof Word>,
  me: string | undefined,
  door: SignalDoor,
): "hear" | "full" | undefined {
  if (type === "announce") return "hear";
  if (to !== me) return undefined;
  if (type === "full") door.turnedAway(from);
  if (type !== "signal") return undefined;
  if (door.knows(from)) return "hear";
  if (signal?.type !== "offer") return undefined;
  return door.hasPlace() ? "hear" : "full";
}

function readWord(bytes: Uint8Array): v.InferOutput<typeof Word> | undefined {
  try {
    const word = v.safeParse(Word, JSON.parse(new TextDecoder().decode(bytes)));
    return word.success ? word.output : undefined;
  } catch {
    return undefined; // some other bytes that were sealed with this key
  }
}
