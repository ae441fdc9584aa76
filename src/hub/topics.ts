import type { Connection } from "./connection.ts";
import type { Limits } from "./limits.ts";

/** Who listens to which signaling topic. A topic exists as long as somebody does. */
export interface Topics {
  readonly count: () => number;
  /** Adds a subscriber, or says why not. Subscribing twice is one subscription. */
  readonly subscribe: (topic: string, connection: Connection) => "subscribed" | "full" | "topics";
  readonly unsubscribe: (topic: string, connection: Connection) => void;
  readonly subscribers: (topic: string) => ReadonlySet<Connection>;
  /** Forgets a connection everywhere. */
  readonly leaveAll: (connection: Connection) => void;
}

const nobody: ReadonlySet<Connection> = new Set();

/** `mayOpen` says whether the hub has room for one more topic of any kind. */
export function createTopics(limits: Limits, mayOpen: () => boolean): Topics {
  const subscribersByTopic = new Map<string, Set<Connection>>();

  function unsubscribe(topic: string, connection: Connection): void {
    connection.topics.delete(topic);
    const subscribers = subscribersByTopic.get(topic);
    subscribers?.delete(connection);
    if (subscribers?.size === 0) subscribersByTopic.delete(topic);
  }

  return {
    count: () => subscribersByTopic.size,
    subscribe(topic, connection) {
      if (connection.topics.has(topic)) return "subscribed";
      if (connection.topics.size >= limits.topicsPerConnection) return "topics";
      const subscribers = subscribersByTopic.get(topic) ?? new Set();
      if (subscribers.size === 0 && !mayOpen()) return "topics";
      if (subscribers.size >= limits.membersPerTopic) return "full";
      subscribersByTopic.set(topic, subscribers.add(connection));
      connection.topics.add(topic);
      return "subscribed";
    },
    unsubscribe,
    subscribers: (topic) => subscribersByTopic.get(topic) ?? nobody,
    leaveAll(connection) {
      for (const topic of connection.topics) unsubscribe(topic, connection);
    },
  };
}
