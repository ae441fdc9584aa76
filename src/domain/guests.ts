import * as v from "valibot";
import type { AuthorId } from "./ids.ts";
import type { Person } from "./people.ts";

/** Most people on a registration list. */
export const mostGuests = 300;

/** The longest name, municipality or background. */
export const longestFact = 60;

/**
 * Somebody who has registered, or has come without a phone: kept by those who lead. `device` names the journal of the
 * same person once she has joined by phone; from then on the journal speaks for her.
 */
export const GuestSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(longestFact)),
  municipality: v.optional(v.pipe(v.string(), v.maxLength(longestFact)), ""),
  background: v.optional(v.pipe(v.string(), v.maxLength(longestFact)), ""),
  state: v.optional(v.picklist(["expected", "here", "left", "absent", "removed"]), "expected"),
  /** Came without having registered. */
  walkIn: v.optional(v.boolean(), false),
  coffee: v.optional(v.boolean(), true),
  device: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
  /** Journals of people who are somebody else, for all that their names are alike. */
  others: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20)), []),
});

export interface GuestRecord extends Readonly<Omit<v.InferOutput<typeof GuestSchema>, "others">> {
  readonly others: readonly string[];
}

export interface Guest extends GuestRecord {
  /** Stands where a person's id does, in seatings too. No journal has such an id: they hold no dots. */
  readonly id: AuthorId;
}

/** What makes a record's key the id of a person. */
const prefix = "guest.";

/** The id by which a guest is seated. */
export function guestId(key: string): AuthorId {
  // A name of its own among people's ids: nothing verifies signatures by it.
  return `${prefix}${key}` as AuthorId;
}

/** The key of a guest's record. */
export function guestKey(id: AuthorId): string {
  return id.slice(prefix.length);
}

/** A guest as the tables see her: present while she is here. */
export function guestAsPerson({ id, name, municipality, background, state }: Guest): Person {
  return { id, name, municipality, background, left: state !== "here", role: "participant" };
}
