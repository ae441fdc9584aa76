import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { projectorText } from "../../text/projector/area.ts";
import { NoteCard } from "../kit/note-card.tsx";
import "./wall-notes.css";

/** Notes for the columns of the wall, with their piles and tables, and under the names that their writers gave them, if the board has any. */
export function wallNotes(notes: readonly (Note & { readonly pile?: number })[]): readonly JSX.Element[] {
  const t = projectorText.current.value.tables;
  return notes.map((note) => {
    const pile = note.pile && note.pile > 1 ? projectorText.current.value.pile(note.pile) : "";
    const facts = [pile, note.table && t.table(note.table), note.by].filter(Boolean);
    return <NoteCard key={note.id} text={note.text} colour={note.colour} badge={facts.join(" · ")} />;
  });
}
