import { longestNote, mostNotesPerAuthor, type NoteRecord } from "../../domain/notes.ts";
import { currentSeating } from "../../domain/seatings.ts";
import type { Actions, Outcome, Refusal } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Writing notes: what has to work before anything else has been fetched. */
export function noteActions(context: ActionContext): Pick<Actions, "addNote"> {
  return {
    addNote: (board, text, colour, extras = {}) =>
      context.inTurn(() => {
        const note = { ...tableAt(context, board), ...extras, text, board, colour };
        const problem = problemWith(text) ?? problemWithOneMore(context);
        return problem ? refused(problem) : writeNote(context, context.newId(), note);
      }),
  };
}

/** Writes an own note as it is to be, unless its board is locked. */
export function writeNote(context: ActionContext, key: string, note: NoteRecord): Promise<Outcome> {
  if (isLocked(context, note.board)) return refused("locked");
  return context.write([{ root: "notes", key, value: { ...note, text: note.text.trim() } }]);
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

/** Why one more note would not count, if so. */
export function problemWithOneMore(context: ActionContext): Refusal | undefined {
  const mine = context.room().notes.filter((note) => note.author === context.me());
  return mine.length >= mostNotesPerAuthor ? "too-many-notes" : undefined;
}

/** What is wrong with the text of a note, if anything is. */
export function problemWith(text: string): Refusal | undefined {
  const length = [...text.trim()].length;
  if (length === 0) return "empty";
  return length > longestNote ? "too-long" : undefined;
}
