import type { AuthorId } from "../../domain/ids.ts";
import type { Person } from "../../domain/people.ts";
import type { Health } from "../../live/session.ts";

/** Devices speak every fifteen seconds; after a minute without a word one is asleep, away, or on another network. */
const quietAfter = 60;

/** Devices that fell silent within so many seconds did so together. */
const togetherWithin = 25;

/** So many, and such a share of those here, make a group: phones fall asleep by ones and twos. */
const smallestGroup = 4;
const groupShare = 0.2;

interface QuietPerson {
  readonly person: Person;
  readonly secondsAgo: number;
}

/** How the people here hang together with this device. */
export interface HallHealth {
  /** People here but for this device's own. */
  readonly others: number;
  readonly heard: number;
  /** Heard before, and not for a while; the longest first. */
  readonly quiet: readonly QuietPerson[];
  /** Here by their journals, but never heard by this device itself: they come through others, or came before it. */
  readonly unheard: readonly Person[];
  /** Several that fell silent at the same time, as devices do whose network was cut off. */
  readonly group: { readonly count: number; readonly secondsAgo: number } | undefined;
}

/** What is known of the devices of the people who are here. */
export function hallHealth(present: readonly Person[], me: AuthorId | undefined, { heard }: Health): HallHealth {
  const secondsByAuthor = new Map(heard.map(({ author, secondsAgo }) => [author, secondsAgo]));
  const others = present.filter(({ id }) => id !== me);
  const quiet: QuietPerson[] = [];
  const unheard: Person[] = [];
  for (const person of others) {
    const secondsAgo = secondsByAuthor.get(person.id);
    if (secondsAgo === undefined) unheard.push(person);
    else if (secondsAgo > quietAfter) quiet.push({ person, secondsAgo });
  }
  quiet.sort((a, b) => b.secondsAgo - a.secondsAgo);
  return {
    others: others.length,
    heard: others.length - quiet.length - unheard.length,
    quiet,
    unheard,
    group: groupIn(quiet, others.length),
  };
}

/** The largest number of devices that fell silent together. */
function groupIn(quiet: readonly QuietPerson[], others: number): HallHealth["group"] {
  let group: HallHealth["group"];
  for (const [index, { secondsAgo }] of quiet.entries()) {
    const after = quiet.slice(index).filter((other) => secondsAgo - other.secondsAgo <= togetherWithin);
    if (after.length > (group?.count ?? 0)) group = { count: after.length, secondsAgo };
  }
  return group && group.count >= Math.max(smallestGroup, others * groupShare) ? group : undefined;
}
