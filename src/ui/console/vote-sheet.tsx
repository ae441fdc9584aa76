import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { suggestedDots } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Stepper } from "../kit/stepper.tsx";
import type { ConsoleDesk } from "./console-desk.ts";

interface VoteSheetProps {
  readonly desk: ConsoleDesk;
  readonly board: string;
  /** How many notes can be voted on. */
  readonly notes: number;
  readonly onClose: () => void;
}

/** The rules of a vote, with good ones filled in. */
export function VoteSheet({ desk, board, notes, onClose }: VoteSheetProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const suggested = suggestedDots(notes);
  const [dots, setDots] = useState(suggested);
  const [several, setSeveral] = useState(false);
  const [hidden, setHidden] = useState(true);
  const open = (): void => {
    onClose();
    const rules = { board, dots, mostPerNote: several ? dots : 1, hiddenUntilClosed: hidden };
    void desk.act(desk.session.actions.openVote(rules), t.opened);
  };
  return (
    <Dialog
      open
      title={t.sheetTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button kind="primary" onClick={open}>
            {t.openNow}
          </Button>
        </>
      }
    >
      <Stepper label={t.dots} hint={t.dotsHint(notes, suggested)} value={dots} min={1} max={20} onChange={setDots} />
      <Checkbox label={t.several} checked={several} onChange={setSeveral} />
      <Checkbox label={t.hidden} hint={t.hiddenHint} checked={hidden} onChange={setHidden} />
    </Dialog>
  );
}
