import type { Board, BoardRules } from "./boards.ts";
import { freeBoard, rulesOfBoard } from "./boards.ts";
import { authorOfNote, noteIdOf, type AuthorId, type NoteId } from "./ids.ts";
import { versionAt, type Version } from "./journal-view.ts";
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
  const hidden = hiddenIn(moderation);
  const boardByTheme = new Map(themes.map((theme) => [theme.id, theme.board]));
  const notes = admitted.flatMap((author) => {
    const authorHidden = hidden.has(`author:${author.journal.author}`);
    const isLeader = leaders.has(author.journal.author);
    return notesOf(author).map((own) => {
      const { id, record, changed } = own;
      const board = moves.get(id)?.value.board || record.board;
      const rules = rulesOfBoard(boards, board);
      const isApproved = isLeader || (approvals.get(id)?.value.seq ?? -1) >= changed;
      const theme = placements.get(id)?.value.theme;
      const said: Said = {
        board,
        theme: theme !== undefined && boardByTheme.get(theme) === board ? theme : undefined,
        hidden: authorHidden || (hidden.size > 0 && hidden.has(`note:${id}`)),
        on: stacks.get(id)?.value.on || undefined,
        waiting: waitsFor(record, rules, isApproved),
        by: (rules.signed && record.by && cleanName(record.by)) || undefined,
        status: statuses.get(id)?.value,
      };
      return { own, note: noteWith(own, said) };
    });
  });
  return notes.sort((a, b) => a.own.written - b.own.written || (a.own.id < b.own.id ? -1 : 1)).map(({ note }) => note);
}

/** What those who lead have hidden, by the keys of their decisions. */
function hiddenIn(moderation: NoteSources["moderation"]): ReadonlySet<string> {
  return new Set([...moderation].filter(([, { value }]) => value.hidden).map(([key]) => key));
}

/** What a note is beside its own words. */
type Said = Pick<Note, "board" | "theme" | "hidden" | "on" | "waiting" | "by"> & {
  readonly status: RecordOf<"statuses"> | undefined;
};

/** The same object as last time while nothing else is said: six hundred are read with every entry that comes. */
function noteWith(own: OwnNote, said: Said): Note {
  const kept = own.last;
  if (kept && hasSame(kept.said, said)) return kept.note;
  const { on, waiting, by, status, ...place } = said;
  const { text, colour, table, from, proxy } = own.record;
  const note: Note = {
    id: own.id,
    author: own.author,
    text,
    colour,
    ...place,
    ...(on && { on }),
    ...(waiting && { waiting }),
    ...(by && { by }),
    ...(proxy && { proxy }),
    ...(table && { table }),
    ...(from && { from }),
    ...(status?.status && { status: status.status, ...(status.reason && { reason: status.reason }) }),
  };
  own.last = { note, said };
  return note;
}

function hasSame(a: Said, b: Said): boolean {
  return (
    a.board === b.board &&
    a.theme === b.theme &&
    a.hidden === b.hidden &&
    a.on === b.on &&
    a.waiting === b.waiting &&
    a.by === b.by &&
    a.status === b.status
  );
}

function waitsFor(record: NoteRecord, rules: BoardRules, isApproved: boolean): Note["waiting"] {
  if (rules.approved && !isApproved) return "approval";
  return rules.silent && !record.shared ? "reveal" : undefined;
}

/** Where each note has been put: those who lead may put any, others their own only. */
function readPlaces<R extends "placements" | "moves" | "stacks">(
  root: R,
  { leading, admitted, seats }: Pick<NoteSources, "leading" | "admitted" | "seats">,
): ReadonlyMap<string, Register<RecordOf<R>>> {
  const leaders = new Set(leading.map(({ journal }) => journal.author));
  const places = readRegisters(root, leading);
  for (const author of admitted) {
    if (leaders.has(author.journal.author) || author.journal.histories(root).size === 0) continue;
    for (const [key, own] of readRegisters(root, [author])) {
      // The key is a note's id, or nobody's.
      if (holderOf(seats, authorOfNote(key as NoteId)) !== holderOf(seats, author.journal.author)) continue;
      const current = places.get(key);
      if (!current || own.lamport > current.lamport) places.set(key, own);
    }
  }
  return places;
}

/** One version of a note as its author's journal holds it. */
interface OwnNote {
  readonly id: NoteId;
  readonly author: AuthorId;
  readonly record: NoteRecord;
  /** The Lamport time and the entry in which it was first written. */
  readonly written: number;
  readonly seq: number;
  /** The entry that changed it last. */
  readonly changed: number;
  last?: { readonly note: Note; readonly said: Said };
}

/** What follows from a version alone. Versions never change, so neither does this. */
const ownNotes = new WeakMap<Version<NoteRecord>, OwnNote>();

/** An author's notes as they stand. */
function notesOf({ journal, through }: Admitted): readonly OwnNote[] {
  const found: OwnNote[] = [];
  for (const [key, history] of journal.histories("notes")) {
    const latest = versionAt(history, through);
    const own = latest && (ownNotes.get(latest) ?? ownNoteOf(journal.author, key, history[0] ?? latest, latest));
    if (own) found.push(own);
  }
  return found.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)).slice(0, mostNotesPerAuthor);
}

/** Undefined once the note was taken back. */
function ownNoteOf(
  author: AuthorId,
  key: string,
  first: Version<NoteRecord>,
  latest: Version<NoteRecord>,
): OwnNote | undefined {
  if (!latest.value) return undefined;
  const { lamport: written, seq } = first;
  const own = { id: noteIdOf(author, key), author, record: latest.value, written, seq, changed: latest.seq };
  ownNotes.set(latest, own);
  return own;
}
