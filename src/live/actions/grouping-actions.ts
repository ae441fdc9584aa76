import type { ThemeRecord } from "../../domain/themes.ts";
import type { Actions, Outcome } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

type GroupingActions = Pick<Actions, "addTheme" | "renameTheme" | "removeTheme" | "hideNote">;

/** Themes, and hiding what should not be seen. */
export function groupingActions(context: ActionContext): GroupingActions {
  const changeTheme = (id: string, next: (theme: ThemeRecord) => ThemeRecord): Promise<Outcome> =>
    asLeader(context, () => {
      const theme = context.room().themes.find((each) => each.id === id);
      if (!theme) return refused("not-found");
      const value = next({ board: theme.board, title: theme.title, removed: false });
      return context.write([{ root: "themes", key: id, value }]);
    });
  return {
    addTheme: (board, title) =>
      asLeader(context, () => {
        const name = title.trim().slice(0, 80);
        if (!name) return refused("empty");
        return context.write([{ root: "themes", key: context.newId(), value: { board, title: name, removed: false } }]);
      }),
    renameTheme(id, title) {
      const name = title.trim().slice(0, 80);
      return name ? changeTheme(id, (theme) => ({ ...theme, title: name })) : refused("empty");
    },
    removeTheme: (id) => changeTheme(id, (theme) => ({ ...theme, removed: true })),
    hideNote: (note, hidden) =>
      asLeader(context, () => context.write([{ root: "moderation", key: `note:${note}`, value: { hidden } }])),
  };
}
