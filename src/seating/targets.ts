import type { Issue } from "./issue.ts";
import type { Block, Roster, Rules, Targets } from "./model.ts";
import { evenSizes, type SizePlan } from "./sizes.ts";

/**
 * Table sizes as even as chairs, pins and groups allow, with nobody alone: with fewer than two people per table the
 * smallest unpinned tables stay empty. Where one person nevertheless has a table to herself, that is named. A group that
 * fits nowhere is named and falls apart into singles.
 */
export function planSizes(roster: Roster, rules: Rules, issues: Issue[]): Targets {
  const { tables, rounds } = roster;
  const homes: (readonly number[])[] = Array.from({ length: rounds }, () => []);
  const targets: Targets = {
    low: new Int16Array(rounds * tables),
    high: new Int16Array(rounds * tables),
    extra: new Int16Array(rounds),
    homes,
  };
  for (let round = roster.frozen; round < rounds; round++) {
    const people = countPresent(roster, round);
    const pinned = countPinned(roster, rules, round);
    const seats = openSeats(roster, round, { people, pinned });
    const packed = packBlocks(seats, pinned, rules.blocks[round] ?? []);
    for (const block of packed.homeless) {
      const names = block.map((p) => roster.personIds[p] ?? "");
      issues.push({ kind: "together-no-room", round, people: names });
      for (const p of block) rules.block[round * roster.people + p] = -1;
    }
    homes[round] = packed.homes;
    const sizes = evenSizes(people, seats, packed.load);
    targets.low.set(sizes.low, round * tables);
    targets.high.set(sizes.high, round * tables);
    targets.extra[round] = sizes.extra;
    issues.push(...nameLonely(roster, round, sizes));
  }
  return targets;
}

/** People in the room in that round. */
export function countPresent({ present, people }: Roster, round: number): number {
  return present.subarray(round * people, (round + 1) * people).reduce((sum, here) => sum + here, 0);
}

function countPinned({ people, tables }: Roster, { pin }: Rules, round: number): number[] {
  const counts = Array.from({ length: tables }, () => 0);
  for (let p = 0; p < people; p++) {
    const table = pin[round * people + p] ?? -1;
    if (table >= 0) counts[table] = (counts[table] ?? 0) + 1;
  }
  return counts;
}

/** Chairs of the tables in use: the fewest are left empty that keep two at every table, small and unpinned ones first. */
function openSeats(
  roster: Roster,
  round: number,
  { people, pinned }: { readonly people: number; readonly pinned: readonly number[] },
): number[] {
  const seats = [...roster.seats.subarray(round * roster.tables, (round + 1) * roster.tables)];
  const order = [...seats.keys()]
    .filter((t) => (seats[t] ?? 0) > 0 && pinned[t] === 0)
    .sort((a, b) => (seats[a] ?? 0) - (seats[b] ?? 0) || b - a);
  let open = seats.filter((count) => count > 0).length;
  let room = seats.reduce((sum, count) => sum + count, 0);
  for (const t of order) {
    const count = seats[t] ?? 0;
    const crowded = count > 1 && people >= 2 * open;
    if (crowded || open === 1 || room - count < people) continue;
    seats[t] = 0;
    room -= count;
    open--;
  }
  return seats;
}

/** Finds a table for every group, the largest first, at the table with the fewest people that fits it; -1 for none. */
function packBlocks(seats: readonly number[], pinned: readonly number[], blocks: readonly Block[]) {
  const load = [...pinned];
  const homes = blocks.map(() => -1);
  const bySize = [...blocks.entries()].sort(([, a], [, b]) => b.length - a.length);
  for (const [i, { length }] of bySize) {
    const [home] = load
      .map((_, t) => t)
      .filter((t) => (seats[t] ?? 0) - (load[t] ?? 0) >= length)
      .sort((a, b) => (load[a] ?? 0) - (load[b] ?? 0) || (seats[b] ?? 0) - (seats[a] ?? 0));
    if (home === undefined) continue;
    homes[i] = home;
    load[home] = (load[home] ?? 0) + length;
  }
  return { load, homes, homeless: blocks.filter((_, i) => homes[i] === -1) };
}

/** Pins or chairs may leave one of these tables to one person, whom no plan can give company. */
function nameLonely({ tableIds }: Roster, round: number, { low, high, extra }: SizePlan): Issue[] {
  const flexible = low.filter((size, t) => size < (high[t] ?? 0)).length;
  const tables = tableIds.filter((_, t) => {
    const [least, most] = [low[t] ?? 0, high[t] ?? 0];
    return (least === 1 && !(most > 1 && extra === flexible)) || (least === 0 && most === 1);
  });
  return tables.length > 0 ? [{ kind: "alone", round, tables }] : [];
}
