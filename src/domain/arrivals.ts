import type { Guest } from "./guests.ts";
import type { AuthorId } from "./ids.ts";
import type { Person } from "./people.ts";

/** One of the list as she stands now. `joined` has come by phone, `asked` names those of whom one may be her. */
export interface Arrival {
  readonly guest: Guest;
  readonly status: "expected" | "here" | "joined" | "left" | "absent";
  /** Her journal, when it is known or sure. */
  readonly person: Person | undefined;
  /** People who have joined and may be her: only a human can tell. */
  readonly asked: readonly Person[];
}

/**
 * The list by name, matched with the people who have joined. One exact name from the same municipality is her, when
 * nobody else could be; everything less is asked, and so is whoever was ticked as here without a phone.
 */
export function arrivals(guests: readonly Guest[], people: readonly Person[]): readonly Arrival[] {
  const taken = new Set(guests.map(({ device }) => device).filter((device) => device !== ""));
  const free = people.filter(({ id, role }) => !taken.has(id) && role !== "facilitator" && role !== "co-facilitator");
  const byId = new Map<string, Person>(people.map((person) => [person.id, person]));
  const exact = new Map(guests.map((guest) => [guest.id, free.filter((person) => isExactly(guest, person))]));
  const claims = new Map<AuthorId, number>();
  for (const found of exact.values()) for (const { id } of found) claims.set(id, (claims.get(id) ?? 0) + 1);
  return [...guests]
    .sort((a, b) => a.name.localeCompare(b.name, "fi"))
    .map((guest) => {
      const known = byId.get(guest.device);
      const [sure, ...others] = exact.get(guest.id) ?? [];
      const isSure = sure && others.length === 0 && claims.get(sure.id) === 1 && guest.state === "expected";
      const person = known ?? (guest.device === "" && isSure ? sure : undefined);
      const mayBe = person || guest.device !== "" ? [] : free.filter((each) => mayBeHer(guest, each, exact));
      return { guest, person, asked: mayBe, status: statusOf(guest, person) };
    });
}

function statusOf(guest: Guest, person: Person | undefined): Arrival["status"] {
  if (person) return person.left ? "left" : "joined";
  return guest.state === "removed" ? "absent" : guest.state;
}

function isExactly(guest: Guest, person: Person): boolean {
  const isFromThere =
    guest.municipality === "" || person.municipality === "" || guest.municipality === person.municipality;
  return isFromThere && !guest.others.includes(person.id) && sameName(guest.name, person.name);
}

/** Not somebody who is exactly another guest, and with a name that could be short for hers. */
function mayBeHer(guest: Guest, person: Person, exact: ReadonlyMap<AuthorId, readonly Person[]>): boolean {
  if (guest.others.includes(person.id) || guest.state === "absent" || guest.state === "left") return false;
  const isAnother = [...exact].some(([id, found]) => id !== guest.id && found.length === 1 && found[0] === person);
  return !isAnother && couldBe(guest.name, person.name);
}

/** Whether two names have the same words, in any order and case. */
export function sameName(a: string, b: string): boolean {
  const words = wordsOf(a);
  return words.length > 0 && words.join(" ") === wordsOf(b).join(" ");
}

/** Whether each word of the shorter name is one of the longer, or its initial: Anna, Anna K., Korhonen Anna. */
export function couldBe(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length === 0) return false;
  return short.every((word) =>
    long.some((other) => word === other || isInitial(word, other) || isInitial(other, word)),
  );
}

function isInitial(letter: string, word: string): boolean {
  return /^\p{L}$/u.test(letter) && word.startsWith(letter);
}

/** The words of a name as they are compared. */
export function wordsOf(name: string): readonly string[] {
  return name
    .toLocaleLowerCase("fi")
    .split(/[\s.,-]+/u)
    .filter(Boolean)
    .sort();
}

/** How many come, have come, and take coffee. */
export interface ArrivalCounts {
  readonly registered: number;
  readonly here: number;
  readonly absent: number;
  /** Everybody who takes coffee: those expected and here, and people who have joined without registering. */
  readonly coffee: number;
}

/** Counts for the door and the kitchen; `present` are those who have joined by phone and not left. */
export function countArrivals(list: readonly Arrival[], present: readonly Person[]): ArrivalCounts {
  const known = new Set(list.map(({ person }) => person?.id));
  const unregistered = present.filter(({ id }) => !known.has(id));
  const isHere = ({ status }: Arrival): boolean => status === "here" || status === "joined";
  const drinks = list.filter(({ guest, status }) => guest.coffee && status !== "absent");
  return {
    registered: list.filter(({ guest }) => !guest.walkIn).length,
    here: list.filter(isHere).length + unregistered.length,
    absent: list.filter(({ status }) => status === "absent").length,
    coffee: drinks.length + unregistered.length,
  };
}
