import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import { NoteCard } from "../kit/note-card.tsx";
import "./wall-notes.css";

/** Notes for the columns of the wall, without a word about who wrote them. */
export function wallNotes(notes: readonly Note[]): readonly JSX.Element[] {
  return notes.map((note) => <NoteCard key={note.id} text={note.text} colour={note.colour} />);
}
