import type { Note } from "../../domain/notes.ts";
import type { UndoStep } from "../../live/undo-log.ts";
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
  const isHidden = (): boolean => state.peek().notes.some((each) => each.id === note.id && each.hidden);
  const step = {
    redo: () => actions.hideNote(note.id, false),
    undo: () => actions.hideNote(note.id, true),
    stands: () => !isHidden(),
    standsUndone: isHidden,
  };
  await doUndoably(desk, step, t.unhideDone);
  if (!isHidden()) return;
  const action = { label: t.unhideAuthor, onClick: () => void showAuthor(desk, note) };
  desk.notices.show({ text: t.authorHidden, action });
}

/** Takes back a note that was written at this device, for somebody without a phone say. */
export async function takeBack(desk: ConsoleDesk, note: Pick<Note, "id">): Promise<void> {
  await doUndoably(desk, takingBack(desk, note), consoleText.current.peek().trash.takenBack);
}

/** Brings back a note that was taken back at this device. */
export async function bringBack(desk: ConsoleDesk, note: Pick<Note, "id">): Promise<void> {
  const { redo, undo, stands, standsUndone } = takingBack(desk, note);
  const step = { redo: undo, undo: redo, stands: standsUndone, standsUndone: stands };
  await doUndoably(desk, step, consoleText.current.peek().trash.broughtBack);
}

function takingBack({ session }: ConsoleDesk, { id }: Pick<Note, "id">): UndoStep {
  const isThere = (): boolean => session.state.peek().notes.some((each) => each.id === id);
  return {
    redo: () => session.actions.takeBackNote(id),
    undo: () => session.actions.restoreNote(id),
    stands: () => !isThere(),
    standsUndone: isThere,
  };
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
