import { rulesOfBoard } from "../../domain/boards.ts";
import { authorOfNote, keyOfNote, type NoteId } from "../../domain/ids.ts";
import { versionAt } from "../../domain/journal-view.ts";
import type { Change } from "../../journal/records.ts";
import type { Actions } from "../session.ts";
import { asLeader, type ActionContext } from "./action-context.ts";
import { writeAll } from "./write-all.ts";

/** How people write on a board, which notes are shown, and what becomes of them. */
export function boardActions(context: ActionContext): Pick<Actions, "setBoard" | "approveNotes" | "setStatus"> {
  return {
    setBoard: (board, rules) =>
      asLeader(context, () => {
        const { silent, signed, approved, locked } = { ...rulesOfBoard(context.room().boards, board), ...rules };
        return context.write([{ root: "boards", key: board, value: { silent, signed, approved, locked } }]);
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
