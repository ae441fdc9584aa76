import { randomBytes } from "node:crypto";
import { createClient } from "@redis/client";
import type { Backplane, Ear } from "./backplane.ts";

/** What is not ours in the same Redis stays apart from us. */
const prefix = "iltapaja:";
/** Every message begins with its hub's id, because Redis sends it to its sender too. */
const idBytes = 8;

/** What may wait to be written: some seconds of a full hall. Beyond it messages are lost, and devices repair. */
const mostWaitingBytes = 16 * 1024 * 1024;
const firstWaitMs = 100;
const longestWaitMs = 5000;
/** A connection on which nothing comes for three pings is taken for dead. */
const pingEveryMs = 5000;
const silenceMs = 15_000;
/** How long a closing hub waits for its last messages to be written. */
const farewellMs = 1000;

/** Hears of what the hub's keeper should know. Never gets the URL, which may hold a password. */
export interface BackplaneWatch {
  readonly up: () => void;
  readonly down: (reason: string) => void;
}

type Client = ReturnType<typeof connect>;

/**
 * Shares topics over the publish and subscribe of Redis or Valkey. It connects in the background and comes back by
 * itself, so that a hub whose Redis is away still serves those who are connected to it.
 */
export function createRedisBackplane(url: string, watch: BackplaneWatch): Backplane {
  const me = randomBytes(idBytes);
  const [publisher, subscriber] = [connect(url), connect(url)];
  const mouth = createMouth(publisher, me);
  const listen = createEars(subscriber, me);
  const state = () => (publisher.isReady && subscriber.isReady ? "up" : "down");
  let told: "up" | "down" | undefined;

  function tell(now: "up" | "down", reason = ""): void {
    if (now === told || now !== state()) return;
    told = now;
    if (now === "up") watch.up();
    else watch.down(reason);
  }

  for (const client of [publisher, subscriber]) {
    client.on("ready", () => tell("up"));
    client.on("error", (error: unknown) => tell("down", reasonOf(error)));
    client.connect().catch(ignore);
  }

  return {
    publish: mouth.publish,
    listen,
    health: () => ({ state: state(), droppedTotal: mouth.droppedTotal() }),
    async close() {
      told = "down";
      const patience = new Promise<void>((resolve) => setTimeout(resolve, farewellMs).unref());
      await Promise.race([patience, publisher.isReady ? publisher.close().catch(ignore) : undefined]);
      for (const client of [publisher, subscriber]) client.destroy();
    },
  };
}

/** Publishes what can be written soon, and drops the rest. */
function createMouth(publisher: Client, me: Buffer) {
  let waitingBytes = 0;
  let droppedTotal = 0;
  const drop = (): void => {
    droppedTotal += 1;
  };
  return {
    droppedTotal: () => droppedTotal,
    publish(channel: string, message: Buffer): void {
      if (!publisher.isReady || waitingBytes + message.length > mostWaitingBytes) return drop();
      waitingBytes += message.length;
      const written = publisher.publish(prefix + channel, Buffer.concat([me, message])).catch(drop);
      void written.finally(() => {
        waitingBytes -= message.length;
      });
    },
  };
}

/** Hears the channels that somebody listens to, again after every time that the connection was lost. */
function createEars(subscriber: Client, me: Buffer): Backplane["listen"] {
  const earsByChannel = new Map<string, Set<Ear>>();
  const heard = new Set<string>();

  function hear(message: Buffer, channel: Buffer): void {
    if (message.length < idBytes || me.equals(message.subarray(0, idBytes))) return;
    const ears = earsByChannel.get(channel.toString()) ?? [];
    for (const ear of ears) ear.hear(message.subarray(idBytes));
  }

  async function subscribe(channel: string): Promise<void> {
    await subscriber.subscribe(channel, hear, true);
    // The last ear may have gone meanwhile.
    if (!earsByChannel.has(channel)) return subscriber.unsubscribe(channel);
    heard.add(channel);
    for (const ear of earsByChannel.get(channel) ?? []) ear.begun?.();
  }

  function stop(channel: string, ear: Ear): void {
    const left = earsByChannel.get(channel);
    left?.delete(ear);
    if (left?.size !== 0) return;
    earsByChannel.delete(channel);
    if (heard.delete(channel)) subscriber.unsubscribe(channel).catch(ignore);
  }

  subscriber.on("ready", () => {
    heard.clear();
    for (const channel of earsByChannel.keys()) subscribe(channel).catch(ignore);
  });

  return (name, ear) => {
    const channel = prefix + name;
    const ears = earsByChannel.get(channel);
    if (ears) ears.add(ear);
    else earsByChannel.set(channel, new Set([ear]));
    if (!ears && subscriber.isReady) subscribe(channel).catch(ignore);
    else if (heard.has(channel)) ear.begun?.();
    return () => stop(channel, ear);
  };
}

function connect(url: string) {
  return createClient({
    url,
    // What cannot be sent now is worth nothing later: devices compare what they have.
    disableOfflineQueue: true,
    disableClientInfo: true,
    pingInterval: pingEveryMs,
    socket: {
      socketTimeout: silenceMs,
      reconnectStrategy: (retries) =>
        // Half of the wait is chance, so that many hubs do not come back all at once when their Redis does.
        Math.min(longestWaitMs, firstWaitMs * 2 ** retries) * (0.5 + Math.random() / 2),
    },
  });
}

function reasonOf(error: unknown): string {
  // Node's errors of several tried addresses have a code and no message.
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message ?? error);
}

/** Errors come as events, and what could not be subscribed is when the client is ready again. */
function ignore(): void {}
