import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { IconButton } from "../kit/icon-button.tsx";
import { eyeIcon, eyeOffIcon, moreIcon } from "../kit/icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { shortened } from "./wall-filter.ts";

interface WallCardProps {
  readonly note: Note;
  readonly theme: string | undefined;
  readonly onHide: () => void;
  readonly onMore: () => void;
}

/** One note of the overview, with what is done most at hand and the rest in a menu. */
export function WallCard({ note, theme, onHide, onMore }: WallCardProps): JSX.Element {
  const t = consoleText.current.value.wall;
  const name = shortened(note.text);
  return (
    <NoteCard
      text={note.text}
      colour={note.colour}
      hidden={note.hidden}
      badge={theme && <span>{theme}</span>}
      actions={
        <>
          <IconButton
            icon={note.hidden ? eyeIcon : eyeOffIcon}
            label={`${note.hidden ? t.unhide : t.hide}: ${name}`}
            onClick={onHide}
          />
          <IconButton icon={moreIcon} label={t.actions(name)} onClick={onMore} />
        </>
      }
    />
  );
}
