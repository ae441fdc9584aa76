import type { Note } from "../../../domain/notes.ts";
import type { Theme } from "../../../domain/themes.ts";
import type { Ballot } from "../../../domain/votes.ts";
import type { ClosingTexts } from "../../../text/closing/en.ts";
import type { RoundTexts } from "../../../text/round/en.ts";

export interface OwnThings {
  readonly workshop: string;
  readonly notes: readonly Note[];
  readonly themes: readonly Theme[];
  /** Every other note that the person gave dots to, with how many. */
  readonly dotted: readonly { readonly note: Note; readonly dots: number }[];
}

/** A person's own notes, and the notes that she gave dots to, as a plain text file to keep. */
export function ownNotesText(own: OwnThings, texts: ClosingTexts & Pick<RoundTexts, "vote">): string {
  const themeTitles = new Map(own.themes.map((theme) => [theme.id, theme.title]));
  const notes = own.notes.map((note) => {
    const theme = note.theme === undefined ? undefined : themeTitles.get(note.theme);
    return `- ${note.text}${theme ? ` (${theme})` : ""}`;
  });
  const dotted = own.dotted.map(({ note, dots }) => `- ${note.text}: ${texts.fileDots(dots)}`);
  const parts = [[texts.fileTitle(own.workshop)], notes];
  if (dotted.length > 0) parts.push([texts.vote.mine], dotted);
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The notes that have dots in any of the ballots, most dots first, and how many in all. */
export function dottedNotes(notes: readonly Note[], ballots: readonly Ballot[]): OwnThings["dotted"] {
  return notes
    .map((note) => ({ note, dots: ballots.reduce((sum, ballot) => sum + (ballot[note.id] ?? 0), 0) }))
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => b.dots - a.dots);
}
