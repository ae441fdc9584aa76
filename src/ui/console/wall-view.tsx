import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { BoardBar } from "./boards/board-bar.tsx";
import { BoardTools } from "./board-rules.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { useHeldList } from "./held-list.ts";
import { NoteDialog } from "./note-dialog.tsx";
import { useNotePlaces } from "./note-places.ts";
import { hideNote, showNote } from "./note-moderation.ts";
import { usePiles } from "./piles/use-piles.ts";
import type { RoomParts } from "./room-parts.ts";
import { Still } from "./still.ts";
import { TrashList, useTrash } from "./trash.tsx";
import { ViewHead } from "./view-head.tsx";
import { WallCard } from "./wall-card.tsx";
import { everyNote, filterNotes, isIn, isNarrow, possible, type WallFilter } from "./wall-filter.ts";
import { WallTools } from "./wall-tools.tsx";
import "./wall-view.css";
import { useArrivalsSaid } from "./use-arrivals-said.ts";

/** How many notes are drawn at first, and with each further tap. */
const atOnce = 40;

/** The wall from above: how much has been written, and what should not be seen. */
export function WallView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.wall;
  const { parts } = desk;
  const notes = parts.notes.value;
  const board = parts.board.value;
  const places = useNotePlaces(desk.session, board, { notes, themes: parts.themes.value });
  const [wanted, setFilter] = useState(everyNote);
  const filter = possible(wanted, places);
  const [most, setMost] = useState(atOnce);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const held = useHeldList<Note>();
  const byId = new Map<string, Note>(notes.map((note) => [note.id, note]));
  const piles = usePiles(notes, board);
  const listed = filterNotes(notes, board, filter, places).filter((note) => isNarrow(filter) || !piles.isUnder(note));
  const { shown, waiting } = held.show(listed, (id) => byId.get(id));
  useArrivalsSaid(waiting, t.arrivedSince);
  const themes = new Map(parts.themes.value.map((theme) => [theme.id, theme.title]));
  const chosenNote = chosen === undefined ? undefined : byId.get(chosen);
  const themeOf = (note: Note): string | undefined => (note.theme === undefined ? undefined : themes.get(note.theme));
  const countIn = (place: WallFilter["which"]): number =>
    notes.filter((note) => note.board === board && isIn(note, place)).length;
  const trash = useTrash(desk);
  const inTrash = trash.notes.length + trash.themes.length;
  const approve = (note: Note): void =>
    void desk.act(desk.session.actions.approveNotes([note.id]), consoleText.current.value.board.letThrough);
  const drawCard = (note: Note): JSX.Element => (
    <WallCard
      note={note}
      theme={themeOf(note)}
      under={piles.of(note).under.length}
      onHide={() => void (note.hidden ? showNote(desk, note) : hideNote(desk, note))}
      onApprove={() => approve(note)}
      onMore={() => choose(note.id)}
    />
  );
  const counts = countsOf(parts);
  return (
    <>
      <ViewHead title={counts.facts}>
        {/* Its room is kept: a note that comes must not push the list from under whoever is at it. */}
        <div class={waiting > 0 ? undefined : "wall-view__nothing-new"}>
          <Button onClick={held.release}>
            {`${t.arrivedSince(Math.max(1, waiting))}: ${t.showNew.toLocaleLowerCase("fi")}`}
          </Button>
        </div>
      </ViewHead>
      <p class="small soft wall-view__silent">{counts.silent}</p>
      <BoardBar desk={desk} />
      <BoardTools desk={desk} />
      <WallTools
        filter={filter}
        trashCount={countIn("hidden") + inTrash}
        undecidedCount={notes.some((note) => note.status) ? countIn("undecided") : 0}
        waitingCount={countIn("waiting")}
        places={places}
        onChange={(next) => {
          held.release();
          setFilter(next);
        }}
      />
      {listed.length === 0 && shown.length === 0 && !(filter.which === "hidden" && inTrash > 0) && (
        <p class="wall-view__empty">{emptyText(filter)}</p>
      )}
      <ul data-roving class="plain-list wall-view__notes" {...held.handlers}>
        {shown.slice(0, most).map((note) => (
          <li key={note.id}>
            <Still of={[note, themeOf(note), piles.of(note).under.length]} draw={() => drawCard(note)} />
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <Button onClick={() => setMost(most + atOnce)}>{t.more(Math.min(atOnce, shown.length - most))}</Button>
      )}
      {filter.which === "hidden" && <TrashList desk={desk} trash={trash} />}
      {chosenNote && <NoteDialog desk={desk} note={chosenNote} onClose={() => choose(undefined)} />}
    </>
  );
}

function countsOf(parts: RoomParts): { readonly facts: string; readonly silent: string } {
  const t = consoleText.current.value.wall;
  const notes = shownNotes(parts.notes.value, parts.board.value);
  const writers = new Set(notes.map((note) => note.author));
  const silent = parts.present.value.filter((person) => !writers.has(person.id)).length;
  const facts = [t.notes(notes.length), ...(notes.length > 0 ? [t.writers(writers.size)] : [])];
  return { facts: facts.join(", "), silent: silent > 0 ? `${t.silent(silent)}.` : "" };
}

function emptyText(filter: WallFilter): string {
  const t = consoleText.current.value.wall;
  if (isNarrow(filter)) return t.noneFound;
  if (filter.which === "undecided") return consoleText.current.value.status.noneUndecided;
  if (filter.which === "waiting") return consoleText.current.value.board.noneWaiting;
  return filter.which === "hidden" ? t.noneHidden : t.empty;
}
