import type { JSX } from "preact";
import type { Room } from "../../domain/room.ts";
import { resultsText } from "../../text/results/area.ts";
import { colourName, NoteMark } from "../kit/note-card.tsx";
import { noteGroups, type NoteGroup } from "./note-groups.ts";
import "./notes-section.css";

/** All notes, theme by theme, each theme opened on demand. */
export function NotesSection({ room }: { readonly room: Room }): JSX.Element {
  const t = resultsText.current.value.notes;
  const groups = noteGroups(room, t.ungrouped);
  const [only] = groups;
  if (!only) {
    return (
      <section class="stack">
        <h2>{t.titlePlain}</h2>
        <p>{t.none}</p>
      </section>
    );
  }
  return (
    <section class="stack">
      <h2>{room.themes.length > 0 ? t.title : t.titlePlain}</h2>
      <div class="stack stack--tight">
        {groups.map((group) => (
          <Group key={group.id} group={group} plain={room.themes.length === 0} />
        ))}
      </div>
    </section>
  );
}

function Group({ group, plain }: { readonly group: NoteGroup; readonly plain: boolean }): JSX.Element {
  const t = resultsText.current.value.notes;
  return (
    <details class="notes-section__group">
      <summary class="notes-section__title">
        {plain ? t.count(group.notes.length) : group.title}
        {!plain && <span class="notes-section__count">{t.count(group.notes.length)}</span>}
      </summary>
      <ul class="notes-section__notes plain-list">
        {group.notes.map((note) => (
          <li key={note.id} class="notes-section__note" data-colour={note.colour}>
            <NoteMark colour={note.colour} />
            <span class="notes-section__text">{note.text}</span>
            <span class="unseen">{colourName(note.colour)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
