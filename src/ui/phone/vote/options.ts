import type { Note } from "../../../domain/notes.ts";
import type { Room } from "../../../domain/room.ts";
import { optionsOf } from "../../../domain/vote-options.ts";
import type { Vote } from "../../../domain/votes.ts";

/** What a vote is about: a note, or a theme. */
export interface Option extends Pick<Note, "text" | "colour" | "theme"> {
  readonly id: string;
  /** How many notes that say the same lie under it. */
  readonly under: number;
}

/** What can get dots in a vote. */
export function optionsIn(
  { notes, themes }: Pick<Room, "notes" | "themes">,
  vote: Pick<Vote, "board" | "on" | "piles" | "among"> | undefined,
): readonly Option[] {
  if (!vote) return [];
  const options = optionsOf(vote, notes, themes);
  const all: readonly Omit<Option, "under">[] = vote.on
    ? themes.map(({ id, title }) => ({ id, text: title, colour: 0, theme: undefined }))
    : notes;
  return all.flatMap((each) => {
    const option = options.get(each.id);
    return option ? [{ ...each, under: option.under.length }] : [];
  });
}
