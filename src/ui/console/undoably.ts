import type { UndoStep } from "../../live/undo-log.ts";
import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";

/** Does something that can be taken back: says that it is done, and keeps the way back. */
export async function doUndoably(desk: ConsoleDesk, step: UndoStep, done: string): Promise<boolean> {
  const t = consoleText.current.peek().group;
  const isDone = await desk.notices.report(step.redo(), () => ({
    text: done,
    action: { label: t.undo, onClick: () => void undoLast(desk) },
  }));
  if (isDone) desk.undoLog.did(step);
  return isDone;
}

/** Takes the latest step back, unless somebody has changed the same since; then that is said. */
export async function undoLast(desk: ConsoleDesk): Promise<void> {
  if (!desk.undoLog.canUndo.peek()) return;
  await desk.act(desk.undoLog.undo(), consoleText.current.peek().group.undone);
}

/** Does again what was taken back last. */
export async function redoLast(desk: ConsoleDesk): Promise<void> {
  if (!desk.undoLog.canRedo.peek()) return;
  await desk.act(desk.undoLog.redo(), consoleText.current.peek().group.redone);
}
