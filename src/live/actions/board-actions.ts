import { rulesOfBoard } from "../../domain/boards.ts";
import { authorOfNote, keyOfNote, type NoteId } from "../../domain/ids.ts";
import { versionAt } from "../../domain/journal-view.ts";
import { currentStep } from "../../domain/room.ts";
import type { Change } from "../../journal/records.ts";
import type { Actions } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";
import { writeAll } from "./write-all.ts";

type BoardAction = "setBoard" | "saveBoard" | "removeBoard" | "workOn" | "approveNotes" | "setStatus";

/** What boards there are, how people write on them, which notes are shown, and what becomes of them. */
export function boardActions(context: ActionContext): Pick<Actions, BoardAction> {
  return {
    setBoard: (board, rules) =>
      asLeader(context, () => {
        const { silent, signed, approved, locked } = { ...rulesOfBoard(context.room().boards, board), ...rules };
        return context.write([{ root: "boards", key: board, value: { silent, signed, approved, locked } }]);
      }),
    saveBoard: (board, info) =>
      asLeader(context, () => context.write([{ root: "boardInfo", key: board ?? context.newId(), value: info }])),
    removeBoard: (board) =>
      asLeader(context, () => {
        const { agenda, notes, boards } = context.room();
        if (!boards.some(({ id, info }) => id === board && info)) return refused("not-found");
        if ([...agenda, ...notes].some((each) => each.board === board)) return refused("changed-since");
        return context.write([{ root: "boardInfo", key: board, value: undefined }]);
      }),
    workOn: (board) =>
      asLeader(context, () => {
        const step = currentStep(context.room());
        if (!step) return refused("not-found");
        const { id, ...record } = step;
        return context.write([{ root: "agenda", key: id, value: { ...record, board, removed: false } }]);
      }),
    approveNotes: (notes) =>
      asLeader(context, () =>
        writeAll(
          context,
          notes.flatMap((id): Change[] => {
            const seq = lastChangeOf(context, id);
            return seq === undefined ? [] : [{ root: "approvals", key: id, value: { seq } }];
          }),
        ),
      ),
    setStatus: (notes, status) =>
      asLeader(context, () =>
        writeAll(
          context,
          notes.map((key) => ({ root: "statuses", key, value: status })),
        ),
      ),
  };
}

/** The entry that a note stands in as it is here now: a change that comes later is looked at again. */
function lastChangeOf(context: ActionContext, id: NoteId): number | undefined {
  const journal = context.journals().find(({ author }) => author === authorOfNote(id));
  const history = journal?.histories("notes").get(keyOfNote(id));
  return history && versionAt(history, Number.MAX_SAFE_INTEGER)?.seq;
}
