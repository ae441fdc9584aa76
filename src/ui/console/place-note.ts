import type { NoteId } from "../../domain/ids.ts";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { doUndoably } from "./undoably.ts";

/** Puts notes into a theme ("" takes them out); the way back puts each where it was, unless others have moved it since. */
export async function placeNotes(desk: ConsoleDesk, notes: readonly Note[], theme: string): Promise<boolean> {
  const { actions, state } = desk.session;
  const moving = notes.filter((note) => (note.theme ?? "") !== theme);
  const [first] = moving;
  if (!first) return false;
  const before = new Map<NoteId, string>(moving.map((note) => [note.id, note.theme ?? ""]));
  const after = new Map<NoteId, string>(moving.map((note) => [note.id, theme]));
  const isAt = (places: ReadonlyMap<NoteId, string>): boolean => {
    const now = new Map(state.peek().notes.map((note) => [note.id, note.theme ?? ""]));
    return [...places].every(([id, place]) => now.get(id) === place);
  };
  const put = (places: ReadonlyMap<NoteId, string>) =>
    places.size === 1 ? actions.placeNote(first.id, places.get(first.id) ?? "") : actions.placeNotes(places);
  const step = {
    redo: () => put(after),
    undo: () => put(before),
    stands: () => isAt(after),
    standsUndone: () => isAt(before),
  };
  return doUndoably(desk, step, movedText(desk, moving.length, theme));
}

function movedText(desk: ConsoleDesk, count: number, theme: string): string {
  const t = consoleText.current.peek().group;
  const title = desk.session.state.peek().themes.find(({ id }) => id === theme)?.title;
  if (title === undefined) return t.movedOut;
  return count === 1 ? t.moved(title) : t.movedMany(count, title);
}
