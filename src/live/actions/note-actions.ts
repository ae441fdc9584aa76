import { authorOfNote, keyOfNote, type NoteId } from "../../domain/ids.ts";
import { lastValue, versionAt, type History } from "../../domain/journal-view.ts";
import { longestNote, mostNotesPerAuthor, type NoteRecord } from "../../domain/notes.ts";
import { devicesOf } from "../../domain/room.ts";
import { currentSeating } from "../../domain/seatings.ts";
import type { Actions, Outcome, Refusal } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Writing notes, changing or taking back one's own, and where they stand. */
export function noteActions(
  context: ActionContext,
): Pick<Actions, "addNote" | "editNote" | "takeBackNote" | "shareNote" | "restoreNote" | "placeNote"> {
  const write = (key: string, note: NoteRecord): Promise<Outcome> =>
    isLocked(context, note.board)
      ? refused("locked")
      : context.write([{ root: "notes", key, value: { ...note, text: note.text.trim() } }]);
  return {
    addNote: (board, text, colour, extras = {}) =>
      context.inTurn(() => {
        const problem = problemWith(text) ?? problemWithOneMore(context);
        return problem
          ? refused(problem)
          : write(context.newId(), { ...tableAt(context, board), ...extras, text, board, colour });
      }),
    editNote: (id, text) =>
      context.inTurn(() => {
        const problem = problemWith(text);
        if (problem) return refused(problem);
        return withOwnNote(context, id, (note) => write(keyOfNote(id), { ...note, text }));
      }),
    takeBackNote: (id) =>
      context.inTurn(() =>
        withOwnNote(context, id, ({ board }) =>
          isLocked(context, board)
            ? refused("locked")
            : context.write([{ root: "notes", key: keyOfNote(id), value: undefined }]),
        ),
      ),
    shareNote: (id) =>
      context.inTurn(() => withOwnNote(context, id, (note) => write(keyOfNote(id), { ...note, shared: true }))),
    restoreNote: (id) =>
      context.inTurn(() => {
        if (authorOfNote(id) !== context.me()) return refused("not-allowed");
        if (context.room().notes.some((each) => each.id === id)) return Promise.resolve({ done: true });
        const note = lastValue(historyOf(context, id) ?? []);
        const problem = note ? problemWithOneMore(context) : "not-found";
        return note && !problem ? write(keyOfNote(id), note) : refused(problem ?? "not-found");
      }),
    placeNote: (id, theme) =>
      context.inTurn(() => {
        const me = context.me();
        const isOwn = me !== undefined && devicesOf(context.room(), me).includes(authorOfNote(id));
        if (!context.leads() && !isOwn) return refused("not-allowed");
        return context.write([{ root: "placements", key: id, value: { theme } }]);
      }),
  };
}

function historyOf(context: ActionContext, id: NoteId): History<NoteRecord> | undefined {
  const mine = context.journals().find((journal) => journal.author === context.me());
  return mine?.histories("notes").get(keyOfNote(id));
}

/** Those who lead still write on a board that is locked or closed. */
export function isLocked(context: ActionContext, board: string): boolean {
  const found = context.room().boards.find(({ id }) => id === board);
  return !context.leads() && (found?.locked || found?.info?.open === false);
}

/** Where the writer sits, on a board where that matters. */
function tableAt(context: ActionContext, board: string): Pick<NoteRecord, "table"> {
  const { boards, seatings } = context.room();
  const me = context.me();
  if (!me || !boards.some(({ id, info }) => id === board && info?.kind === "tables")) return {};
  const table = currentSeating(seatings)?.tableByPerson.get(me);
  return table ? { table } : {};
}

function problemWithOneMore(context: ActionContext): Refusal | undefined {
  const mine = context.room().notes.filter((note) => note.author === context.me());
  return mine.length >= mostNotesPerAuthor ? "too-many-notes" : undefined;
}

function problemWith(text: string): Refusal | undefined {
  const length = [...text.trim()].length;
  if (length === 0) return "empty";
  return length > longestNote ? "too-long" : undefined;
}

/** Acts on an own note as its journal holds it, with what the room does not show of it. */
function withOwnNote(
  context: ActionContext,
  id: NoteId,
  act: (note: NoteRecord) => Promise<Outcome>,
): Promise<Outcome> {
  if (!context.room().notes.some((each) => each.id === id)) return refused("not-found");
  if (authorOfNote(id) !== context.me()) return refused("not-allowed");
  const history = historyOf(context, id);
  const note = history && versionAt(history, Number.MAX_SAFE_INTEGER)?.value;
  return note ? act(note) : refused("not-found");
}
