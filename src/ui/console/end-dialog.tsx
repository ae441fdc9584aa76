import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import { ConfirmDialog } from "../kit/dialog.tsx";
import type { ConsoleDesk } from "./console-desk.ts";

interface EndDialogProps {
  readonly desk: ConsoleDesk;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before the evening ends, and reminds of taking the results along. */
export function EndDialog({ desk, open, onClose }: EndDialogProps): JSX.Element {
  const t = consoleText.current.value.tools;
  return (
    <ConfirmDialog
      open={open}
      title={t.endTitle}
      message={`${t.endText} ${t.endExport}`}
      confirm={t.endYes}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void desk.act(desk.session.actions.endEvening(), t.endDone);
      }}
    />
  );
}
