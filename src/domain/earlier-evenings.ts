import { couldBe, sameName, wordsOf } from "./arrivals.ts";
import type { AuthorId } from "./ids.ts";
import type { Person } from "./people.ts";
import { seatedPeople, type Room } from "./room.ts";
import type { Seating } from "./seatings.ts";

/** Who sat with whom in an evening that is over. Keys are new in every workshop: its people are known by their names. */
export interface EarlierEvening {
  readonly room: string;
  readonly name: string;
  /** Day as YYYY-MM-DD, or "". */
  readonly date: string;
  readonly people: readonly EarlierPerson[];
  /** Different pairs who sat at one table, by place in `people`. */
  readonly pairs: readonly (readonly [number, number])[];
}

export type EarlierPerson = Pick<Person, "id" | "name" | "municipality">;

/** Two people of this evening who met in that many earlier ones. */
export interface Acquaintance {
  readonly pair: readonly [AuthorId, AuthorId];
  readonly evenings: number;
}

/** What somebody has answered: whether one of an earlier evening is one of this. */
export interface SameAnswer {
  readonly room: string;
  readonly earlier: AuthorId;
  readonly person: AuthorId;
  readonly isSame: boolean;
}

/** Two who may be one, where only a human can tell. */
export interface SameQuestion {
  readonly room: string;
  readonly earlier: EarlierPerson;
  readonly person: EarlierPerson;
}

/** Whom of an earlier evening this one knows again. */
export interface Recognised {
  readonly evening: EarlierEvening;
  /** This evening's person by place in the evening's people. */
  readonly byPlace: ReadonlyMap<number, AuthorId>;
  readonly asked: readonly SameQuestion[];
}

/** The meetings of a room: rounds that were planned and never sat do not count. */
export function eveningOf(name: string, room: Room): EarlierEvening {
  const sat = room.seatings.filter(({ state }) => state !== "planned");
  const people = seatedPeople(room)
    .filter(({ id, name: own }) => own !== "" && sat.some(({ tableByPerson }) => tableByPerson.has(id)))
    .map(({ id, name: own, municipality }) => ({ id, name: own, municipality }));
  const pairs = people.flatMap((one, a) =>
    people
      .slice(a + 1)
      .flatMap((other, offset) => (haveSat(sat, one.id, other.id) ? [[a, a + 1 + offset] as const] : [])),
  );
  return { room: name, name: room.workshop?.name ?? "", date: room.workshop?.date ?? "", people, pairs };
}

/**
 * Finds an earlier evening's people among this one's. One full name from one municipality on both sides is the same
 * person, unless somebody says no; shorter names, and those without a municipality, are asked.
 */
export function recognise(
  evening: EarlierEvening,
  people: readonly Person[],
  answers: readonly SameAnswer[],
): Recognised {
  const ours = answers.filter(({ room }) => room === evening.room);
  const answered = (earlier: EarlierPerson, person: EarlierPerson): SameAnswer | undefined =>
    ours.find((answer) => answer.earlier === earlier.id && answer.person === person.id);
  const byPlace = new Map<number, AuthorId>();
  const taken = new Set<AuthorId>();
  const take = (place: number, id: AuthorId | undefined): void => {
    if (id === undefined || byPlace.has(place) || taken.has(id)) return;
    byPlace.set(place, id);
    taken.add(id);
  };
  for (const [place, earlier] of evening.people.entries())
    take(place, people.find((person) => answered(earlier, person)?.isSame)?.id);
  for (const [place, earlier] of evening.people.entries()) {
    const [sure, ...others] = people.filter((person) => isSurely(earlier, person) && !answered(earlier, person));
    const isOnlyOne = evening.people.filter((each) => isSurely(earlier, each)).length === 1;
    if (others.length === 0 && isOnlyOne) take(place, sure?.id);
  }
  const asked = evening.people.flatMap((earlier, place) =>
    byPlace.has(place)
      ? []
      : people
          .filter((person) => !taken.has(person.id) && mayBe(earlier, person) && !answered(earlier, person))
          .map(({ id, name, municipality }) => ({ room: evening.room, earlier, person: { id, name, municipality } })),
  );
  return { evening, byPlace, asked };
}

/** Pairs of this evening's people who met before, with the number of evenings. */
export function acquaintances(found: readonly Recognised[]): readonly Acquaintance[] {
  const met = new Map<string, Acquaintance>();
  for (const { evening, byPlace } of found)
    for (const [a, b] of evening.pairs) {
      const pair = [byPlace.get(a), byPlace.get(b)].filter((id) => id !== undefined).sort();
      const [one, other] = pair;
      if (one === undefined || other === undefined) continue;
      const key = `${one} ${other}`;
      met.set(key, { pair: [one, other], evenings: (met.get(key)?.evenings ?? 0) + 1 });
    }
  return [...met.values()];
}

/** How many pairs who met in earlier evenings sit together again in these rounds. */
export function reunionsIn(seatings: readonly Seating[], met: readonly Acquaintance[]): number {
  return met.filter(({ pair: [one, other] }) => haveSat(seatings, one, other)).length;
}

function haveSat(seatings: readonly Seating[], one: AuthorId, other: AuthorId): boolean {
  return seatings.some(({ tableByPerson }) => {
    const table = tableByPerson.get(one);
    return table !== undefined && table === tableByPerson.get(other);
  });
}

function isSurely(one: EarlierPerson, other: EarlierPerson): boolean {
  return isFromOnePlace(one, other) && sameName(one.name, other.name) && wordsOf(one.name).length > 1;
}

/** A name that could be short for hers, and no other municipality. */
function mayBe(one: EarlierPerson, other: EarlierPerson): boolean {
  const isSilent = one.municipality === "" || other.municipality === "";
  return (isSilent || isFromOnePlace(one, other)) && couldBe(one.name, other.name);
}

function isFromOnePlace(one: EarlierPerson, other: EarlierPerson): boolean {
  return one.municipality !== "" && one.municipality.toLowerCase() === other.municipality.toLowerCase();
}
