import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { freeBoard, type BoardRules } from "../../domain/boards.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { BoardsDialog } from "./boards/boards-dialog.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { ProxyDialog } from "./proxy-dialog.tsx";

/** How people write on the board: what holds now, and the ways to change it; and the other boards. */
export function BoardTools({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.board;
  const [open, setOpen] = useState<"rules" | "proxy" | "boards" | undefined>(undefined);
  return (
    <>
      <div class="row">
        <Button kind="quiet" onClick={() => setOpen("rules")}>
          {t.open}
        </Button>
        <Button kind="quiet" onClick={() => setOpen("proxy")}>
          {t.proxy}
        </Button>
        <Button kind="quiet" onClick={() => setOpen("boards")}>
          {consoleText.current.value.boards.manage}
        </Button>
      </div>
      <BoardNow desk={desk} />
      {open === "rules" && <RulesDialog desk={desk} onClose={() => setOpen(undefined)} />}
      {open === "boards" && <BoardsDialog desk={desk} onClose={() => setOpen(undefined)} />}
      {open === "proxy" && <ProxyDialog desk={desk} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** What keeps notes from being written or seen at the moment, each with the button that ends it. */
function BoardNow({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.board;
  const board = desk.parts.board.value;
  const { actions } = desk.session;
  const rules = rulesHere(desk);
  const notes = desk.parts.notes.value.filter((note) => note.board === board && !note.hidden);
  const silent = notes.filter((note) => note.waiting === "reveal").length;
  const unseen = notes.filter((note) => note.waiting === "approval").map((note) => note.id);
  const change = (next: Partial<BoardRules>, done: string) => void desk.act(actions.setBoard(board, next), done);
  return (
    <>
      {rules.silent && (
        <StatusLine action={<Button onClick={() => change({ silent: false }, t.revealed)}>{t.reveal}</Button>}>
          {t.silentNow(silent)}
        </StatusLine>
      )}
      {rules.approved && unseen.length > 0 && (
        <StatusLine
          action={
            <Button onClick={() => void desk.act(actions.approveNotes(unseen), t.revealed)}>{t.approveAll}</Button>
          }
        >
          {t.toApprove(unseen.length)}
        </StatusLine>
      )}
      {rules.locked && (
        <StatusLine
          tone="warning"
          action={<Button onClick={() => change({ locked: false }, t.unlocked)}>{t.unlock}</Button>}
        >
          {t.lockedNow}
        </StatusLine>
      )}
    </>
  );
}

function RulesDialog({ desk, onClose }: { readonly desk: ConsoleDesk; readonly onClose: () => void }): JSX.Element {
  const t = consoleText.current.value.board;
  const rules = rulesHere(desk);
  const set = (next: Partial<BoardRules>): void =>
    void desk.act(desk.session.actions.setBoard(desk.parts.board.peek(), next));
  const keys = ["silent", "signed", "approved", "locked"] as const;
  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      {keys.map((key) => (
        <Checkbox
          key={key}
          label={t[key]}
          hint={t[`${key}Hint`]}
          checked={rules[key]}
          onChange={(on) => set({ [key]: on })}
        />
      ))}
    </Dialog>
  );
}

function rulesHere(desk: ConsoleDesk): BoardRules {
  return desk.parts.boards.value.find(({ id }) => id === desk.parts.board.value) ?? freeBoard;
}
