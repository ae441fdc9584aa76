import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import type { Wall } from "./wall.ts";

/** How many notes have been written that are not shown yet: the hall sees that it writes, and nothing of what. */
export function Unshown({ wall, board }: { readonly wall: Wall; readonly board: string }): JSX.Element | null {
  const waiting = useComputed(
    () => wall.session.state.value.notes.filter((note) => note.board === board && note.waiting && !note.hidden).length,
  ).value;
  if (waiting === 0 || !wall.showsCounts) return null;
  return <p>{projectorText.current.value.write.waiting(waiting)}</p>;
}
