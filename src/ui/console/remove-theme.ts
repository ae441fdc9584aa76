import type { Theme } from "../../domain/themes.ts";
import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";

/** Removes a theme; its notes fall back to the board. Undoing makes the theme anew and puts its notes into it. */
export async function removeTheme(desk: ConsoleDesk, theme: Theme): Promise<void> {
  const t = consoleText.current.peek();
  const { actions, state } = desk.session;
  const notes = state.peek().notes.filter((note) => note.theme === theme.id);
  const restore = async (): Promise<void> => {
    const before = new Set(state.peek().themes.map(({ id }) => id));
    const outcome = await actions.addTheme(theme.board, theme.title);
    const again = state.peek().themes.find(({ id, title }) => !before.has(id) && title === theme.title);
    if (outcome.done && again) for (const note of notes) await actions.placeNote(note.id, again.id);
    await desk.act(Promise.resolve(outcome), t.group.restored(theme.title));
  };
  await desk.notices.report(actions.removeTheme(theme.id), () => ({
    text: t.group.removed(theme.title),
    action: { label: t.wall.undo, onClick: () => void restore() },
  }));
}
