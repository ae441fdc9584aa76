import type { JSX } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import { PagedWall } from "./paged-wall.tsx";
import { Unshown } from "./unshown.tsx";
import { useBoardNotes } from "./use-board-notes.ts";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";
import "./wall-view.css";

export interface WallViewProps {
  readonly board: string;
  readonly wall: Wall;
}

/** All notes of a board in the order in which they were written. */
export function WallView({ board, wall }: WallViewProps): JSX.Element {
  const t = projectorText.current.value;
  const notes = useBoardNotes(wall, board);
  const part: WallPart = { key: "notes", notes, columns: "notes" };
  return (
    <div class="wall-view">
      <h1 class={notes.length > 0 ? "unseen" : undefined}>{t.wall}</h1>
      {notes.length === 0 && <p>{t.notes(0)}</p>}
      {notes.length === 0 && <Unshown wall={wall} board={board} />}
      {notes.length > 0 && <PagedWall turner={wall.turner} arrived={notes.length} parts={[part]} />}
    </div>
  );
}
