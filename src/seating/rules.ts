import type { Issue } from "./issue.ts";
import type { Block, Roster, Rules } from "./model.ts";
import type { Problem } from "./problem.ts";
import { knownPeople, readPins } from "./pins.ts";
import { indexOf } from "./roster.ts";

/** Reads pins, groups and pairs kept apart; a rule that contradicts an earlier one is dropped and named. */
export function readRules(problem: Problem, roster: Roster, issues: Issue[]): Rules {
  const personOf = indexOf(roster.personIds);
  const pin = readPins(problem, roster, issues);
  const asked = pin.slice();
  const groups = (problem.together ?? []).map((ids) => knownPeople(ids, personOf, issues));
  const apart = readApart(problem, roster.people, { personOf, issues });
  const bound = new Uint8Array(roster.people * roster.people);
  const block = new Int16Array(roster.rounds * roster.people).fill(-1);
  const blocks: Block[][] = [];
  for (let r = 0; r < roster.rounds; r++) {
    const row: Block[] = [];
    if (r >= roster.frozen)
      for (const here of mergeGroups(groups.map((group) => inRoom(roster, r, group)))) {
        for (const part of splitToFit(here, { roster, round: r, pin, issues })) {
          tie(part, bound, roster.people);
          if (followPin(part, { roster, round: r, pin, issues }) || part.length < 2) continue;
          for (const p of part) block[r * roster.people + p] = row.length;
          row.push(part);
        }
      }
    blocks.push(row);
  }
  nameApartGroups(roster, { bound, apart, issues });
  nameApartPins(roster, { pin, apart, issues });
  return {
    pin,
    block,
    blocks,
    bound,
    apart,
    exempt: findExempt(roster, asked, bound),
    roams: findRoaming(roster, asked),
  };
}

interface Reading {
  readonly roster: Roster;
  readonly round: number;
  readonly pin: Int16Array;
  readonly issues: Issue[];
}

function inRoom({ present, people }: Roster, round: number, group: readonly number[]): readonly number[] {
  return group.filter((p) => present[round * people + p] === 1);
}

/** Groups that share a member who is there are one group. */
function mergeGroups(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groups: Set<number>[] = [];
  for (const list of lists) {
    const merged = new Set(list);
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i];
      if (!group || !list.some((p) => group.has(p))) continue;
      for (const p of group) merged.add(p);
      groups.splice(i, 1);
    }
    if (merged.size > 1) groups.push(merged);
  }
  return groups.map((group) => [...group].sort((p, q) => p - q));
}

function readApart(
  problem: Problem,
  people: number,
  { personOf, issues }: { readonly personOf: ReadonlyMap<string, number>; readonly issues: Issue[] },
): Uint8Array {
  const apart = new Uint8Array(people * people);
  for (const pair of problem.apart ?? []) {
    const [p, q] = knownPeople(pair, personOf, issues);
    if (p === undefined || q === undefined || p === q) continue;
    apart[p * people + q] = 1;
    apart[q * people + p] = 1;
  }
  return apart;
}

/** Two who must share a table in some round cannot be kept apart: the group is kept. */
function nameApartGroups(
  { people, personIds }: Roster,
  rules: { readonly bound: Uint8Array; readonly apart: Uint8Array; readonly issues: Issue[] },
): void {
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      if (rules.apart[p * people + q] !== 1 || rules.bound[p * people + q] !== 1) continue;
      rules.issues.push({ kind: "together-and-apart", people: [personIds[p] ?? "", personIds[q] ?? ""] });
      rules.apart[p * people + q] = 0;
      rules.apart[q * people + p] = 0;
    }
}

/** A group larger than every table sits at as few tables as possible. */
function splitToFit(group: readonly number[], { roster, round, issues }: Reading): readonly (readonly number[])[] {
  const row = roster.seats.subarray(round * roster.tables, (round + 1) * roster.tables);
  const seats = Math.max(0, ...row);
  if (group.length <= seats || seats === 0) return [group];
  issues.push({ kind: "together-too-large", round, people: nameAll(roster, group), seats });
  const parts = Math.ceil(group.length / seats);
  return Array.from({ length: parts }, (_, i) =>
    group.slice(Math.round((i * group.length) / parts), Math.round(((i + 1) * group.length) / parts)),
  );
}

/** Pins the whole group to the table of its first pinned member, as far as there are chairs. */
function followPin(group: readonly number[], { roster, round, pin, issues }: Reading): boolean {
  const base = round * roster.people;
  const tables = new Set(group.map((p) => pin[base + p] ?? -1).filter((t) => t >= 0));
  const [table] = tables;
  if (table === undefined) return false;
  if (tables.size > 1) issues.push({ kind: "together-pinned-apart", round, people: nameAll(roster, group) });
  const cell = round * roster.tables + table;
  let taken = roster.personIds.filter((_, p) => pin[base + p] === table).length;
  const late = group.filter((p) => (pin[base + p] ?? -1) < 0);
  for (const p of late) {
    if (taken >= (roster.seats[cell] ?? 0)) {
      issues.push({
        kind: "together-too-large",
        round,
        people: nameAll(roster, group),
        seats: roster.seats[cell] ?? 0,
      });
      break;
    }
    pin[base + p] = table;
    taken++;
  }
  return true;
}

function nameAll(roster: Roster, group: readonly number[]): readonly string[] {
  return group.map((p) => roster.personIds[p] ?? "");
}

function tie(group: readonly number[], bound: Uint8Array, people: number): void {
  for (const p of group) for (const q of group) if (p !== q) bound[p * people + q] = 1;
}

function nameApartPins(
  roster: Roster,
  rules: { readonly pin: Int16Array; readonly apart: Uint8Array; readonly issues: Issue[] },
): void {
  const { people } = roster;
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      if (rules.apart[p * people + q] !== 1) continue;
      for (let r = roster.frozen; r < roster.rounds; r++) {
        const table = rules.pin[r * people + p] ?? -1;
        if (table < 0 || rules.pin[r * people + q] !== table) continue;
        const pair: [string, string] = [roster.personIds[p] ?? "", roster.personIds[q] ?? ""];
        rules.issues.push({ kind: "apart-pinned-together", round: r, people: pair });
        rules.apart[p * people + q] = 0;
        rules.apart[q * people + p] = 0;
        break;
      }
    }
}

/** Pairs forced together in two rounds or more, by a group (any round) or by one table's pins (coming rounds). */
function findExempt(roster: Roster, pin: Int16Array, bound: Uint8Array): Uint8Array {
  const { people, rounds } = roster;
  const exempt = new Uint8Array(people * people);
  const pinned = new Uint8Array(people);
  for (let i = 0; i < pin.length; i++) if ((pin[i] ?? -1) >= 0) pinned[i % people] = 1;
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      const tied = bound[p * people + q] === 1;
      if (!tied && (pinned[p] !== 1 || pinned[q] !== 1)) continue;
      let forced = 0;
      for (let r = 0; r < rounds; r++) {
        const here = roster.present[r * people + p] === 1 && roster.present[r * people + q] === 1;
        const table = pin[r * people + p] ?? -1;
        if (here && (tied || (table >= 0 && table === pin[r * people + q]))) forced++;
      }
      if (forced < 2) continue;
      exempt[p * people + q] = 1;
      exempt[q * people + p] = 1;
    }
  return exempt;
}

function findRoaming(roster: Roster, pin: Int16Array): Uint8Array {
  const roams = new Uint8Array(roster.people).fill(1);
  for (let i = 0; i < pin.length; i++) if ((pin[i] ?? -1) >= 0) roams[i % roster.people] = 0;
  return roams;
}
