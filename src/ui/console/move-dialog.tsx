import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { NoteCard } from "../kit/note-card.tsx";
import type { ConsoleDesk } from "./console-desk.ts";

interface MoveDialogProps {
  readonly desk: ConsoleDesk;
  readonly note: Note;
  /** Gets the theme's id, or "" for none. */
  readonly onChoose: (theme: string) => void;
  readonly onClose: () => void;
}

/** Chooses the theme of a note: the way for fingers, keyboards and voices alike. */
export function MoveDialog({ desk, note, onChoose, onClose }: MoveDialogProps): JSX.Element {
  const t = consoleText.current.value.group;
  const themes = desk.parts.themes.value.filter((theme) => theme.board === note.board);
  return (
    <Dialog open title={t.moveTitle} onClose={onClose}>
      <NoteCard text={note.text} colour={note.colour} />
      {themes.length === 0 && <p>{t.noThemes}</p>}
      <div class="stack stack--tight">
        {themes.map((theme) => (
          <Button key={theme.id} full pressed={theme.id === note.theme} onClick={() => onChoose(theme.id)}>
            {theme.title}
          </Button>
        ))}
        {note.theme !== undefined && (
          <Button full kind="quiet" onClick={() => onChoose("")}>
            {t.noTheme}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
