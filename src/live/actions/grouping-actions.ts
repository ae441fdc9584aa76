import type { ThemeRecord } from "../../domain/themes.ts";
import type { Actions, Outcome } from "../session.ts";
import type { Change } from "../../journal/records.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";
import { writeAll } from "./write-all.ts";

type GroupingActions = Pick<
  Actions,
  "addTheme" | "renameTheme" | "removeTheme" | "placeNotes" | "stackNotes" | "mergeThemes" | "restoreTheme" | "hideNote"
>;

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
    placeNotes: (themeByNote) =>
      asLeader(context, () =>
        writeAll(
          context,
          [...themeByNote].map(([key, theme]) => ({ root: "placements", key, value: { theme } })),
        ),
      ),
    stackNotes: (onByNote) =>
      asLeader(context, () =>
        writeAll(
          context,
          [...onByNote].map(([key, on]) => ({ root: "stacks", key, value: { on } })),
        ),
      ),
    mergeThemes: (from, into) =>
      asLeader(context, () => {
        const { themes, notes } = context.room();
        const theme = themes.find(({ id }) => id === from);
        if (!theme || from === into || !themes.some(({ id, board }) => id === into && board === theme.board))
          return refused("not-found");
        const moved = notes.filter((note) => note.theme === from);
        const removed = { board: theme.board, title: theme.title, removed: true };
        // The theme goes last: should the disk fail half way, every note still has a theme.
        return writeAll(context, [
          ...moved.map(({ id }): Change => ({ root: "placements", key: id, value: { theme: into } })),
          { root: "themes", key: from, value: removed },
        ]);
      }),
    restoreTheme: ({ id, board, title }, notes) =>
      asLeader(context, () =>
        writeAll(context, [
          { root: "themes", key: id, value: { board, title, removed: false } },
          ...notes.map((key): Change => ({ root: "placements", key, value: { theme: id } })),
        ]),
      ),
    hideNote: (note, hidden) =>
      asLeader(context, () => context.write([{ root: "moderation", key: `note:${note}`, value: { hidden } }])),
  };
}
