import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import type { Theme } from "../../../domain/themes.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { NoteCard } from "../../kit/note-card.tsx";
import { useGradually } from "../../kit/use-gradually.ts";
import { useLatePart } from "../use-late-part.ts";
import type { Phone } from "../phone.ts";
import { everyTheme, ThemeSelect } from "./theme-select.tsx";
import "./wall.css";

/** Everybody's notes as a list under their themes. */
export function Wall({ phone }: { readonly phone: Phone }): JSX.Element {
  const t = phoneText.current.value.wall;
  const [chosen, choose] = useState(everyTheme);
  const notes = phone.notes.value;
  const hidden = phone.hidden.value;
  const own = new Set<string>(phone.mine.value.map(({ id }) => id));
  const themes = phone.themes.value;
  const hasTables = phone.info.value?.kind === "tables" && themes.length === 0;
  const hasPiles = notes.some(({ on }) => on);
  const part = useLatePart(hasTables || hasPiles);
  const board = phone.board.value;
  const { table } = phone.seat.value;
  const groups = useMemo(() => {
    const faces = part && hasPiles ? part.facesOf(notes, board) : notes;
    return part && hasTables ? part.groupByTable(faces, table) : groupNotes(faces, themes, chosen);
  }, [notes, themes, chosen, part, table, hasTables, hasPiles, board]);
  const drawn = firstNotes(groups, useGradually(notes.length));
  return (
    <section class="wall stack">
      <div class="row row--apart">
        <h2>{t.title}</h2>
        <span class="soft">{t.count(notes.length)}</span>
      </div>
      {hidden > 0 && <p class="soft small">{t.hidden(hidden)}</p>}
      <ThemeSelect phone={phone} value={chosen} onChange={choose} />
      {notes.length === 0 && <p class="soft">{t.empty}</p>}
      {drawn.map((group) => (
        <section key={group.id} class="stack stack--tight">
          {group.title !== undefined && (
            <h3 class="row row--apart">
              <span>{group.title || t.noTheme}</span>
              <span class="wall__count">{group.count}</span>
            </h3>
          )}
          <ul class="wall__notes plain-list">
            {group.notes.map((note) => (
              <WallNote key={note.id} note={note} isMine={own.has(note.id)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** A note as it lies on the wall, with those that say the same under it. */
export interface FaceNote extends Note {
  readonly under?: readonly Note[];
}

/** Notes that stand together on the wall. */
export interface NoteGroup {
  readonly id: string;
  /** Undefined where there are no themes at all, "" for the notes that are in none. */
  readonly title: string | undefined;
  readonly count: number;
  /** Those of them that are drawn so far. */
  readonly notes: readonly FaceNote[];
}

/** The groups with as many of their notes as are drawn by now. */
function firstNotes(groups: readonly NoteGroup[], most: number): readonly NoteGroup[] {
  let left = most;
  return groups.map((group) => {
    const notes = group.notes.slice(0, left);
    left -= notes.length;
    return { ...group, notes };
  });
}

function groupNotes(notes: readonly Note[], themes: readonly Theme[], chosen: string): readonly NoteGroup[] {
  const notesByTheme = new Map<string, Note[]>([...themes.map(({ id }) => [id, []] as [string, Note[]]), ["", []]]);
  for (const note of notes) notesByTheme.get(note.theme ?? "")?.push(note);
  const titles = [...themes.map(({ id, title }) => [id, title] as const), ["", ""] as const];
  return titles
    .filter(([id]) => (chosen === everyTheme || chosen === id) && (id !== "" || notesByTheme.get("")?.length))
    .map(([id, title]) => {
      const own = notesByTheme.get(id) ?? [];
      return { id, title: themes.length === 0 ? undefined : title, count: own.length, notes: own };
    });
}

function WallNote({ note, isMine }: { readonly note: FaceNote; readonly isMine: boolean }): JSX.Element {
  // Reading a signal here makes the row redraw only when its own note changes.
  const t = phoneText.current.value;
  const part = useLatePart(note.under !== undefined);
  const where = note.by ?? (note.table && t.table.go(note.table));
  return (
    <li class="wall__item">
      <NoteCard text={note.text} colour={note.colour} badge={isMine ? <b>{t.wall.mine}</b> : where} />
      {part && note.under && <part.UnderList notes={note.under} />}
    </li>
  );
}
