import { guestId, mostGuests, type Guest } from "./guests.ts";
import type { AuthorId } from "./ids.ts";
import { cleanName } from "./people.ts";
import { readRegisters, type Admitted, type Register } from "./registers.ts";
import { holderOf, type Seats } from "./seats.ts";
import type { Room } from "./room.ts";
import { noSeatingRules, rotationKey, type SeatingRules } from "./seating-rules.ts";
import type { Seating, SeatingRecord } from "./seatings.ts";

const progress = ["planned", "running", "done"] as const;

/** Who has registered, what is laid down about seating, and who sits where; all of it is the leaders' to say. */
export function readSeating(
  leading: readonly Admitted[],
  seats: Seats,
): Pick<Room, "guests" | "seatings" | "seatingRules"> {
  const guests = readGuests(leading, seats);
  // Who came without a phone and has joined since is one person: what was said of the guest is said of her journal.
  const journals = new Map<string, string>(guests.flatMap(({ id, device }) => (device ? [[id, device]] : [])));
  const personOf = (id: string): AuthorId => holderOf(seats, journals.get(id) ?? id);
  return { guests, seatings: readSeatings(leading, personOf), seatingRules: readRules(leading, personOf) };
}

/**
 * The rounds in order. A round never goes back: what was written while others already sat in it is no plan any more.
 * One that is planned for nobody has been taken out of the plan.
 */
function readSeatings(leading: readonly Admitted[], personOf: (id: string) => AuthorId): readonly Seating[] {
  const rounds = new Map<string, Register<SeatingRecord>>();
  for (const author of leading)
    for (const [key, register] of readRegisters("seatings", [author])) {
      const current = rounds.get(key);
      if (!current || isFurther(register, current)) rounds.set(key, register);
    }
  return [...rounds.values()]
    .filter(({ value }) => value.state !== "planned" || Object.keys(value.tables).length > 0)
    .map(({ value: { round, state, tables } }) => ({
      round,
      state,
      tableByPerson: tablesOf(Object.entries(tables), personOf),
    }))
    .sort((a, b) => a.round - b.round);
}

/** Who has taken over another's seat sits where that one was to sit. */
function tablesOf(
  rows: readonly (readonly [person: string, table: number])[],
  personOf: (id: string) => AuthorId,
): ReadonlyMap<AuthorId, number> {
  const ranked = [...rows].sort(([a], [b]) => Number(personOf(a) !== a) - Number(personOf(b) !== b));
  return new Map(ranked.map(([person, table]) => [personOf(person), table]));
}

function isFurther(a: Register<SeatingRecord>, b: Register<SeatingRecord>): boolean {
  const steps = progress.indexOf(a.value.state) - progress.indexOf(b.value.state);
  return (steps || a.lamport - b.lamport || (a.author > b.author ? 1 : -1)) > 0;
}

/** Places and bonds that say nothing are left out. */
function readRules(leading: readonly Admitted[], personOf: (id: string) => AuthorId): SeatingRules {
  // Of what was said of a person on several devices the latest holds.
  const said = [...readRegisters("places", leading)].sort(([, a], [, b]) => a.lamport - b.lamport);
  const places = new Map(said.map(([person, { value }]) => [personOf(person), value]));
  return {
    places: [...places]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([person, value]) => ({ ...value, person }))
      .filter(({ table, away }) => table > 0 || away.length > 0),
    bonds: [...readRegisters("bonds", leading)]
      .map(([id, { value }]) => ({ id, kind: value.kind, people: value.people.map(personOf) }))
      .filter(({ people }) => people.length > 1),
    tables: [...readRegisters("tables", leading)].map(([table, { value }]) => ({ ...value, table: Number(table) })),
    rotation: readRegisters("rotation", leading).get(rotationKey)?.value ?? noSeatingRules.rotation,
  };
}

/** The registration list, with clean names. */
function readGuests(leading: readonly Admitted[], seats: Seats): readonly Guest[] {
  return [...readRegisters("guests", leading)]
    .filter(([, { value }]) => value.state !== "removed")
    .slice(0, mostGuests)
    .map(([key, { value }]) => ({
      ...value,
      id: guestId(key),
      name: cleanName(value.name),
      municipality: cleanName(value.municipality),
      background: cleanName(value.background),
      device: value.device && holderOf(seats, value.device),
    }));
}
