import type { AuthorId } from "../domain/ids.ts";
import { devicesOf, type Room } from "../domain/room.ts";

/**
 * The room as one person's screens may show it: others' notes that wait to be shown are not in it, unless she leads.
 * Her device holds them all the same, as it holds every entry; the screens say so.
 */
export function roomFor(room: Room, me: AuthorId | undefined, leads: boolean): Room {
  if (leads || room.notes.every((note) => note.waiting === undefined)) return room;
  const mine: readonly string[] = me === undefined ? [] : devicesOf(room, me);
  return { ...room, notes: room.notes.filter((note) => note.waiting === undefined || mine.includes(note.author)) };
}
