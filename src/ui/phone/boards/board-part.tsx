import type { JSX } from "preact";
import type { Note } from "../../../domain/notes.ts";
import type { BoardRules } from "../../../domain/boards.ts";
import { boardText } from "../../../text/board/area.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";
import { TextField } from "../../kit/text-field.tsx";
import type { Draft } from "../drafts.ts";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { BoardHead, TableBoard } from "./board-head.tsx";
import { EditForm } from "./edit-form.tsx";
import { groupByTable } from "./group-by-table.ts";
import { MoreButton } from "./more-button.tsx";
import { OwnPlacements } from "./own-placements.tsx";
import { facesOf, UnderList, UnderOption } from "./piles.tsx";
import { SignButtons } from "./sign-buttons.tsx";
import { JustTakenBack, Trash } from "./trash.tsx";

/** The part of the phone that is fetched once the evening is under way: what is not needed to write the first note. */
export const boardPart = {
  whoSees,
  facesOf,
  groupByTable,
  BoardHead,
  EditForm,
  JustTakenBack,
  LockedLine,
  MoreButton,
  OwnPlacements,
  SignButtons,
  SignatureField,
  StatusLine,
  TableBoard,
  Trash,
  UnderList,
  UnderOption,
  WaitingLine,
};

/** Who sees a note written on such a board, and under which name. */
function whoSees(rules: BoardRules): string {
  const t = boardText.current.value;
  const name = rules.signed ? t.signed : t.unsigned;
  if (rules.approved) return `${t.approved} ${name}`;
  if (rules.silent) return `${t.silent} ${name}`;
  return rules.signed ? name : phoneText.current.value.write.whoSees;
}

/** What stands in the place of the field while nobody writes on the board. */
function LockedLine({ rules }: { readonly rules: BoardRules }): JSX.Element {
  const t = boardText.current.value;
  return <p>{rules.locked ? t.locked : t.closed}</p>;
}

/** The name that goes under the next notes; it is kept with the drafts. */
function SignatureField({ draft }: { readonly draft: Draft }): JSX.Element {
  return (
    <TextField
      label={boardText.current.value.byField}
      value={draft.text.value}
      maxLength={60}
      autoComplete="nickname"
      onInput={draft.write}
    />
  );
}

/** What becomes of an own note, in the words of those who lead. */
function StatusLine({ note }: { readonly note: Note }): JSX.Element | null {
  const t = boardText.current.value;
  if (!note.status) return null;
  return (
    <p class="small">
      <strong>{t[note.status]}</strong> {note.reason && t.reason(note.reason)}
    </p>
  );
}

/** Says that an own note waits, and lets its writer show it where that is hers to decide. */
function WaitingLine({ phone, note }: { readonly phone: Phone; readonly note: Note }): JSX.Element {
  const t = boardText.current.value;
  const { refusal, tell } = useOutcome();
  const share = (): void => void tell(phone.session.actions.shareNote(note.id), t.shared);
  return (
    <>
      <p class="small soft">{note.waiting === "approval" ? t.waitingApproval : t.waitingReveal}</p>
      {note.waiting === "reveal" && (
        <Button onClick={share}>
          {t.share} <span class="unseen">{note.text}</span>
        </Button>
      )}
      <RefusalLine refusal={refusal} />
    </>
  );
}
