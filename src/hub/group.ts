import type { Connection } from "./connection.ts";

/** The members of one relay topic, on this hub and on others, and what changed since it was last told. */
export interface Group {
  readonly topic: string;
  /** Members on this hub by id. */
  readonly here: Map<number, Connection>;
  /** Other hubs with members, by hub id. */
  readonly elsewhere: Map<string, DistantHub>;
  /** Every member's id, oldest first. */
  readonly ids: Set<number>;
  readonly joined: Set<number>;
  readonly left: Set<number>;
}

interface DistantHub {
  readonly ids: ReadonlySet<number>;
  readonly heardAtMs: number;
}

export function createGroup(topic: string): Group {
  return { topic, here: new Map(), elsewhere: new Map(), ids: new Set(), joined: new Set(), left: new Set() };
}

export function addHere(group: Group, connection: Connection): void {
  group.here.set(connection.id, connection);
  add(group, connection.id);
}

export function removeHere(group: Group, connection: Connection): void {
  group.here.delete(connection.id);
  remove(group, connection.id);
}

/** Takes another hub's list for true. Gives whether anything changed. */
export function hearPresence(group: Group, hub: string, members: readonly number[], nowMs: number): boolean {
  const known = group.elsewhere.get(hub)?.ids ?? new Set<number>();
  const ids = new Set(members.filter((id) => !group.here.has(id)));
  const gone = [...known].filter((id) => !ids.has(id));
  const come = [...ids].filter((id) => !known.has(id));
  for (const id of gone) remove(group, id);
  for (const id of come) add(group, id);
  if (ids.size === 0) group.elsewhere.delete(hub);
  else group.elsewhere.set(hub, { ids, heardAtMs: nowMs });
  return gone.length + come.length > 0;
}

/** Forgets the members of hubs that were not heard since `sinceMs`. Gives whether there were any. */
export function forgetSilentHubs(group: Group, sinceMs: number): boolean {
  const silent = [...group.elsewhere].filter(([, hub]) => hub.heardAtMs < sinceMs);
  for (const [id] of silent) hearPresence(group, id, [], sinceMs);
  return silent.length > 0;
}

/** Ids of the `most` newest members but one, newest first. */
export function newestOthers(group: Group, except: number, most: number): readonly number[] {
  const others = [...group.ids].filter((id) => id !== except);
  return others.slice(-most).reverse();
}

function add(group: Group, id: number): void {
  group.ids.add(id);
  group.left.delete(id);
  group.joined.add(id);
}

function remove(group: Group, id: number): void {
  group.ids.delete(id);
  // A newcomer may have been told of this member already, so its leaving is told even if its joining was not.
  group.joined.delete(id);
  group.left.add(id);
}
