import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import type { Theme } from "../../domain/themes.ts";
import { projectorText } from "../../text/projector/area.ts";
import { NoteCard } from "../kit/note-card.tsx";
import "./note-view.css";
import { useFittingSize } from "./use-fitting-size.ts";

export interface NoteViewProps {
  readonly note: Note;
  readonly themes: readonly Theme[];
}

/** One note for everybody to talk about, as large as it fits. */
export function NoteView({ note, themes }: NoteViewProps): JSX.Element {
  const frameRef = useRef<HTMLDivElement>(null);
  const size = useFittingSize(frameRef, note.text);
  const theme = themes.find(({ id }) => id === note.theme);
  return (
    <div class="note-view">
      <h1 class={theme ? undefined : "unseen"}>{theme?.title ?? projectorText.current.value.wall}</h1>
      <div ref={frameRef} class="note-view__frame" data-size={size}>
        <NoteCard text={note.text} colour={note.colour} />
      </div>
    </div>
  );
}
