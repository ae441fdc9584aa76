import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { undoIcon } from "../kit/icons.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { redoLast, undoLast } from "./undoably.ts";

interface UndoBarProps {
  readonly desk: ConsoleDesk;
}

/** The way back through what was done at this desk, and forth again; nothing while there is nothing. */
export function UndoBar({ desk }: UndoBarProps): JSX.Element | null {
  const t = consoleText.current.value.group;
  const canUndo = desk.undoLog.canUndo.value;
  const canRedo = desk.undoLog.canRedo.value;
  if (!canUndo && !canRedo) return null;
  return (
    <div class="row">
      <Button
        icon={undoIcon}
        blockedBecause={canUndo ? undefined : t.nothingToUndo}
        onClick={() => void undoLast(desk)}
      >
        {t.undo}
      </Button>
      <Button blockedBecause={canRedo ? undefined : t.nothingToRedo} onClick={() => void redoLast(desk)}>
        {t.redo}
      </Button>
    </div>
  );
}
