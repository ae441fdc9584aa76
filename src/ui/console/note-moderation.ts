import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { doUndoably } from "./undoably.ts";
import type { ConsoleDesk } from "./console-desk.ts";

/** Hides a note from everybody; its writer stays unknown to whoever hides it. */
export async function hideNote(desk: ConsoleDesk, note: Note): Promise<void> {
  const { actions, state } = desk.session;
  const isHidden = (): boolean => state.peek().notes.some((each) => each.id === note.id && each.hidden);
  const step = {
    redo: () => actions.hideNote(note.id, true),
    undo: () => actions.hideNote(note.id, false),
    stands: isHidden,
    standsUndone: () => !isHidden(),
  };
  await doUndoably(desk, step, consoleText.current.peek().wall.hideDone);
}

/** Shows a hidden note again. If all notes of its writer are hidden, that is said, with the way to show them. */
export async function showNote(desk: ConsoleDesk, note: Note): Promise<void> {
  const t = consoleText.current.peek().wall;
  const { actions, state } = desk.session;
  await desk.notices.report(actions.hideNote(note.id, false), () => {
    const isStillHidden = state.peek().notes.some((each) => each.id === note.id && each.hidden);
    if (!isStillHidden) return { text: t.unhideDone };
    return { text: t.authorHidden, action: { label: t.unhideAuthor, onClick: () => void showAuthor(desk, note) } };
  });
}

/** Hides everything that the writer of a note has written and will write. */
export async function hideAuthor(desk: ConsoleDesk, note: Note): Promise<void> {
  const t = consoleText.current.peek().wall;
  await desk.notices.report(desk.session.actions.hideAuthor(note.author, true), () => ({
    text: t.hideAuthorDone,
    action: { label: t.undo, onClick: () => void showAuthor(desk, note) },
  }));
}

async function showAuthor(desk: ConsoleDesk, note: Note): Promise<void> {
  await desk.act(desk.session.actions.hideAuthor(note.author, false), consoleText.current.peek().wall.unhideDone);
}
