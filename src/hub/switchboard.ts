import type { Backplane } from "./backplane.ts";
import type { Connection } from "./connection.ts";
import type { Limits } from "./limits.ts";
import { createMembers } from "./members.ts";
import type { Metrics } from "./metrics.ts";
import { handleBinary } from "./relay.ts";
import { handleText } from "./signaling.ts";
import { createTopics } from "./topics.ts";

/** Everything that goes from one client to another. */
export interface Switchboard {
  readonly topicCount: () => number;
  /** Handles one message that was paid for. */
  readonly handle: (data: Buffer, isBinary: boolean, connection: Connection) => void;
  /** Takes a connection out of every topic. */
  readonly forget: (connection: Connection) => void;
  readonly close: () => void;
}

export function createSwitchboard(limits: Limits, metrics: Metrics, backplane: Backplane): Switchboard {
  const topicCount = (): number => topics.count() + members.count();
  const mayOpen = (): boolean => topicCount() < limits.topics;
  const topics = createTopics({ limits, backplane, mayOpen });
  const members = createMembers({ limits, backplane, mayOpen });
  return {
    topicCount,
    handle(data, isBinary, connection) {
      if (isBinary) return handleBinary(data, connection, members, metrics);
      metrics.signalingMessagesTotal += 1;
      handleText(data.toString(), connection, topics, members);
    },
    forget(connection) {
      topics.leaveAll(connection);
      members.leave(connection);
    },
    close: members.close,
  };
}
