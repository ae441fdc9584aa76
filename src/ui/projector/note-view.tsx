import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Theme } from "../../domain/themes.ts";
import { commonText } from "../../text/common/area.ts";
import { projectorText } from "../../text/projector/area.ts";
import { Icon } from "../kit/icon.tsx";
import { checkIcon } from "../kit/icons.ts";
import "./note-view.css";
import type { WallNote } from "./use-board-notes.ts";
import { useFittingSize } from "./use-fitting-size.ts";
import { wallNotes } from "./wall-notes.tsx";

export interface NoteViewProps {
  readonly note: WallNote;
  readonly themes: readonly Theme[];
  /** What it got in the last vote on its board; undefined before that is closed. */
  readonly dots: number | undefined;
}

/** One note for everybody to talk about, as large as it fits. */
export function NoteView({ note, themes, dots }: NoteViewProps): JSX.Element {
  const viewRef = useRef<HTMLDivElement>(null);
  const t = projectorText.current.value;
  const theme = themes.find(({ id }) => id === note.theme)?.title;
  const facts = [theme, dots === undefined ? undefined : commonText.current.value.dots(dots)]
    .filter(Boolean)
    .join(" · ");
  const isChosen = note.status === "chosen";
  const size = useFittingSize(viewRef, `${note.text}/${facts}/${isChosen}`);
  return (
    <div ref={viewRef} class="note-view" data-size={size}>
      <h1 class="unseen">{t.wall}</h1>
      {(facts || isChosen) && (
        <div class="note-view__head">
          {facts && <p class="note-view__theme">{facts}</p>}
          {isChosen && (
            <p class="note-view__chosen">
              <Icon path={checkIcon} />
              {t.chosen}
            </p>
          )}
        </div>
      )}
      <div class="note-view__frame">{wallNotes([note])}</div>
    </div>
  );
}
