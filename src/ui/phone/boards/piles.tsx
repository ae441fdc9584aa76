import type { JSX } from "preact";
import type { Note } from "../../../domain/notes.ts";
import { pilesOf } from "../../../domain/piles.ts";
import { boardText } from "../../../text/board/area.ts";
import type { FaceNote } from "../notes/wall.tsx";
import "./piles.css";

/** One note for each pile, with those that lie under it. */
export function facesOf(notes: readonly Note[], board: string): readonly FaceNote[] {
  return pilesOf(notes, board).map(({ face, under }) => (under.length > 0 ? { ...face, under } : face));
}

/** What lies under a note, in each writer's own words; folded away. */
export function UnderList({ notes }: { readonly notes: readonly Note[] }): JSX.Element {
  return (
    <details class="wall__under">
      <summary>{boardText.current.value.under(notes.length)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>{note.text}</li>
        ))}
      </ul>
    </details>
  );
}
