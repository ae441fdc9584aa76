import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { longestNote } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { ColourPicker } from "../kit/colour-picker.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Stepper } from "../kit/stepper.tsx";
import { TextArea } from "../kit/text-area.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { ConsoleDesk } from "./console-desk.ts";

interface ProxyDialogProps {
  readonly desk: ConsoleDesk;
  readonly onClose: () => void;
}

/** Writes down what somebody without a phone says; it stays open until the note is on the disk. */
export function ProxyDialog({ desk, onClose }: ProxyDialogProps): JSX.Element {
  const t = consoleText.current.value.board;
  const [text, setText] = useState("");
  const [by, setBy] = useState("");
  const [colour, setColour] = useState(0);
  const [table, setTable] = useState(0);
  const board = desk.parts.boards.value.find(({ id }) => id === desk.parts.board.value);
  const isSigned = board?.signed;
  const send = async (): Promise<void> => {
    const extras = { proxy: true, ...(by.trim() && { by: by.trim() }), ...(table > 0 && { table }) };
    const { actions } = desk.session;
    if (await desk.act(actions.addNote(desk.parts.board.peek(), text, colour, extras), t.proxyDone)) onClose();
  };
  return (
    <Dialog
      open
      title={t.proxyTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button kind="primary" onClick={() => void send()}>
            {t.proxySend}
          </Button>
        </>
      }
    >
      <p>{t.proxyText}</p>
      <TextArea
        label={t.proxyField}
        value={text}
        longest={longestNote}
        rows={4}
        onInput={setText}
        onSubmit={() => void send()}
      />
      {isSigned && <TextField label={t.proxyBy} value={by} maxLength={60} onInput={setBy} />}
      {board?.info?.kind === "tables" && (
        <Stepper
          label={consoleText.current.value.boards.proxyTable}
          value={table}
          min={0}
          max={60}
          onChange={setTable}
        />
      )}
      <ColourPicker value={colour} onChange={setColour} />
    </Dialog>
  );
}
