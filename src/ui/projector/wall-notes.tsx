import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { NoteCard } from "../kit/note-card.tsx";
import "./wall-notes.css";

/** Notes for the columns of the wall, under the names that their writers gave them if the board shows any. */
export function wallNotes(notes: readonly Note[]): readonly JSX.Element[] {
  return notes.map((note) => <NoteCard key={note.id} text={note.text} colour={note.colour} badge={note.by} />);
}
