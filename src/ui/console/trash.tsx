import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { removedThemes, takenBackNotes, type TakenBackNote } from "../../domain/trash.ts";
import type { Theme } from "../../domain/themes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { undoIcon } from "../kit/icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { steadyList } from "../phone/steady.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { bringBack } from "./note-moderation.ts";
import { bringBackTheme } from "./remove-theme.ts";
import { shortened } from "./wall-filter.ts";

/** What can be brought back to a board beside the notes that are hidden: only by whoever took it off. */
export interface Trash {
  readonly notes: readonly TakenBackNote[];
  readonly themes: readonly Theme[];
}

/** What was taken off the board at this device; the same lists until something in them changes. */
export function useTrash({ session, parts }: ConsoleDesk): Trash {
  const { notes, themes } = useMemo(
    () => ({
      notes: steadyList(() => {
        const me = session.me.value?.id;
        const all = me ? takenBackNotes(me, session.written("notes")) : [];
        return all.filter((note) => note.board === parts.board.value);
      }),
      themes: steadyList(() =>
        removedThemes(session.written("themes"), parts.themes.value).filter(
          (theme) => theme.board === parts.board.value,
        ),
      ),
    }),
    [session, parts],
  );
  return { notes: notes.value, themes: themes.value };
}

interface TrashListProps {
  readonly desk: ConsoleDesk;
  readonly trash: Trash;
}

/** The notes that this person took back, and the themes that she removed, each with the way back. */
export function TrashList({ desk, trash }: TrashListProps): JSX.Element {
  const t = consoleText.current.value.trash;
  return (
    <>
      {trash.notes.length > 0 && (
        <section class="stack stack--tight">
          <h3>{t.notes}</h3>
          <ul class="plain-list wall-view__notes">
            {trash.notes.map((note) => (
              <li key={note.id}>
                <NoteCard
                  text={note.text}
                  colour={note.colour}
                  hidden
                  actions={
                    <Button icon={undoIcon} onClick={() => void bringBack(desk, note)}>
                      {t.bringBack} <span class="unseen">{shortened(note.text)}</span>
                    </Button>
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {trash.themes.length > 0 && (
        <section class="stack stack--tight">
          <h3>{t.themes}</h3>
          <ul class="plain-list stack stack--tight">
            {trash.themes.map((theme) => (
              <li key={theme.id} class="row row--apart">
                <span>{theme.title}</span>
                <Button icon={undoIcon} onClick={() => void bringBackTheme(desk, theme)}>
                  {t.bringBack} <span class="unseen">{theme.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
