import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { IconButton } from "../kit/icon-button.tsx";
import { forwardIcon } from "../kit/desk-icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { startDrag } from "./note-drag.ts";
import { shortened } from "./wall-filter.ts";

interface GroupCardProps {
  readonly note: Note;
  /** How many notes lie under it: they go where it goes. */
  readonly under: number;
  readonly onMove: () => void;
  /** The number key that was pressed on the note: 1 for the first theme, 0 for none. */
  readonly onNumber: (place: number) => void;
}

/** A note that can be dragged, moved by its button, or by a number key while the button has the focus. */
export function GroupCard({ note, under, onMove, onNumber }: GroupCardProps): JSX.Element {
  const t = consoleText.current.value.group;
  const pressNumber = (event: KeyboardEvent): void => {
    if (!/^\d$/u.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onNumber(Number(event.key));
  };
  return (
    // Dragging and number keys are shortcuts for the button in the card, which does the same for everybody.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      class="group-card"
      data-note={note.id}
      draggable
      onDragStart={(event) => startDrag(event, note)}
      onKeyDown={pressNumber}
    >
      <NoteCard
        text={note.text}
        colour={note.colour}
        badge={under > 0 && <span>{consoleText.current.value.piles.count(under + 1)}</span>}
        actions={<IconButton icon={forwardIcon} label={t.moveOf(shortened(note.text))} onClick={onMove} />}
      />
    </li>
  );
}
