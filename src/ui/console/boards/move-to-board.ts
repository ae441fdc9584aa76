import type { ListedBoard } from "../../../domain/board-list.ts";
import type { Note } from "../../../domain/notes.ts";
import { consoleText } from "../../../text/console/area.ts";
import type { ConsoleDesk } from "../console-desk.ts";
import { doUndoably } from "../undoably.ts";
import { boardTitle } from "./use-boards.ts";

/** Moves notes of one board to another; the way back works as long as they are still there. */
export async function moveToBoard(desk: ConsoleDesk, notes: readonly Note[], board: ListedBoard): Promise<void> {
  const { actions, state } = desk.session;
  const before = notes[0]?.board ?? "";
  const ids = notes.map(({ id }) => id);
  const areOn = (wanted: string): boolean => {
    const now = new Map(state.peek().notes.map((note) => [note.id, note.board]));
    return ids.every((id) => now.get(id) === wanted);
  };
  const step = {
    redo: () => actions.moveNotes(ids, board.id),
    undo: () => actions.moveNotes(ids, before),
    stands: () => areOn(board.id),
    standsUndone: () => areOn(before),
  };
  await doUndoably(desk, step, consoleText.current.peek().boards.moved(boardTitle(board)));
}
