import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import { noteStatuses, type NoteStatus } from "../../domain/statuses.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { ConsoleDesk } from "./console-desk.ts";

interface StatusDialogProps {
  readonly desk: ConsoleDesk;
  readonly notes: readonly Note[];
  readonly onClose: () => void;
}

/** Says what becomes of notes. Thanks need a reason: an answer without one leaves the idea hanging. */
export function StatusDialog({ desk, notes, onClose }: StatusDialogProps): JSX.Element {
  const t = consoleText.current.value.status;
  const [first] = notes;
  const [status, setStatus] = useState<NoteStatus | "">(first?.status ?? "");
  const [reason, setReason] = useState(first?.reason ?? "");
  const [isAsked, setAsked] = useState(false);
  const lacksReason = status === "thanked" && reason.trim() === "";
  const save = async (): Promise<void> => {
    setAsked(true);
    if (lacksReason) return;
    const ids = notes.map(({ id }) => id);
    const record = { status, reason: status === "" ? "" : reason.trim().slice(0, 200) };
    if (await desk.act(desk.session.actions.setStatus(ids, record), t.done)) onClose();
  };
  return (
    <Dialog
      open
      title={notes.length === 1 ? t.title : t.titleMany(notes.length)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <p>{t.text}</p>
      <fieldset class="row">
        <legend class="unseen">{t.title}</legend>
        {[...noteStatuses, "" as const].map((each) => (
          <Button key={each} pressed={status === each} onClick={() => setStatus(each)}>
            {each === "" ? t.none : t[each]}
          </Button>
        ))}
      </fieldset>
      {status !== "" && (
        <TextField
          label={t.reason}
          hint={t.reasonHint}
          error={isAsked && lacksReason ? t.needsReason : undefined}
          value={reason}
          maxLength={200}
          onInput={setReason}
        />
      )}
    </Dialog>
  );
}
