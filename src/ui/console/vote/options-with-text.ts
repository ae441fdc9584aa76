import { optionsOf } from "../../../domain/vote-options.ts";
import type { Vote } from "../../../domain/votes.ts";
import type { RoomParts } from "../room-parts.ts";

/** What a round is about, as people read it. */
export function optionsWithText(
  { notes, themes }: Pick<RoomParts, "notes" | "themes">,
  vote: Pick<Vote, "board" | "on" | "piles" | "among">,
): readonly { readonly id: string; readonly text: string }[] {
  const ids = optionsOf(vote, notes.value, themes.value);
  const all = vote.on
    ? themes.value.map(({ id, title }) => ({ id, text: title }))
    : notes.value.map(({ id, text }) => ({ id, text }));
  return all.filter(({ id }) => ids.has(id));
}
