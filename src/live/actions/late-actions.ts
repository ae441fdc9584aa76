import { authorOfNote, keyOfNote, noteIdOf, type NoteId } from "../../domain/ids.ts";
import { lastValue, versionAt, type History } from "../../domain/journal-view.ts";
import type { NoteRecord } from "../../domain/notes.ts";
import { devicesOf } from "../../domain/room.ts";
import type { Change } from "../../journal/records.ts";
import type { Outcome } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";
import { isLocked, problemWith, problemWithOneMore, writeNote } from "./note-actions.ts";
import { voteActions } from "./vote-actions.ts";
import type { LateActions } from "./when-late.ts";

/**
 * What people do with notes that are there, the signs they give, and their dots. A file of its own: phones fetch it a
 * little later than the first note needs.
 */
export function lateActions(context: ActionContext): LateActions {
  return { ...ownNoteActions(context), ...placingActions(context), ...voteActions(context) };
}

/** Changing an own note, taking it back, bringing it back and showing it. */
function ownNoteActions(
  context: ActionContext,
): Pick<LateActions, "editNote" | "takeBackNote" | "shareNote" | "restoreNote"> {
  return {
    editNote: (id, text) =>
      context.inTurn(() => {
        const problem = problemWith(text);
        if (problem) return refused(problem);
        return withOwnNote(context, id, (note) => writeNote(context, keyOfNote(id), { ...note, text }));
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
      context.inTurn(() =>
        withOwnNote(context, id, (note) => writeNote(context, keyOfNote(id), { ...note, shared: true })),
      ),
    restoreNote: (id) =>
      context.inTurn(() => {
        if (authorOfNote(id) !== context.me()) return refused("not-allowed");
        if (context.room().notes.some((each) => each.id === id)) return Promise.resolve({ done: true });
        const note = lastValue(historyOf(context, id) ?? []);
        const problem = note ? problemWithOneMore(context) : "not-found";
        return note && !problem ? writeNote(context, keyOfNote(id), note) : refused(problem ?? "not-found");
      }),
  };
}

/** Where notes lie, what is split off from them, and hands. */
function placingActions(
  context: ActionContext,
): Pick<LateActions, "placeNote" | "moveNotes" | "splitNote" | "showSign"> {
  return {
    placeNote: (id, theme) =>
      context.inTurn(() => {
        if (!context.leads() && !isOwn(context, id)) return refused("not-allowed");
        return context.write([{ root: "placements", key: id, value: { theme } }]);
      }),
    showSign: (sign, isUp) =>
      context.inTurn(() => {
        const { hands, done, course } = context.room();
        const isShown = (sign === "hand" ? hands : done).some((id) => id === context.me());
        if (isShown === isUp) return Promise.resolve({ done: true });
        return context.write([{ root: "signs", key: sign, value: isUp ? { step: course?.step ?? "" } : undefined }]);
      }),
    splitNote: (id, text) =>
      context.inTurn(() => {
        const me = context.me();
        const note = context.room().notes.find((each) => each.id === id);
        if (!me || !note) return refused("not-found");
        const isMine = isOwn(context, id);
        if (!isMine && !context.leads()) return refused("not-allowed");
        if (isLocked(context, note.board)) return refused("locked");
        const problem = problemWith(text) ?? problemWithOneMore(context);
        if (problem) return refused(problem);
        const key = context.newId();
        const { board, colour, by, table, theme } = note;
        const extras = { ...(table && { table }), ...(isMine ? by && { by } : { proxy: true }) };
        const value = { text: text.trim(), board, colour, from: id, ...extras };
        const place: Change = { root: "placements", key: noteIdOf(me, key), value: { theme: theme ?? "" } };
        return context.write([{ root: "notes", key, value }, ...(theme ? [place] : [])]);
      }),
    moveNotes: (ids, board) =>
      context.inTurn(() => {
        const notes = context.room().notes.filter(({ id }) => ids.includes(id));
        if (notes.length < ids.length) return refused("not-found");
        if (!context.leads() && !ids.every((id) => isOwn(context, id))) return refused("not-allowed");
        if ([board, ...notes.map((note) => note.board)].some((each) => isLocked(context, each)))
          return refused("locked");
        return context.write(ids.map((key) => ({ root: "moves", key, value: { board } })));
      }),
  };
}

/** Whether this person wrote a note, with this device or with one that she had before. */
function isOwn(context: ActionContext, id: NoteId): boolean {
  const me = context.me();
  return me !== undefined && devicesOf(context.room(), me).includes(authorOfNote(id));
}

function historyOf(context: ActionContext, id: NoteId): History<NoteRecord> | undefined {
  const mine = context.journals().find((journal) => journal.author === context.me());
  return mine?.histories("notes").get(keyOfNote(id));
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
