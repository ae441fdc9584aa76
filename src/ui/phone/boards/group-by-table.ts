import type { Note } from "../../../domain/notes.ts";
import { boardText } from "../../../text/board/area.ts";
import type { NoteGroup } from "../notes/wall.tsx";

/** The notes of a board by the table that they were written at: one's own table first, those of no table last. */
export function groupByTable(notes: readonly Note[], own: number | undefined): readonly NoteGroup[] {
  const t = boardText.current.value;
  const byTable = new Map<number, Note[]>();
  for (const note of notes) byTable.set(note.table ?? 0, [...(byTable.get(note.table ?? 0) ?? []), note]);
  const rank = (table: number): number => (table === own ? -1 : table || Number.MAX_SAFE_INTEGER);
  return [...byTable]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([table, group]) => ({
      id: `table-${table}`,
      title: table === 0 ? t.elsewhere : table === own ? t.ownTable(table) : t.table(table),
      count: group.length,
      notes: group,
    }));
}
