import type { Note } from "../../domain/notes.ts";
import { pilesOf } from "../../domain/piles.ts";
import { remoteText } from "../../text/remote/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import type { RoomParts } from "./room-parts.ts";

/** What is needed of a desk to lead the big screen. */
export type ScreenDesk = Pick<ConsoleDesk, "session" | "parts" | "act">;

/** The notes that the big screen can show one by one, of each pile its face: as written, or after a vote most dots first. */
export function notesForScreen({ notes, board, votes }: RoomParts): readonly Note[] {
  const shown = pilesOf(notes.value, board.value).map(({ face }) => face);
  const onNotes = votes.value.filter((each) => each.board === board.value && !each.on);
  const vote = onNotes.at(-1);
  if (!vote || vote.open) return shown;
  const placeById = new Map<string, number>(vote.tally.map(({ option }, place) => [option, place]));
  const placeOf = ({ id }: Note): number => placeById.get(id) ?? placeById.size;
  return [...shown].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where the big screen is, and the way on and back: from note to note, or from page to page. */
export interface ScreenSteps {
  /** The note that stands there large. */
  readonly note: Note | undefined;
  /** Its number, from 1, and how many there are. */
  readonly place: number;
  readonly all: number;
  go(by: 1 | -1): void;
}

/** The steps from what the big screen shows. */
export function screenSteps(desk: ScreenDesk): ScreenSteps {
  const { actions } = desk.session;
  const screen = desk.parts.screen.value;
  const notes = notesForScreen(desk.parts);
  const isNote = screen?.view === "note";
  const shown = isNote ? faceOf(desk.parts, screen.note) : undefined;
  const index = notes.findIndex(({ id }) => id === shown);
  return {
    note: notes[index],
    place: index + 1,
    all: notes.length,
    go(by) {
      const next = notes[(Math.max(index, by === 1 ? -1 : 0) + by + notes.length) % notes.length];
      if (!isNote) void desk.act(actions.turnPage(by));
      else if (next) void desk.act(actions.stepToNote(next.id));
    },
  };
}

/** The face of a note's pile: what stands large may have come to lie under another note. */
function faceOf({ notes, board }: RoomParts, note: string): string | undefined {
  const isIt = ({ id }: Note): boolean => id === note;
  return pilesOf(notes.value, board.value).find(({ face, under }) => isIt(face) || under.some(isIt))?.face.id;
}

/** Says that a note goes on into plans, or no longer. */
export async function chooseNote(desk: ScreenDesk, note: Note): Promise<void> {
  const t = remoteText.current.peek();
  const isChosen = note.status === "chosen";
  const record = { status: isChosen ? ("" as const) : ("chosen" as const), reason: "" };
  await desk.act(desk.session.actions.setStatus([note.id], record), isChosen ? t.notTaken : t.taken);
}
