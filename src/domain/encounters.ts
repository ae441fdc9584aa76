import type { AuthorId } from "./ids.ts";
import type { Person } from "./people.ts";
import type { Seating } from "./seatings.ts";

/** What one round at the tables gives, counted against the rounds before it. */
export interface RoundEncounters {
  readonly round: number;
  readonly state: Seating["state"];
  /** People who have a place at a table. */
  readonly seated: number;
  readonly tables: number;
  /** How many people each one meets in this round for the first time: mean, and the least of all. */
  readonly newPerPerson: number;
  readonly fewestNew: number;
  /** Pairs that have sat together in an earlier round. */
  readonly repeatedPairs: number;
  /** Tables at which two municipalities or more meet, of the tables that could: those with two people who said theirs. */
  readonly mixedTables: number;
  readonly mixableTables: number;
}

/** What the whole plan gives. */
export interface EveningEncounters {
  /** How many different people each one meets: mean over those seated at least once, and the least of all. */
  readonly metPerPerson: number;
  readonly fewestMet: number;
  /** How many of them come from another municipality: mean over those who told theirs. */
  readonly acrossPerPerson: number;
  readonly repeatedPairs: number;
  /** Different pairs that meet twice or more. */
  readonly pairsAgain: number;
  /** Different pairs that meet. */
  readonly pairs: number;
  /** Different pairs from two municipalities that meet. */
  readonly pairsAcross: number;
}

/** The people of one table in one round. */
export interface TableGroup {
  readonly table: number;
  readonly people: readonly Person[];
}

/** The tables of a round in order, each with its people by name; who is unknown here is left out. */
export function tableGroups(seating: Seating, people: readonly Person[]): readonly TableGroup[] {
  const byTable = new Map<number, Person[]>();
  for (const person of people) {
    const table = seating.tableByPerson.get(person.id);
    if (table === undefined) continue;
    const group = byTable.get(table);
    if (group) group.push(person);
    else byTable.set(table, [person]);
  }
  return [...byTable].sort(([a], [b]) => a - b).map(([table, group]) => ({ table, people: group }));
}

/** Figures of every round, in the order of the rounds: who meets whom, and how often again. */
export function encountersByRound(seatings: readonly Seating[], people: readonly Person[]): readonly RoundEncounters[] {
  const met: Met = new Map();
  return inOrder(seatings).map((seating) => {
    const groups = tableGroups(seating, people);
    const { repeatedPairs, newByPerson } = seatRound(groups, met);
    const mixable = groups.map(municipalitiesAt).filter((municipalities) => municipalities.length > 1);
    return {
      round: seating.round,
      state: seating.state,
      seated: newByPerson.length,
      tables: groups.length,
      newPerPerson: mean(newByPerson),
      fewestNew: least(newByPerson),
      repeatedPairs,
      mixedTables: mixable.filter((municipalities) => new Set(municipalities).size > 1).length,
      mixableTables: mixable.length,
    };
  });
}

/** Figures of all the rounds together. */
export function eveningEncounters(seatings: readonly Seating[], people: readonly Person[]): EveningEncounters {
  const met: Met = new Map();
  let repeatedPairs = 0;
  const again = new Set<string>();
  for (const seating of inOrder(seatings))
    repeatedPairs += seatRound(tableGroups(seating, people), met, again).repeatedPairs;
  const metByPerson = [...met.values()].map((others) => others.size);
  const across = acrossByPerson(met, people);
  return {
    metPerPerson: mean(metByPerson),
    fewestMet: least(metByPerson),
    acrossPerPerson: mean(across),
    repeatedPairs,
    pairsAgain: again.size / 2,
    pairs: sum(metByPerson) / 2,
    pairsAcross: sum(across) / 2,
  };
}

/** Different pairs that met, by municipality: those with most people first, "" for those who told none last. */
export interface MeetingMatrix {
  readonly municipalities: readonly string[];
  /** pairs[a][b] is the pairs of one from a and one from b; the same both ways. */
  readonly pairs: readonly (readonly number[])[];
}

/** Which municipalities met which. */
export function meetingMatrix(seatings: readonly Seating[], people: readonly Person[]): MeetingMatrix {
  const met: Met = new Map();
  for (const seating of seatings) seatRound(tableGroups(seating, people), met);
  const home = new Map(people.map(({ id, municipality }) => [id, municipality]));
  const sizes = new Map<string, number>();
  for (const id of met.keys()) sizes.set(home.get(id) ?? "", (sizes.get(home.get(id) ?? "") ?? 0) + 1);
  const municipalities = [...sizes.keys()].sort(
    (a, b) => Number(a === "") - Number(b === "") || (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const place = new Map(municipalities.map((name, index) => [name, index]));
  const pairs = municipalities.map(() => municipalities.map(() => 0));
  for (const [person, others] of met)
    for (const other of others) {
      const row = pairs[place.get(home.get(person) ?? "") ?? 0];
      const column = place.get(home.get(other) ?? "") ?? 0;
      // Each pair is found from both sides; one of two from the same municipality would count twice.
      if (row) row[column] = (row[column] ?? 0) + (home.get(person) === home.get(other) ? 0.5 : 1);
    }
  return { municipalities, pairs };
}

/** Who among those present has no place in the round, and how many places belong to people who are not there. */
export function seatingGaps(
  seating: Seating,
  present: readonly Person[],
): { readonly unseated: readonly Person[]; readonly absent: number } {
  const ids = new Set(present.map((person) => person.id));
  return {
    unseated: present.filter((person) => !seating.tableByPerson.has(person.id)),
    absent: [...seating.tableByPerson.keys()].filter((id) => !ids.has(id)).length,
  };
}

/** Whom each person has met so far; everybody who has been seated has a set, maybe an empty one. */
type Met = Map<AuthorId, Set<AuthorId>>;

function inOrder(seatings: readonly Seating[]): readonly Seating[] {
  return [...seatings].sort((a, b) => a.round - b.round);
}

/** Adds a round's meetings to those known, and counts which of them were new. */
function seatRound(
  groups: readonly TableGroup[],
  met: Met,
  again = new Set<string>(),
): { repeatedPairs: number; newByPerson: readonly number[] } {
  let repeats = 0;
  const newByPerson: number[] = [];
  for (const group of groups) {
    for (const person of group.people) {
      const others = metBy(met, person.id);
      const before = others.size;
      for (const other of group.people) {
        if (other === person) continue;
        if (others.has(other.id)) {
          repeats++;
          again.add(`${person.id} ${other.id}`);
        }
        others.add(other.id);
      }
      newByPerson.push(others.size - before);
    }
  }
  return { repeatedPairs: repeats / 2, newByPerson };
}

function metBy(met: Met, person: AuthorId): Set<AuthorId> {
  const known = met.get(person) ?? new Set<AuthorId>();
  met.set(person, known);
  return known;
}

function municipalitiesAt(group: TableGroup): readonly string[] {
  return group.people.map((person) => person.municipality).filter((municipality) => municipality !== "");
}

/** How many people of other municipalities each one has met, over those who told theirs. */
function acrossByPerson(met: Met, people: readonly Person[]): readonly number[] {
  const municipality = new Map(people.map((person) => [person.id, person.municipality]));
  return [...met].flatMap(([person, others]) => {
    const own = municipality.get(person);
    if (!own) return [];
    return [[...others].filter((other) => municipality.get(other) && municipality.get(other) !== own).length];
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function least(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.min(...values);
}
