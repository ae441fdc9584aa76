import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import type { Theme } from "../../domain/themes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { forwardIcon, penIcon } from "../kit/desk-icons.ts";
import { binIcon, checkIcon } from "../kit/icons.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { GroupNotes } from "./group-notes.tsx";
import { useDropPlace } from "./note-drag.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import type { Piles } from "./piles/use-piles.ts";
import { removeTheme } from "./remove-theme.ts";
import { RenameTheme } from "./rename-theme.tsx";
import { StatusDialog } from "./status-dialog.tsx";

interface ThemeBoxProps {
  readonly desk: ConsoleDesk;
  readonly theme: Theme;
  /** From 1: the number key that puts a note here. */
  readonly place: number;
  readonly notes: readonly Note[];
  readonly piles: Piles;
  readonly themeIds: readonly string[];
  readonly onDropNote: (note: string) => void;
  readonly onMoved: () => void;
  readonly moves: number;
}

/** One theme: its name, its notes folded away, and a place to drop notes on. */
export function ThemeBox(props: ThemeBoxProps): JSX.Element {
  const { desk, theme, place, notes, piles, themeIds, onDropNote, onMoved, moves } = props;
  const { group: t, status: statusText } = consoleText.current.value;
  const [isOpen, setOpen] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const [dialog, setDialog] = useState<"merge" | "status" | undefined>(undefined);
  const closeDialog = (): void => setDialog(undefined);
  const drop = useDropPlace(onDropNote);
  return (
    <li class={`theme-box${drop.isOver ? " theme-box--over" : ""}`} {...drop.handlers}>
      {isRenaming ? (
        <RenameTheme desk={desk} theme={theme} onDone={() => setRenaming(false)} />
      ) : (
        <div class="theme-box__head">
          <h3 class="theme-box__title">
            {place <= 9 && <span class="theme-box__place">{place}</span>}
            {theme.title}
          </h3>
          {notes.length > 0 && (
            <Button kind="quiet" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <span>{t.count(notes.length)}</span>
              <span class="unseen">{`: ${t.showNotes(theme.title)}`}</span>
            </Button>
          )}
          {themeIds.length > 1 && (
            <IconButton icon={forwardIcon} label={t.mergeOf(theme.title)} onClick={() => setDialog("merge")} />
          )}
          {notes.length > 0 && (
            <IconButton icon={checkIcon} label={statusText.openMany(theme.title)} onClick={() => setDialog("status")} />
          )}
          <IconButton icon={penIcon} label={t.renameOf(theme.title)} onClick={() => setRenaming(true)} />
          <IconButton icon={binIcon} label={t.removeOf(theme.title)} onClick={() => void removeTheme(desk, theme)} />
        </div>
      )}
      {notes.length === 0 && <p class="soft small">{t.emptyTheme}</p>}
      {isOpen && notes.length > 0 && (
        <GroupNotes
          desk={desk}
          notes={notes.filter((note) => !piles.isUnder(note))}
          piles={piles}
          themeIds={themeIds}
          onMoved={onMoved}
          moves={moves}
        />
      )}
      {dialog === "merge" && <MergeDialog desk={desk} theme={theme} notes={notes.length} onClose={closeDialog} />}
      {dialog === "status" && <StatusDialog desk={desk} notes={notes} onClose={closeDialog} />}
    </li>
  );
}
