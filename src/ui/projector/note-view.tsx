import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import type { Theme } from "../../domain/themes.ts";
import { projectorText } from "../../text/projector/area.ts";
import "./note-view.css";
import { useFittingSize } from "./use-fitting-size.ts";
import { wallNotes } from "./wall-notes.tsx";

export interface NoteViewProps {
  readonly note: Note;
  readonly themes: readonly Theme[];
}

/** One note for everybody to talk about, as large as it fits. */
export function NoteView({ note, themes }: NoteViewProps): JSX.Element {
  const viewRef = useRef<HTMLDivElement>(null);
  const size = useFittingSize(viewRef, note.text);
  const theme = themes.find(({ id }) => id === note.theme);
  return (
    <div ref={viewRef} class="note-view" data-size={size}>
      <h1 class="unseen">{projectorText.current.value.wall}</h1>
      {theme && <p class="note-view__theme">{theme.title}</p>}
      <div class="note-view__frame">{wallNotes([note])}</div>
    </div>
  );
}
