import type { NoteId } from "../../../domain/ids.ts";
import type { Note } from "../../../domain/notes.ts";
import type { Pile } from "../../../domain/piles.ts";
import { consoleText } from "../../../text/console/area.ts";
import type { ConsoleDesk } from "../console-desk.ts";
import { doUndoably } from "../undoably.ts";

type Ons = ReadonlyMap<NoteId, string>;

/** Puts notes under one that says the same; the way back takes them apart, unless others have moved them since. */
export async function stackNotes(desk: ConsoleDesk, face: Note, notes: readonly Note[]): Promise<void> {
  const moved = face.on ? [face, ...notes] : notes;
  const after = new Map(moved.map(({ id }) => [id, id === face.id ? "" : face.id] as const));
  await stackUndoably(desk, moved, after, consoleText.current.peek().piles.stacked(notes.length + 1));
}

/** Takes a pile apart: each of its notes lies alone again. */
export async function unstack(desk: ConsoleDesk, { face, under }: Pile): Promise<void> {
  const notes = [face, ...under].filter(({ on }) => on);
  const after = new Map(notes.map(({ id }) => [id, ""] as const));
  await stackUndoably(desk, notes, after, consoleText.current.peek().piles.unstacked);
}

async function stackUndoably(desk: ConsoleDesk, notes: readonly Note[], after: Ons, done: string): Promise<void> {
  const { actions, state } = desk.session;
  const before: Ons = new Map(notes.map(({ id, on }) => [id, on ?? ""]));
  const isAt = (ons: Ons): boolean => {
    const now = new Map(state.peek().notes.map(({ id, on }) => [id, on ?? ""]));
    return [...ons].every(([id, on]) => now.get(id) === on);
  };
  const step = {
    redo: () => actions.stackNotes(after),
    undo: () => actions.stackNotes(before),
    stands: () => isAt(after),
    standsUndone: () => isAt(before),
  };
  await doUndoably(desk, step, done);
}
