import type { Backplane } from "./backplane.ts";
import type { Connection } from "./connection.ts";
import type { Limits } from "./limits.ts";

/** Who listens to which signaling topic. A topic exists as long as somebody here does. */
export interface Topics {
  readonly count: () => number;
  /** Adds a subscriber, or says why not. Subscribing twice is one subscription. */
  readonly subscribe: (topic: string, connection: Connection) => "subscribed" | "full" | "topics";
  readonly unsubscribe: (topic: string, connection: Connection) => void;
  readonly subscribers: (topic: string) => ReadonlySet<Connection>;
  /** Sends a finished message to the subscribers at other hubs. */
  readonly sendElsewhere: (topic: string, message: Buffer) => void;
  /** Forgets a connection everywhere. */
  readonly leaveAll: (connection: Connection) => void;
}

/** What topics work with. `mayOpen` says whether the hub has room for one more topic of any kind. */
export interface TopicsDep {
  readonly limits: Limits;
  readonly backplane: Backplane;
  readonly mayOpen: () => boolean;
}

interface Topic {
  readonly subscribers: Set<Connection>;
  readonly stopListening: () => void;
}

const nobody: ReadonlySet<Connection> = new Set();

export function createTopics({ limits, backplane, mayOpen }: TopicsDep): Topics {
  const topicByName = new Map<string, Topic>();

  function open(name: string): Topic {
    const subscribers = new Set<Connection>();
    const stopListening = backplane.listen(channelOf(name), {
      hear(message) {
        for (const subscriber of subscribers) subscriber.sendText(message);
      },
    });
    const topic = { subscribers, stopListening };
    topicByName.set(name, topic);
    return topic;
  }

  function unsubscribe(name: string, connection: Connection): void {
    connection.topics.delete(name);
    const topic = topicByName.get(name);
    topic?.subscribers.delete(connection);
    if (topic?.subscribers.size !== 0) return;
    topicByName.delete(name);
    topic.stopListening();
  }

  return {
    count: () => topicByName.size,
    subscribe(name, connection) {
      if (connection.topics.has(name)) return "subscribed";
      const known = topicByName.get(name);
      if (connection.topics.size >= limits.topicsPerConnection || (known === undefined && !mayOpen())) return "topics";
      if (known !== undefined && known.subscribers.size >= limits.membersPerTopic) return "full";
      (known ?? open(name)).subscribers.add(connection);
      connection.topics.add(name);
      return "subscribed";
    },
    unsubscribe,
    subscribers: (name) => topicByName.get(name)?.subscribers ?? nobody,
    sendElsewhere: (name, message) => backplane.publish(channelOf(name), message),
    leaveAll(connection) {
      for (const name of connection.topics) unsubscribe(name, connection);
    },
  };
}

function channelOf(name: string): string {
  return `signaling:${name}`;
}
