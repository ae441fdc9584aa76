import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";

/** Puts a note into a theme ("" takes it out), and offers to put it back where it was. */
export async function placeNote(desk: ConsoleDesk, note: Note, theme: string): Promise<void> {
  const { actions, state } = desk.session;
  const before = note.theme ?? "";
  if (before === theme) return;
  const t = consoleText.current.peek();
  const title = state.peek().themes.find((each) => each.id === theme)?.title;
  await desk.notices.report(actions.placeNote(note.id, theme), () => ({
    text: title === undefined ? t.group.movedOut : t.group.moved(title),
    action: { label: t.wall.undo, onClick: () => void desk.act(actions.placeNote(note.id, before)) },
  }));
}
