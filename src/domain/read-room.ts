import { admit, removedAuthors } from "./admission.ts";
import { readSeating } from "./read-seating.ts";
import { courseKey, type Step } from "./agenda.ts";
import type { AuthorId } from "./ids.ts";
import { versionAt, type JournalView } from "./journal-view.ts";
import { cleanName, profileKey, type Grant, type Person, type Role } from "./people.ts";
import { readBoards, readNotes } from "./read-notes.ts";
import { readVotes } from "./read-votes.ts";
import { readRegisters, type Admitted } from "./registers.ts";
import { readerVersion, type Room } from "./room.ts";
import { screenKey } from "./screen.ts";
import { readSigns } from "./signs.ts";
import type { Theme } from "./themes.ts";

/**
 * The room as a pure function of a set of verified journals: equal sets give equal rooms, in any order.
 * `facilitator` is the journal whose key certifies to the join code, once it has arrived.
 */
export function readRoom(journals: readonly JournalView[], facilitator: AuthorId | undefined): Room {
  const sorted = [...journals].sort((a, b) => (a.author < b.author ? -1 : 1));
  const { grants, leading, moderation, admitted } = admit(sorted, facilitator);
  const themes = readThemes(leading);
  const boards = readBoards(leading);
  const course = readRegisters("course", leading).get(courseKey)?.value;
  const step = course?.step ?? "";
  const notes = readNotes({ leading, admitted, moderation, themes, boards });
  return {
    readerVersion,
    facilitator,
    workshop: readRegisters("workshop", leading).get("info")?.value,
    agenda: readAgenda(leading),
    course,
    screen: readRegisters("screen", leading).get(screenKey)?.value,
    people: readPeople(admitted, facilitator, grants),
    boards,
    notes,
    themes,
    votes: readVotes({ facilitator, leading, admitted, notes, themes }),
    ...readSeating(leading),
    hands: readSigns("hand", step, { leading, admitted }),
    done: readSigns("done", step, { leading, admitted }),
    removed: removedAuthors(moderation, facilitator),
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

function readPeople(
  admitted: readonly Admitted[],
  facilitator: AuthorId | undefined,
  grants: ReadonlyMap<string, Grant>,
): readonly Person[] {
  const people = admitted.flatMap(({ journal, through }) => {
    const history = journal.histories("profile").get(profileKey);
    const first = history?.[0];
    const profile = history && versionAt(history, through)?.value;
    if (!first || !profile) return [];
    const role: Role = journal.author === facilitator ? "facilitator" : activeRole(grants.get(journal.author));
    const person: Person = {
      id: journal.author,
      name: cleanName(profile.name),
      municipality: cleanName(profile.municipality),
      background: cleanName(profile.background),
      left: profile.left,
      role,
    };
    return [{ person, joined: first.lamport }];
  });
  return people.sort((a, b) => a.joined - b.joined || (a.person.id < b.person.id ? -1 : 1)).map(({ person }) => person);
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
