import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { focusAfter } from "./focus-after.ts";
import { GroupCard } from "./group-card.tsx";
import { useHeldList } from "./held-list.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { placeNotes } from "./place-note.ts";
import { stackNotes } from "./piles/stack-notes.ts";
import type { Piles } from "./piles/use-piles.ts";
import { Still } from "./still.ts";
import { useArrivalsSaid } from "./use-arrivals-said.ts";

/** How many notes of one group are drawn at first, and with each further tap. */
const atOnce = 40;

interface GroupNotesProps {
  readonly desk: ConsoleDesk;
  readonly notes: readonly Note[];
  readonly piles: Piles;
  /** Themes in the order of their number keys. */
  readonly themeIds: readonly string[];
  /** Called when a note has been moved from here. */
  readonly onMoved: () => void;
  /** Counts own moves: each of them shows at once, although the focus or the pointer is here. */
  readonly moves: number;
}

/** The notes of one theme, or those without one. A moved note hands the focus to the next. */
export function GroupNotes({ desk, notes, piles, themeIds, onMoved, moves }: GroupNotesProps): JSX.Element {
  const t = consoleText.current.value.wall;
  const listRef = useRef<HTMLUListElement>(null);
  const held = useHeldList<Note>();
  const [most, setMost] = useState(atOnce);
  const [moving, setMoving] = useState<Note | undefined>(undefined);
  const noteById = new Map<string, Note>(notes.map((note) => [note.id, note]));
  const { shown, waiting } = held.show(notes, (id) => noteById.get(id), moves);
  useArrivalsSaid(waiting, t.arrivedSince);
  const pressNumber = async (note: Note, place: number): Promise<void> => {
    const theme = place === 0 ? "" : themeIds[place - 1];
    if (theme !== undefined && theme !== (note.theme ?? "")) await leaveFor(note, theme);
  };
  const leaveFor = async (note: Note, theme: string, along: readonly Note[] = []): Promise<void> => {
    await placeNotes(desk, [note, ...along].flatMap(piles.whole), theme);
    focusAfter(listRef.current, note.id);
    onMoved();
  };
  const stackOn = async (face: Note, notes: readonly Note[]): Promise<void> => {
    setMoving(undefined);
    await stackNotes(desk, face, notes);
    onMoved();
  };
  const chooseTheme = async (note: Note, theme: string, along: readonly Note[]): Promise<void> => {
    setMoving(undefined);
    // First the dialog has to be gone and to have given the focus back to the note's button.
    await new Promise((resolve) => setTimeout(resolve));
    await leaveFor(note, theme, along);
  };
  const drawCard = (note: Note): JSX.Element => (
    <GroupCard
      note={note}
      under={piles.of(note).under.length}
      onMove={() => setMoving(note)}
      onNumber={(place) => void pressNumber(note, place)}
    />
  );
  return (
    <>
      <ul ref={listRef} data-roving class="plain-list group-view__notes" {...held.handlers}>
        {shown.slice(0, most).map((note) => (
          <Still
            key={note.id}
            of={[note, themeIds.join(" "), piles.of(note).under.length]}
            draw={() => drawCard(note)}
          />
        ))}
      </ul>
      {waiting > 0 && (
        <Button kind="quiet" onClick={held.release}>
          {t.arrivedSince(waiting)}
        </Button>
      )}
      {shown.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + atOnce)}>
          {t.more(Math.min(atOnce, shown.length - most))}
        </Button>
      )}
      {moving && (
        <MoveDialog
          desk={desk}
          note={moving}
          onClose={() => setMoving(undefined)}
          onChoose={(theme, along) => void chooseTheme(moving, theme, along)}
          onStack={(notes) => void stackOn(moving, notes)}
        />
      )}
    </>
  );
}
