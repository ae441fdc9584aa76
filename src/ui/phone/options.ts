import type { Note } from "../../domain/notes.ts";
import { optionsOf } from "../../domain/read-votes.ts";
import type { Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";

/** What a vote is about: a note, or a theme. */
export interface Option extends Pick<Note, "text" | "colour" | "theme"> {
  readonly id: string;
}

/** What can get dots in a vote. */
export function optionsIn(
  { notes, themes }: Pick<Room, "notes" | "themes">,
  vote: Pick<Vote, "board" | "on" | "among"> | undefined,
): readonly Option[] {
  if (!vote) return [];
  const ids = optionsOf(vote, notes, themes);
  const options: readonly Option[] = vote.on
    ? themes.map(({ id, title }) => ({ id, text: title, colour: 0, theme: undefined }))
    : notes;
  return options.filter(({ id }) => ids.has(id));
}
