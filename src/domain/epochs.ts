import * as v from "valibot";
import type { Admitted } from "./registers.ts";

/** Public keys, wrapped secrets and names as text; whoever uses one checks it. */
const text = v.pipe(v.string(), v.maxLength(90));

/** The key for which the room's secrets are wrapped when a device is given them: a P-256 point. */
export const DoorSchema = v.object({ key: text });

/** The key under which a journal keeps its only door key. */
export const doorKey = "me";

/** Stands in the place of a wrapped secret for somebody who was removed: her earlier words count, she is not to hear more. */
export const withheld = "-";

/**
 * A secret that changes the room's key, wrapped for everybody who was in the room with the one-time key `sender`; "" for
 * an author who has announced no key yet. What `begins` the epoch is written last.
 */
export const EpochSchema = v.object({
  authors: v.array(text),
  sender: text,
  wraps: v.array(text),
  begins: v.optional(
    v.object({
      /** By what the secret is recognised. */
      proof: text,
      /** The epochs that the writer knew of. */
      base: v.array(v.string()),
      /** The last entries of other leaders' journals that she knew of. */
      through: v.record(v.string(), v.number()),
    }),
  ),
});

/** Lets an author in; the key is the author. */
export const AdmissionSchema = v.object({});

/** Who may be in a room whose key was changed. */
export interface Access {
  /** When the key was changed last, Lamport time; 0 where it never was. */
  readonly changed: number;
  /** Those who were there before, or were let in; for each when she was last given the room's secrets, or 0. */
  readonly given: ReadonlyMap<string, number>;
}

/** Reads who may be in. What a leader has once written of it stays: later writing and deleting change nothing. */
export function readAccess(leading: readonly Admitted[]): Access {
  const given = new Map<string, number>();
  let changed = 0;
  const give = (author: string, lamport: number): void => {
    given.set(author, Math.max(lamport, given.get(author) ?? 0));
  };
  for (const { journal, through } of leading) {
    for (const history of journal.histories("epochs").values()) {
      for (const { seq, lamport, value } of history) {
        if (!value || seq > through) continue;
        if (value.begins) changed = Math.max(changed, lamport);
        for (const [at, author] of value.authors.entries()) give(author, value.wraps[at] === withheld ? 0 : lamport);
      }
    }
    for (const [author, history] of journal.histories("admissions")) {
      for (const { seq, lamport, value } of history) if (value && seq <= through) give(author, lamport);
    }
  }
  return { changed, given };
}
