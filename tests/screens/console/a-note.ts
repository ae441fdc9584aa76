import { noteIdOf } from "../../../src/domain/ids.ts";
import type { Note } from "../../../src/domain/notes.ts";
import { sampleAuthor } from "../../kit/sample-room.ts";

/** A plain note on the sample evening's board, written by one of its people. */
export function aNote(key: string, text: string): Note {
  const author = sampleAuthor(3);
  return { id: noteIdOf(author, key), author, text, board: "ideas", colour: 0, theme: undefined, hidden: false };
}
