import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import { pilesOf } from "../../domain/piles.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { NoteCard } from "../kit/note-card.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { useSimilar } from "./similar.ts";

interface MoveDialogProps {
  readonly desk: ConsoleDesk;
  readonly note: Note;
  /** Gets the theme's id, or "" for none, and the notes that move along. */
  readonly onChoose: (theme: string, along: readonly Note[]) => void;
  /** Gets the notes that say the same, to lie under this one. */
  readonly onStack: (notes: readonly Note[]) => void;
  readonly onClose: () => void;
}

/** Chooses the theme of a note, and of others like it: the way for fingers, keyboards and voices alike. */
export function MoveDialog({ desk, note, onChoose, onStack, onClose }: MoveDialogProps): JSX.Element {
  const t = consoleText.current.value.group;
  const themes = desk.parts.themes.value.filter((theme) => theme.board === note.board);
  const faces = pilesOf(desk.parts.notes.value, note.board).map(({ face }) => face);
  const similar = useSimilar(note, faces);
  const [along, setAlong] = useState<ReadonlySet<string>>(new Set());
  const choose = (theme: string): void =>
    onChoose(
      theme,
      similar.filter(({ id }) => along.has(id)),
    );
  const tick = (id: string, on: boolean): void => {
    const next = new Set(along);
    if (on) next.add(id);
    else next.delete(id);
    setAlong(next);
  };
  return (
    <Dialog open title={t.moveTitle} onClose={onClose}>
      <NoteCard text={note.text} colour={note.colour} />
      {themes.length === 0 && <p>{t.noThemes}</p>}
      <div class="stack stack--tight">
        {themes.map((theme) => (
          <Button key={theme.id} full pressed={theme.id === note.theme} onClick={() => choose(theme.id)}>
            {theme.title}
          </Button>
        ))}
        {note.theme !== undefined && (
          <Button full kind="quiet" onClick={() => choose("")}>
            {t.noTheme}
          </Button>
        )}
      </div>
      {similar.length > 0 && (
        <section class="stack stack--tight">
          <h3>{t.similar}</h3>
          <p class="small soft">{t.similarText}</p>
          {similar.map((each) => (
            <Checkbox
              key={each.id}
              label={each.text}
              hint={themes.find(({ id }) => id === each.theme)?.title}
              checked={along.has(each.id)}
              onChange={(on) => tick(each.id, on)}
            />
          ))}
          <Button onClick={() => onStack(along.size > 0 ? similar.filter(({ id }) => along.has(id)) : similar)}>
            {consoleText.current.value.piles.stackThese(along.size || similar.length)}
          </Button>
        </section>
      )}
    </Dialog>
  );
}
