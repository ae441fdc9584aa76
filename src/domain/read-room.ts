import { admit, removedAuthors } from "./admission.ts";
import { readSeating } from "./read-seating.ts";
import { courseKey, type Step } from "./agenda.ts";
import { noteIdOf, type AuthorId } from "./ids.ts";
import { versionAt, type JournalView } from "./journal-view.ts";
import { mostNotesPerAuthor, type Note, type Placement } from "./notes.ts";
import { cleanName, profileKey, type Grant, type Person, type Role } from "./people.ts";
import { readVotes } from "./read-votes.ts";
import { readRegisters, type Admitted, type Register } from "./registers.ts";
import { readerVersion, type Room } from "./room.ts";
import { screenKey } from "./screen.ts";
import type { Theme } from "./themes.ts";
import type { Moderation } from "./moderation.ts";

/**
 * The room as a pure function of a set of verified journals: equal sets give equal rooms, in any order.
 * `facilitator` is the journal whose key certifies to the join code, once it has arrived.
 */
export function readRoom(journals: readonly JournalView[], facilitator: AuthorId | undefined): Room {
  const sorted = [...journals].sort((a, b) => (a.author < b.author ? -1 : 1));
  const { grants, leading, moderation, admitted } = admit(sorted, facilitator);
  const themes = readThemes(leading);
  const notes = readNotes(admitted, moderation, readPlacements(leading, admitted), themes);
  return {
    readerVersion,
    facilitator,
    workshop: readRegisters("workshop", leading).get("info")?.value,
    agenda: readAgenda(leading),
    course: readRegisters("course", leading).get(courseKey)?.value,
    screen: readRegisters("screen", leading).get(screenKey)?.value,
    people: readPeople(admitted, facilitator, grants),
    notes,
    themes,
    votes: readVotes({ facilitator, leading, admitted, notes }),
    ...readSeating(leading),
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
  return grant && grant.through === undefined ? grant.role : "participant";
}

/** Facilitators may group everything; others their own notes only. */
function readPlacements(
  leading: readonly Admitted[],
  admitted: readonly Admitted[],
): ReadonlyMap<string, Register<Placement>> {
  const leaders = new Set(leading.map(({ journal }) => journal.author));
  const placements = readRegisters("placements", leading);
  for (const author of admitted) {
    if (leaders.has(author.journal.author)) continue;
    for (const [key, own] of readRegisters("placements", [author])) {
      if (!key.startsWith(`${author.journal.author}:`)) continue;
      const current = placements.get(key);
      if (!current || own.lamport > current.lamport) placements.set(key, own);
    }
  }
  return placements;
}

function readThemes(leading: readonly Admitted[]): readonly Theme[] {
  return [...readRegisters("themes", leading)]
    .filter(([, register]) => !register.value.removed)
    .map(([id, register]) => ({ id, board: register.value.board, title: register.value.title }));
}

function readNotes(
  admitted: readonly Admitted[],
  moderation: ReadonlyMap<string, Register<Moderation>>,
  placements: ReadonlyMap<string, Register<Placement>>,
  themes: readonly Theme[],
): readonly Note[] {
  const boardByTheme = new Map(themes.map((theme) => [theme.id, theme.board]));
  const notes = admitted.flatMap((author) => {
    const authorHidden = moderation.get(`author:${author.journal.author}`)?.value.hidden === true;
    return notesOf(author).map(({ id, record, written }) => {
      const theme = placements.get(id)?.value.theme;
      const note: Note = {
        id,
        author: author.journal.author,
        text: record.text,
        board: record.board,
        colour: record.colour,
        theme: theme !== undefined && boardByTheme.get(theme) === record.board ? theme : undefined,
        hidden: authorHidden || moderation.get(`note:${id}`)?.value.hidden === true,
      };
      return { note, written };
    });
  });
  return notes.sort((a, b) => a.written - b.written || (a.note.id < b.note.id ? -1 : 1)).map(({ note }) => note);
}

function notesOf({ journal, through }: Admitted) {
  const found = [...journal.histories("notes")].flatMap(([key, history]) => {
    const first = history[0];
    const record = versionAt(history, through)?.value;
    return first && record
      ? [{ id: noteIdOf(journal.author, key), record, written: first.lamport, seq: first.seq }]
      : [];
  });
  return found.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)).slice(0, mostNotesPerAuthor);
}
