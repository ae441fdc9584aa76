import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { eyeIcon, eyeOffIcon, moreIcon } from "../kit/desk-icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { shortened } from "./wall-filter.ts";

interface WallCardProps {
  readonly note: Note;
  readonly theme: string | undefined;
  /** How many notes lie under it. */
  readonly under: number;
  readonly onHide: () => void;
  readonly onApprove: () => void;
  readonly onMore: () => void;
}

/** One note of the overview, with what is done most at hand and the rest in a menu. */
export function WallCard({ note, theme, under, onHide, onApprove, onMore }: WallCardProps): JSX.Element {
  const t = consoleText.current.value.wall;
  const { board } = consoleText.current.value;
  const name = shortened(note.text);
  return (
    <NoteCard
      text={note.text}
      colour={note.colour}
      hidden={note.hidden}
      badge={badgeOf(note, theme, under)}
      actions={
        <>
          {note.waiting === "approval" && (
            <Button onClick={onApprove}>
              <span aria-hidden="true">{board.approve}</span>
              <span class="unseen">{board.approveOf(name)}</span>
            </Button>
          )}
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

/** Where the note belongs, who signed it and how it came here, as far as there is anything to say. */
function badgeOf(note: Note, theme: string | undefined, under: number): JSX.Element | undefined {
  const proxy = note.proxy && consoleText.current.value.board.proxyMark;
  const status = note.status && consoleText.current.value.status[note.status];
  const table = note.table && consoleText.current.value.tables.table(note.table);
  const { piles } = consoleText.current.value;
  const pile = under > 0 && piles.count(under + 1);
  const split = note.from && piles.splitMark;
  const facts = [pile, table, theme, note.by, proxy, split, status].filter((fact) => typeof fact === "string");
  return facts.length > 0 ? <span>{facts.join(" · ")}</span> : undefined;
}
