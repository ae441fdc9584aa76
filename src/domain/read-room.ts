import { admit, removedAuthors, type Admission } from "./admission.ts";
import { readSeating } from "./read-seating.ts";
import { courseKey, type Step } from "./agenda.ts";
import type { AuthorId } from "./ids.ts";
import type { JournalView } from "./journal-view.ts";
import { cleanName, profileKey, type Grant, type Person, type Role } from "./people.ts";
import { readBoards, readNotes } from "./read-notes.ts";
import { readVotes } from "./read-votes.ts";
import { readRegisters, type Admitted } from "./registers.ts";
import { readerVersion, type Room } from "./room.ts";
import { readScreen } from "./screen.ts";
import { holderOf, saidBy } from "./seats.ts";
import { readSigns } from "./signs.ts";
import type { Theme } from "./themes.ts";

/**
 * The room as a pure function of a set of verified journals: equal sets give equal rooms, in any order.
 * `facilitator` is the journal whose key certifies to the join code, once it has arrived.
 */
export function readRoom(journals: readonly JournalView[], facilitator: AuthorId | undefined): Room {
  const sorted = [...journals].sort((a, b) => (a.author < b.author ? -1 : 1));
  const admission = admit(sorted, facilitator);
  const { leading, moderation, admitted, seats, spares, access, outside } = admission;
  const removed = removedAuthors(moderation, facilitator);
  const themes = readThemes(leading);
  const boards = readBoards(leading);
  const course = readRegisters("course", leading).get(courseKey)?.value;
  const step = course?.step ?? "";
  const notes = readNotes({ leading, admitted, moderation, seats, themes, boards });
  const signing = {
    leading,
    admitted: admitted.filter(({ journal: { author } }) => holderOf(seats, author) === author),
  };
  return {
    readerVersion,
    facilitator,
    workshop: readRegisters("workshop", leading).get("info")?.value,
    agenda: readAgenda(leading),
    course,
    screen: readScreen(leading),
    people: readPeople(admission, facilitator),
    boards,
    notes,
    themes,
    votes: readVotes({ facilitator, leading, admitted, seats, notes, themes }),
    ...readSeating(leading, seats),
    hands: readSigns("hand", step, signing),
    done: readSigns("done", step, signing),
    removed,
    asking: readPeople({ ...admission, admitted: outside }, facilitator),
    shutOut: removed.filter((author) => (access.given.get(author) ?? 0) < access.changed),
    spares,
    moved: readMoved(admission),
    seatless: [...seats.unproven.keys()].sort(),
  };
}

function readAgenda(leading: readonly Admitted[]): readonly Step[] {
  return [...readRegisters("agenda", leading)]
    .filter(([, register]) => !register.value.removed)
    .map(([id, { value }]) => ({
      id,
      kind: value.kind,
      title: value.title,
      prompt: value.prompt,
      minutes: value.minutes,
      order: value.order,
      board: value.board,
    }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Everybody who has joined, as the device that she is on now; what she said of herself may stand on an earlier one. */
function readPeople(admission: Admission, facilitator: AuthorId | undefined): readonly Person[] {
  const { admitted, seats } = admission;
  const joinedAt = new Map<string, number>();
  for (const { journal } of admitted) {
    const first = journal.histories("profile").get(profileKey)?.[0];
    const holder = holderOf(seats, journal.author);
    if (first) joinedAt.set(holder, Math.min(first.lamport, joinedAt.get(holder) ?? first.lamport));
  }
  const people = admitted.flatMap(({ journal: { author } }) => {
    const joined = joinedAt.get(author);
    if (joined === undefined) return [];
    const profile = saidBy("profile", profileKey, { seats, author, admitted })?.version.value;
    if (!profile) return [];
    const person: Person = {
      id: author,
      name: cleanName(profile.name),
      municipality: cleanName(profile.municipality),
      background: cleanName(profile.background),
      left: profile.left,
      role: author === facilitator ? "facilitator" : roleOf(author, admission),
    };
    return [{ person, joined }];
  });
  return people.sort((a, b) => a.joined - b.joined || (a.person.id < b.person.id ? -1 : 1)).map(({ person }) => person);
}

/** A host stays one on another device; whoever leads is given that anew. */
function roleOf(author: AuthorId, { spares, grants, seats }: Admission): Role {
  if (spares.includes(author)) return "co-facilitator";
  const role = activeRole(grants.get(author));
  const before = seats.stays.get(author) ?? [];
  const isHost = role === "participant" && before.some((stay) => activeRole(grants.get(stay.author)) === "table-host");
  return isHost ? "table-host" : role;
}

function readMoved({ seats }: Admission): Room["moved"] {
  const devices = [...seats.stays.keys()].sort();
  return devices.map((from) => ({ from, to: holderOf(seats, from) })).filter(({ from, to }) => from !== to);
}

function activeRole(grant: Grant | undefined): Role {
  if (!grant) return "participant";
  return grant.through === undefined ? grant.role : (grant.now ?? "participant");
}

function readThemes(leading: readonly Admitted[]): readonly Theme[] {
  return [...readRegisters("themes", leading)]
    .filter(([, register]) => !register.value.removed)
    .map(([id, register]) => ({ id, board: register.value.board, title: register.value.title }));
}
