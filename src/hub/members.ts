import type { Connection } from "./connection.ts";
import type { Limits } from "./limits.ts";
import { encodeHubMessage } from "./messages.ts";

/** The members of one relay topic by id, oldest first. */
export type MembersById = ReadonlyMap<number, Connection>;

/** Who is a member of which relay topic: at most one topic per connection. */
export interface Members {
  readonly count: () => number;
  /** Makes a connection a member and answers it, after taking it out of another topic. Says why not. */
  readonly join: (topic: string, connection: Connection) => "joined" | "full" | "topics";
  readonly leave: (connection: Connection) => void;
  /** The members of the topic that this connection is in. */
  readonly around: (connection: Connection) => MembersById | undefined;
  /** Stops the timers. */
  readonly close: () => void;
}

interface Group {
  readonly members: Map<number, Connection>;
  readonly joined: Set<number>;
  readonly left: Set<number>;
  timer: NodeJS.Timeout | undefined;
}

/** `mayOpen` says whether the hub has room for one more topic of any kind. */
export function createMembers(limits: Limits, mayOpen: () => boolean): Members {
  const groupByTopic = new Map<string, Group>();
  const topicByMember = new Map<Connection, string>();

  function groupOf(connection: Connection): Group | undefined {
    const topic = topicByMember.get(connection);
    return topic === undefined ? undefined : groupByTopic.get(topic);
  }

  function leave(connection: Connection): void {
    const topic = topicByMember.get(connection);
    const group = groupOf(connection);
    if (topic === undefined || group === undefined) return;
    topicByMember.delete(connection);
    group.members.delete(connection.id);
    if (group.members.size === 0) {
      clearTimeout(group.timer);
      groupByTopic.delete(topic);
      return;
    }
    // A newcomer may have been told of this member already, so its leaving is told even if its joining was not.
    group.joined.delete(connection.id);
    group.left.add(connection.id);
    announceSoon(group, limits);
  }

  function enter(topic: string, connection: Connection): "joined" | "full" | "topics" {
    const group = groupByTopic.get(topic) ?? emptyGroup();
    if (group.members.size === 0 && !mayOpen()) return "topics";
    if (group.members.size >= limits.membersPerTopic) return "full";
    groupByTopic.set(topic, group);
    topicByMember.set(connection, topic);
    group.members.set(connection.id, connection);
    group.left.delete(connection.id);
    group.joined.add(connection.id);
    announceSoon(group, limits);
    return "joined";
  }

  return {
    count: () => groupByTopic.size,
    join(topic, connection) {
      if (topicByMember.get(connection) !== topic) {
        leave(connection);
        const outcome = enter(topic, connection);
        if (outcome !== "joined") return outcome;
      }
      const group = groupOf(connection) ?? emptyGroup();
      const peers = newest(group.members, connection.id, limits.peersShown);
      connection.tell({ type: "relay", you: connection.id, peers, count: group.members.size });
      return "joined";
    },
    leave,
    around: (connection) => groupOf(connection)?.members,
    close() {
      for (const group of groupByTopic.values()) clearTimeout(group.timer);
    },
  };
}

function emptyGroup(): Group {
  return { members: new Map(), joined: new Set(), left: new Set(), timer: undefined };
}

function newest(members: MembersById, except: number, most: number): readonly number[] {
  const others = [...members.keys()].filter((id) => id !== except);
  return others.slice(-most).reverse();
}

/** Tells all members of a topic who came and went, once per `membersEveryMs` however many did. */
function announceSoon(group: Group, limits: Limits): void {
  group.timer ??= setTimeout(() => {
    group.timer = undefined;
    const message = encodeHubMessage({
      type: "members",
      joined: [...group.joined],
      left: [...group.left],
      count: group.members.size,
    });
    group.joined.clear();
    group.left.clear();
    if (message === undefined) return;
    for (const member of group.members.values()) member.sendText(message);
  }, limits.membersEveryMs);
}
