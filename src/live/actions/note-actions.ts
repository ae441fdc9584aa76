import { authorOfNote, keyOfNote, type NoteId } from "../../domain/ids.ts";
import { longestNote, mostNotesPerAuthor, type Note, type NoteRecord } from "../../domain/notes.ts";
import type { Actions, Outcome, Refusal } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Writing notes, changing or taking back one's own, and where they stand. */
export function noteActions(
  context: ActionContext,
): Pick<Actions, "addNote" | "editNote" | "takeBackNote" | "restoreNote" | "placeNote"> {
  const write = (key: string, { text, board, colour }: NoteRecord): Promise<Outcome> =>
    context.write([{ root: "notes", key, value: { text: text.trim(), board, colour } }]);
  return {
    addNote: (board, text, colour) =>
      context.inTurn(() => {
        const problem = problemWith(text) ?? problemWithOneMore(context);
        return problem ? refused(problem) : write(context.newId(), { text, board, colour });
      }),
    editNote: (id, text) =>
      context.inTurn(() => {
        const problem = problemWith(text);
        if (problem) return refused(problem);
        return withOwnNote(context, id, (note) => write(keyOfNote(id), { ...note, text }));
      }),
    takeBackNote: (id) =>
      context.inTurn(() =>
        withOwnNote(context, id, () => context.write([{ root: "notes", key: keyOfNote(id), value: undefined }])),
      ),
    restoreNote: (id, note) =>
      context.inTurn(() => {
        if (authorOfNote(id) !== context.me()) return refused("not-allowed");
        if (context.room().notes.some((each) => each.id === id)) return Promise.resolve({ done: true });
        if (!wasWritten(context, id)) return refused("not-found");
        const problem = problemWith(note.text) ?? problemWithOneMore(context);
        return problem ? refused(problem) : write(keyOfNote(id), note);
      }),
    placeNote: (id, theme) =>
      context.inTurn(() => {
        if (!context.leads() && authorOfNote(id) !== context.me()) return refused("not-allowed");
        return context.write([{ root: "placements", key: id, value: { theme } }]);
      }),
  };
}

function wasWritten(context: ActionContext, id: NoteId): boolean {
  const mine = context.journals().find((journal) => journal.author === context.me());
  return mine?.histories("notes").has(keyOfNote(id)) ?? false;
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

function withOwnNote(context: ActionContext, id: NoteId, act: (note: Note) => Promise<Outcome>): Promise<Outcome> {
  const note = context.room().notes.find((each) => each.id === id);
  if (!note) return refused("not-found");
  return authorOfNote(id) === context.me() ? act(note) : refused("not-allowed");
}
