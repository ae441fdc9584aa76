import { randomBytes } from "node:crypto";
import { encodeRelayFrame, everyone } from "../sync/relay-frame.ts";
import type { Backplane } from "./backplane.ts";
import type { Connection } from "./connection.ts";
import { addHere, createGroup, forgetSilentHubs, hearPresence, newestOthers, removeHere, type Group } from "./group.ts";
import { decodeHubFrame, encodeHubFrame } from "./hub-frame.ts";
import type { Limits } from "./limits.ts";
import { encodeHubMessage } from "./messages.ts";

/** Who is a member of which relay topic: at most one topic per connection. */
export interface Members {
  readonly count: () => number;
  /** Makes a connection a member and answers it, after taking it out of another topic. Says why not. */
  readonly join: (topic: string, connection: Connection) => "joined" | "full" | "topics";
  readonly leave: (connection: Connection) => void;
  /** Those that this connection shares a topic with. */
  readonly around: (connection: Connection) => Group | undefined;
  /** Passes a payload on to members at other hubs. */
  readonly sendElsewhere: (group: Group, from: number, to: number, payload: Buffer) => void;
  /** Stops the timers and tells other hubs that nobody is here any more. */
  readonly close: () => void;
}

/** What membership works with. `mayOpen` says whether the hub has room for one more topic of any kind. */
export interface MembersDep {
  readonly limits: Limits;
  readonly backplane: Backplane;
  readonly mayOpen: () => boolean;
}

export function createMembers({ limits, backplane, mayOpen }: MembersDep): Members {
  const hub = randomBytes(8).toString("hex");
  const openByTopic = new Map<string, OpenGroup>();
  const openByMember = new Map<Connection, OpenGroup>();
  const reminding = setInterval(() => remind(openByTopic.values(), limits), limits.presenceEveryMs);

  function enter(topic: string, connection: Connection): "joined" | "full" | "topics" {
    const known = openByTopic.get(topic);
    if (known === undefined && !mayOpen()) return "topics";
    if (known !== undefined && known.group.ids.size >= limits.membersPerTopic) return "full";
    const opened = known ?? openGroup(createGroup(topic), { hub, limits, backplane });
    openByTopic.set(topic, opened);
    openByMember.set(connection, opened);
    addHere(opened.group, connection);
    opened.announceSoon();
    return "joined";
  }

  function leave(connection: Connection): void {
    const opened = openByMember.get(connection);
    if (opened === undefined) return;
    openByMember.delete(connection);
    removeHere(opened.group, connection);
    if (opened.group.here.size > 0) return opened.announceSoon();
    openByTopic.delete(opened.group.topic);
    opened.close();
  }

  return {
    count: () => openByTopic.size,
    join(topic, connection) {
      if (openByMember.get(connection)?.group.topic !== topic) {
        leave(connection);
        const outcome = enter(topic, connection);
        if (outcome !== "joined") return outcome;
      }
      const group = openByMember.get(connection)?.group ?? createGroup(topic);
      const peers = newestOthers(group, connection.id, limits.peersShown);
      connection.tell({ type: "relay", you: connection.id, peers, count: group.ids.size });
      return "joined";
    },
    leave,
    around: (connection) => openByMember.get(connection)?.group,
    sendElsewhere(group, from, to, payload) {
      backplane.publish(channelOf(group), encodeHubFrame({ kind: "relayed", from, to, payload }));
    },
    close() {
      clearInterval(reminding);
      for (const opened of openByTopic.values()) opened.close();
    },
  };
}

/** A group with its timer and its ear on the backplane. */
interface OpenGroup {
  readonly group: Group;
  /** Tells members and other hubs who came and went, once per `membersEveryMs` however many did. */
  readonly announceSoon: () => void;
  readonly tellPresence: (asks: boolean) => void;
  readonly close: () => void;
}

interface GroupDep {
  readonly hub: string;
  readonly limits: Limits;
  readonly backplane: Backplane;
}

function openGroup(group: Group, { hub, limits, backplane }: GroupDep): OpenGroup {
  let timer: NodeJS.Timeout | undefined;
  let begun = false;

  function tellPresence(asks: boolean): void {
    const members = [...group.here.keys()];
    backplane.publish(channelOf(group), encodeHubFrame({ kind: "presence", hub, asks, members }));
  }

  function announceSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      tellChanges(group);
      tellPresence(false);
    }, limits.membersEveryMs);
  }

  const stopListening = backplane.listen(channelOf(group), {
    begun() {
      tellPresence(true);
      if (begun) for (const member of group.here.values()) member.tell({ type: "gap" });
      begun = true;
    },
    hear(bytes) {
      const frame = decodeHubFrame(bytes);
      if (frame === undefined) return;
      if (frame.kind === "relayed") return deliver(group, frame.from, frame.to, frame.payload);
      if (hearPresence(group, frame.hub, frame.members, performance.now())) announceSoon();
      if (frame.asks) tellPresence(false);
    },
  });

  return {
    group,
    announceSoon,
    tellPresence,
    close() {
      clearTimeout(timer);
      group.here.clear();
      tellPresence(false);
      stopListening();
    },
  };
}

function channelOf(group: Group): string {
  return `relay:${group.topic}`;
}

function tellChanges(group: Group): void {
  const [joined, left] = [[...group.joined], [...group.left]];
  group.joined.clear();
  group.left.clear();
  const message = encodeHubMessage({ type: "members", joined, left, count: group.ids.size });
  if (message === undefined || joined.length + left.length === 0) return;
  for (const member of group.here.values()) member.sendText(message);
}

/** Hands a payload from another hub to the members here that it is for. */
function deliver(group: Group, from: number, to: number, payload: Buffer): void {
  const bytes = Buffer.from(encodeRelayFrame(from, payload).buffer);
  if (to !== everyone) return group.here.get(to)?.sendBinary(bytes);
  for (const member of group.here.values()) member.sendBinary(bytes);
}

/** Other hubs hear from us even when nothing changes, and we forget those that fell silent. */
function remind(all: Iterable<OpenGroup>, limits: Limits): void {
  const sinceMs = performance.now() - 3 * limits.presenceEveryMs;
  for (const opened of all) {
    opened.tellPresence(false);
    if (forgetSilentHubs(opened.group, sinceMs)) opened.announceSoon();
  }
}
