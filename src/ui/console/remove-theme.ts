import type { NoteId } from "../../domain/ids.ts";
import type { Theme } from "../../domain/themes.ts";
import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { doUndoably } from "./undoably.ts";

/** Removes a theme; its notes fall back to the board. The way back brings it with those that nobody has placed since. */
export async function removeTheme(desk: ConsoleDesk, theme: Theme): Promise<void> {
  const { actions } = desk.session;
  const notes = notesIn(desk, theme.id);
  const step = {
    redo: () => actions.removeTheme(theme.id),
    undo: () => actions.restoreTheme(theme, stillIn(desk, notes, undefined)),
    stands: () => !isThere(desk, theme.id),
    standsUndone: () => isThere(desk, theme.id),
  };
  await doUndoably(desk, step, consoleText.current.peek().group.removed(theme.title));
}

/** Brings back a theme that was removed, with those of its notes that nobody has placed since. */
export async function bringBackTheme(desk: ConsoleDesk, theme: Theme): Promise<void> {
  const { actions } = desk.session;
  const step = {
    redo: () => actions.restoreTheme(theme, []),
    undo: () => actions.removeTheme(theme.id),
    stands: () => isThere(desk, theme.id),
    standsUndone: () => !isThere(desk, theme.id),
  };
  await doUndoably(desk, step, consoleText.current.peek().group.restored(theme.title));
}

/** Joins a theme with another. The way back parts them again, as far as nobody has moved the notes since. */
export async function mergeThemes(desk: ConsoleDesk, from: Theme, into: Theme): Promise<void> {
  const { actions } = desk.session;
  const notes = notesIn(desk, from.id);
  const step = {
    redo: () => actions.mergeThemes(from.id, into.id),
    undo: () => actions.restoreTheme(from, stillIn(desk, notes, into.id)),
    stands: () => !isThere(desk, from.id),
    standsUndone: () => isThere(desk, from.id) && isThere(desk, into.id),
  };
  await doUndoably(desk, step, consoleText.current.peek().group.merged(into.title));
}

function notesIn(desk: ConsoleDesk, theme: string): readonly NoteId[] {
  return desk.session.state
    .peek()
    .notes.filter((note) => note.theme === theme)
    .map(({ id }) => id);
}

function stillIn(desk: ConsoleDesk, notes: readonly NoteId[], theme: string | undefined): readonly NoteId[] {
  const there = new Set(
    desk.session.state
      .peek()
      .notes.filter((note) => note.theme === theme)
      .map(({ id }) => id),
  );
  return notes.filter((id) => there.has(id));
}

function isThere(desk: ConsoleDesk, theme: string): boolean {
  return desk.session.state.peek().themes.some(({ id }) => id === theme);
}
