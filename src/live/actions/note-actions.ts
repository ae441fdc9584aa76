import { authorOfNote, keyOfNote, type NoteId } from "../../domain/ids.ts";
import { longestNote, mostNotesPerAuthor, type Note } from "../../domain/notes.ts";
import type { Actions, Outcome, Refusal } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Writing notes, and changing or taking back one's own. */
export function noteActions(context: ActionContext): Pick<Actions, "addNote" | "editNote" | "takeBackNote"> {
  return {
    addNote(board, text, colour) {
      const problem = problemWith(text);
      if (problem) return refused(problem);
      const mine = context.room().notes.filter((note) => note.author === context.me());
      if (mine.length >= mostNotesPerAuthor) return refused("too-many-notes");
      return context.write([{ root: "notes", key: context.newId(), value: { text: text.trim(), board, colour } }]);
    },
    editNote(id, text) {
      const problem = problemWith(text);
      if (problem) return refused(problem);
      return withOwnNote(context, id, (note) =>
        context.write([
          { root: "notes", key: keyOfNote(id), value: { text: text.trim(), board: note.board, colour: note.colour } },
        ]),
      );
    },
    takeBackNote: (id) =>
      withOwnNote(context, id, () => context.write([{ root: "notes", key: keyOfNote(id), value: undefined }])),
  };
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
