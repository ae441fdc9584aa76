import type { Connection } from "./connection.ts";
import type { Members } from "./members.ts";
import { encodeHubMessage, parseClientMessage } from "./messages.ts";
import type { Topics } from "./topics.ts";

/** Handles one text frame: y-webrtc's signaling (10.3.0), or membership of a relay topic. */
export function handleText(text: string, connection: Connection, topics: Topics, members: Members): void {
  const message = parseClientMessage(text);
  if (message === "bad") return connection.refuse("bad-frame");
  if (message === "unknown") return;
  switch (message.type) {
    case "subscribe":
      return subscribe(message.topics, connection, topics);
    case "unsubscribe":
      for (const topic of message.topics) topics.unsubscribe(topic, connection);
      return;
    case "publish":
      return publish(message.topic, message.data, connection, topics);
    case "ping":
      return connection.tell({ type: "pong" });
    case "relay":
      return join(message.topic, connection, members);
  }
}

function subscribe(names: readonly string[], connection: Connection, topics: Topics): void {
  for (const name of names) {
    const outcome = topics.subscribe(name, connection);
    if (outcome !== "subscribed") return connection.refuse(outcome);
  }
}

/**
 * Sends to every subscriber, the sender too if it is one, as y-webrtc's own server does. `clients` counts those at the
 * sender's hub.
 */
function publish(topic: string, data: unknown, connection: Connection, topics: Topics): void {
  const receivers = topics.subscribers(topic);
  const bytes = encodeHubMessage({ type: "publish", topic, data, clients: receivers.size });
  if (bytes === undefined) return connection.refuse("bad-frame");
  if (!connection.chargeOut(bytes.length, receivers.size)) return;
  for (const receiver of receivers) receiver.sendText(bytes);
  topics.sendElsewhere(topic, bytes);
}

function join(topic: string, connection: Connection, members: Members): void {
  const outcome = members.join(topic, connection);
  if (outcome !== "joined") connection.refuse(outcome);
}
