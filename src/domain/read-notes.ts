import type { Board, BoardRules } from "./boards.ts";
import { freeBoard, rulesOfBoard } from "./boards.ts";
import { authorOfNote, noteIdOf, type NoteId } from "./ids.ts";
import { versionAt } from "./journal-view.ts";
import type { Moderation } from "./moderation.ts";
import { mostNotesPerAuthor, type Note, type NoteRecord } from "./notes.ts";
import { cleanName } from "./people.ts";
import type { RecordOf } from "./records.ts";
import { readRegisters, type Admitted, type Register } from "./registers.ts";
import { holderOf, type Seats } from "./seats.ts";
import type { Theme } from "./themes.ts";

export interface NoteSources {
  readonly leading: readonly Admitted[];
  readonly admitted: readonly Admitted[];
  readonly seats: Seats;
  readonly moderation: ReadonlyMap<string, Register<Moderation>>;
  readonly themes: readonly Theme[];
  readonly boards: readonly Board[];
}

/** What each board is, and how people write on it: the latest word of those who lead. */
export function readBoards(leading: readonly Admitted[]): readonly Board[] {
  const rules = readRegisters("boards", leading);
  const infos = readRegisters("boardInfo", leading);
  return [...new Set([...rules.keys(), ...infos.keys()])].map((id) => {
    const info = infos.get(id)?.value;
    return { id, ...(rules.get(id)?.value ?? freeBoard), ...(info && { info }) };
  });
}

/** Every note that counts, in the order in which they were written, with what those who lead have said about each. */
export function readNotes(sources: NoteSources): readonly Note[] {
  const { leading, admitted, moderation, themes, boards } = sources;
  const placements = readPlaces("placements", sources);
  const moves = readPlaces("moves", sources);
  const stacks = readPlaces("stacks", sources);
  const statuses = readRegisters("statuses", leading);
  const approvals = readRegisters("approvals", leading);
  const leaders = new Set(leading.map(({ journal }) => journal.author));
  const boardByTheme = new Map(themes.map((theme) => [theme.id, theme.board]));
  const notes = admitted.flatMap((author) => {
    const authorHidden = moderation.get(`author:${author.journal.author}`)?.value.hidden === true;
    const isLeader = leaders.has(author.journal.author);
    return notesOf(author).map(({ id, record, written, changed }) => {
      const board = moves.get(id)?.value.board || record.board;
      const on = stacks.get(id)?.value.on;
      const rules = rulesOfBoard(boards, board);
      const isApproved = isLeader || (approvals.get(id)?.value.seq ?? -1) >= changed;
      const theme = placements.get(id)?.value.theme;
      const note: Note = {
        id,
        author: author.journal.author,
        text: record.text,
        board,
        colour: record.colour,
        theme: theme !== undefined && boardByTheme.get(theme) === board ? theme : undefined,
        hidden: authorHidden || moderation.get(`note:${id}`)?.value.hidden === true,
        ...(on && { on }),
        ...extrasOf(record, rules, isApproved),
        ...statusOf(statuses.get(id)?.value),
      };
      return { note, written };
    });
  });
  return notes.sort((a, b) => a.written - b.written || (a.note.id < b.note.id ? -1 : 1)).map(({ note }) => note);
}

/** Only what there is: six hundred notes are read with every entry, and few of them have any of this. */
function extrasOf(record: NoteRecord, rules: BoardRules, isApproved: boolean): Partial<Note> {
  const waiting = waitsFor(record, rules, isApproved);
  const by = rules.signed && record.by ? cleanName(record.by) : "";
  const { table, from, proxy } = record;
  return {
    ...(waiting && { waiting }),
    ...(by && { by }),
    ...(proxy && { proxy }),
    ...(table && { table }),
    ...(from && { from }),
  };
}

function waitsFor(record: NoteRecord, rules: BoardRules, isApproved: boolean): Note["waiting"] {
  if (rules.approved && !isApproved) return "approval";
  return rules.silent && !record.shared ? "reveal" : undefined;
}

function statusOf(said: { readonly status: Note["status"] | ""; readonly reason: string } | undefined): Partial<Note> {
  if (!said?.status) return {};
  return { status: said.status, ...(said.reason && { reason: said.reason }) };
}

/** Where each note has been put: those who lead may put any, others their own only. */
function readPlaces<R extends "placements" | "moves" | "stacks">(
  root: R,
  { leading, admitted, seats }: Pick<NoteSources, "leading" | "admitted" | "seats">,
): ReadonlyMap<string, Register<RecordOf<R>>> {
  const leaders = new Set(leading.map(({ journal }) => journal.author));
  const places = readRegisters(root, leading);
  for (const author of admitted) {
    if (leaders.has(author.journal.author)) continue;
    for (const [key, own] of readRegisters(root, [author])) {
      // The key is a note's id, or nobody's.
      if (holderOf(seats, authorOfNote(key as NoteId)) !== holderOf(seats, author.journal.author)) continue;
      const current = places.get(key);
      if (!current || own.lamport > current.lamport) places.set(key, own);
    }
  }
  return places;
}

/** An author's notes as they stand: the entry that each was first written in, and the one that changed it last. */
function notesOf({ journal, through }: Admitted) {
  const found = [...journal.histories("notes")].flatMap(([key, history]) => {
    const first = history[0];
    const latest = versionAt(history, through);
    const record = latest?.value;
    return first && record
      ? [{ id: noteIdOf(journal.author, key), record, written: first.lamport, seq: first.seq, changed: latest.seq }]
      : [];
  });
  return found.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)).slice(0, mostNotesPerAuthor);
}
