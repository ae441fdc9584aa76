import * as v from "valibot";

const Topic = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const Topics = v.pipe(v.array(Topic), v.maxLength(64));

/** What a client may say in a text frame: the four words of y-webrtc's signaling, and membership of a relay. */
const ClientMessageSchema = v.variant("type", [
  v.object({ type: v.literal("subscribe"), topics: Topics }),
  v.object({ type: v.literal("unsubscribe"), topics: Topics }),
  // `data` is ciphertext or anything else the peers agreed on: it is passed on unread.
  v.object({ type: v.literal("publish"), topic: Topic, data: v.unknown() }),
  v.object({ type: v.literal("ping") }),
  v.object({ type: v.literal("relay"), topic: Topic }),
]);

const AnyMessageSchema = v.object({ type: v.string() });

const knownTypes: ReadonlySet<string> = new Set(["subscribe", "unsubscribe", "publish", "ping", "relay"]);

export type ClientMessage = v.InferOutput<typeof ClientMessageSchema>;

/** Why a connection is closed by the hub, as told to the client. */
export type RefusalReason = "full" | "rate" | "bad-frame" | "topics";

/** What the hub says in a text frame. */
export type HubMessage =
  | { readonly type: "pong" }
  /** Other hubs were out of hearing for a while. */
  | { readonly type: "gap" }
  | { readonly type: "publish"; readonly topic: string; readonly data: unknown; readonly clients: number }
  | { readonly type: "relay"; readonly you: number; readonly peers: readonly number[]; readonly count: number }
  | {
      readonly type: "members";
      readonly joined: readonly number[];
      readonly left: readonly number[];
      readonly count: number;
    }
  | { readonly type: "refused"; readonly reason: RefusalReason };

/** Parses a text frame. A well-formed message of a type that newer apps may use is "unknown"; all else is "bad". */
export function parseClientMessage(text: string): ClientMessage | "unknown" | "bad" {
  const json = parseJson(text);
  const message = v.safeParse(ClientMessageSchema, json);
  if (message.success) return message.output;
  const any = v.safeParse(AnyMessageSchema, json);
  return any.success && !knownTypes.has(any.output.type) ? "unknown" : "bad";
}

/** A message as the bytes of a text frame, or nothing when its data nests too deep to be written out again. */
export function encodeHubMessage(message: HubMessage): Buffer | undefined {
  try {
    return Buffer.from(JSON.stringify(message));
  } catch {
    // V8 parses JSON of any depth but runs out of stack while writing it.
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
