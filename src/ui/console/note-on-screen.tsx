import type { JSX } from "preact";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { IconButton } from "../kit/icon-button.tsx";
import { backIcon, forwardIcon } from "../kit/icons.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import "./note-on-screen.css";
import type { RoomParts } from "./room-parts.ts";

/** The notes that the big screen can show one by one, in their order. */
export function notesForScreen({ notes, board }: RoomParts): readonly Note[] {
  return shownNotes(notes.value, board.value);
}

/** Which note stands large on the big screen, with the ones before and after. */
export function NoteOnScreen({ desk }: { readonly desk: ConsoleDesk }): JSX.Element | null {
  const t = consoleText.current.value.projector;
  const notes = notesForScreen(desk.parts);
  const shown = desk.parts.screen.value?.note;
  const index = notes.findIndex((note) => note.id === shown);
  const go = (by: -1 | 1): void => {
    const next = notes[(index + by + notes.length) % notes.length];
    if (next) void desk.act(desk.session.actions.showOnProjector({ view: "note", note: next.id }));
  };
  if (notes.length === 0) return <p class="small soft">{t.noNotes}</p>;
  return (
    <div class="note-on-screen">
      <IconButton kind="secondary" icon={backIcon} label={t.previous} onClick={() => go(-1)} />
      <output class="note-on-screen__text">
        <span class="soft">{t.noteOf(index + 1, notes.length)}</span>
        <span class="note-on-screen__note">{notes[index]?.text ?? ""}</span>
      </output>
      <IconButton kind="secondary" icon={forwardIcon} label={t.next} onClick={() => go(1)} />
    </div>
  );
}
