import { refused, type ActionContext } from "./action-context.ts";
import { isLocked } from "./note-actions.ts";
import type { LateActions } from "./when-late.ts";

/** What people do now and then. A file of its own: phones fetch it when one of it is first done. */
export function lateActions(context: ActionContext): LateActions {
  return {
    showSign: (sign, isUp) =>
      context.inTurn(() => {
        const { hands, done, course } = context.room();
        const isShown = (sign === "hand" ? hands : done).some((id) => id === context.me());
        if (isShown === isUp) return Promise.resolve({ done: true });
        return context.write([{ root: "signs", key: sign, value: isUp ? { step: course?.step ?? "" } : undefined }]);
      }),
    moveNotes: (ids, board) =>
      context.inTurn(() => {
        const notes = context.room().notes.filter(({ id }) => ids.includes(id));
        if (notes.length < ids.length) return refused("not-found");
        if (!context.leads() && notes.some(({ author }) => author !== context.me())) return refused("not-allowed");
        if ([board, ...notes.map((note) => note.board)].some((each) => isLocked(context, each)))
          return refused("locked");
        return context.write(ids.map((key) => ({ root: "moves", key, value: { board } })));
      }),
  };
}
