import { isShown, type Note } from "../../domain/notes.ts";
import type { Room } from "../../domain/room.ts";

export interface NoteGroup {
  /** "" for notes without a theme. */
  readonly id: string;
  readonly title: string;
  readonly notes: readonly Note[];
}

/** Notes that people can see, theme by theme in the themes' order, those without one last; empty groups left out. */
export function noteGroups(room: Room, ungrouped: string): readonly NoteGroup[] {
  const shown = room.notes.filter(isShown);
  const groups = [...room.themes, { id: "", title: ungrouped }];
  return groups
    .map(({ id, title }) => ({ id, title, notes: shown.filter((note) => (note.theme ?? "") === id) }))
    .filter(({ notes }) => notes.length > 0);
}
