import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { useSteadyOrder } from "../plan/steady-order.ts";
import { AddTheme } from "./add-theme.tsx";
import { BoardBar } from "./boards/board-bar.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { GroupNotes } from "./group-notes.tsx";
import "./group-view.css";
import { useDropPlace } from "./note-drag.ts";
import { splitByTheme } from "./notes-by-theme.ts";
import { placeNotes } from "./place-note.ts";
import { usePiles } from "./piles/use-piles.ts";
import { Still } from "./still.ts";
import { ThemeBox } from "./theme-box.tsx";
import { UndoBar } from "./undo-bar.tsx";

const noNotes: readonly Note[] = [];

/** Gathering notes into themes: what has none on one side, the themes on the other. */
export function GroupView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.group;
  const board = desk.parts.board.value;
  const notes = shownNotes(desk.parts.notes.value, board);
  const piles = usePiles(desk.parts.notes.value, board);
  const steady = useSteadyOrder();
  const themes = steady.arrange(desk.parts.themes.value.filter((theme) => theme.board === board));
  const themeIds = themes.map((theme) => theme.id);
  const [split] = useState(splitByTheme);
  const notesIn = split(notes);
  const ungrouped = notesIn.get("") ?? noNotes;
  const [ownMoves, setMoves] = useState(0);
  const moves = ownMoves + desk.undoLog.changes.value;
  const countMove = (): void => setMoves((count) => count + 1);
  const drop = (id: string, theme: string): void => {
    const note = desk.parts.notes.peek().find((each) => each.id === id);
    if (note) void placeNotes(desk, piles.whole(note), theme).then(countMove);
  };
  const group = { desk, piles, themeIds, onMoved: countMove, moves };
  const takeOut = useDropPlace((id) => drop(id, ""));
  return (
    <>
      <BoardBar desk={desk} />
      <UndoBar desk={desk} />
      <div class="group-view">
        <section class={`group-view__side${takeOut.isOver ? " theme-box--over" : ""}`} {...takeOut.handlers}>
          <h2 class="group-view__title">{`${t.ungrouped} (${ungrouped.length})`}</h2>
          {ungrouped.length === 0 && <p class="soft">{notes.length === 0 ? t.noNotes : t.ungroupedDone}</p>}
          <GroupNotes {...group} notes={ungrouped.filter((note) => !piles.isUnder(note))} />
        </section>
        <section class="group-view__side">
          <h2 class="group-view__title">{t.themes}</h2>
          <AddTheme desk={desk} board={board} />
          {themes.length === 0 && <p class="soft">{t.noThemes}</p>}
          <ul
            class="plain-list stack stack--tight"
            onFocusIn={() => steady.onFocusIn()}
            onFocusOut={(event) => steady.onFocusOut(event)}
          >
            {themes.map((theme, index) => {
              const own = notesIn.get(theme.id) ?? noNotes;
              const draw = (): JSX.Element => (
                <ThemeBox
                  {...group}
                  theme={theme}
                  place={index + 1}
                  notes={own}
                  onDropNote={(id) => drop(id, theme.id)}
                />
              );
              return <Still key={theme.id} of={[theme, index, own, piles, themeIds.join(" "), moves]} draw={draw} />;
            })}
          </ul>
          {themes.length > 0 && <p class="soft small">{t.keys}</p>}
        </section>
      </div>
    </>
  );
}
