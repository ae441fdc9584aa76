import type { Step } from "../../domain/agenda.ts";
import { isShown } from "../../domain/notes.ts";
import { pilesOf } from "../../domain/piles.ts";
import { currentStep, type Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";
import type { WallNote } from "./use-board-notes.ts";

/** What the wall shows. Only the room decides it: nobody's device is mirrored. */
export type Scene =
  | { readonly kind: "join" }
  | { readonly kind: "talk"; readonly step: Step }
  | { readonly kind: "write"; readonly step: Step; readonly board: string }
  | { readonly kind: "wall"; readonly board: string }
  | { readonly kind: "group"; readonly step: Step | undefined; readonly board: string }
  | { readonly kind: "note"; readonly note: WallNote; readonly dots: number | undefined }
  | { readonly kind: "vote"; readonly step: Step | undefined; readonly board: string; readonly vote: Vote | undefined }
  | { readonly kind: "result"; readonly vote: Vote; readonly byTheme: boolean }
  | { readonly kind: "tables"; readonly step: Step | undefined }
  | { readonly kind: "timer"; readonly step: Step | undefined }
  | { readonly kind: "closing" };

/** The scene that the facilitator has chosen, or else the one of the step under way. */
export function sceneOf(room: Room): Scene {
  return chosenScene(room) ?? stepScene(room);
}

/** The same for as long as the wall shows one thing, so that a view keeps its page. */
export function sceneKey(scene: Scene): string {
  if (scene.kind === "note") return `note ${scene.note.id}`;
  if (scene.kind === "result") return `result ${scene.vote.id} ${scene.byTheme}`;
  return "step" in scene && scene.step ? `${scene.kind} ${scene.step.id}` : scene.kind;
}

/** Undefined too when what was chosen is not there (any more): a hidden note leaves the wall at once. */
function chosenScene(room: Room): Scene | undefined {
  const step = currentStep(room);
  switch (room.screen?.view ?? "auto") {
    case "auto":
      return undefined;
    case "join":
      return { kind: "join" };
    case "wall":
      return wallScene(room, boardOf(room));
    case "note":
      return noteScene(room);
    case "timer":
      return room.course && !room.course.ended ? { kind: "timer", step } : undefined;
    case "result":
      return resultScene(room);
    case "tables":
      return { kind: "tables", step };
  }
}

/** The wall as it was written, or by theme where there are any. */
function wallScene(room: Room, board: string): Scene {
  const isByTheme = room.screen?.by === "themes" && room.themes.some((theme) => theme.board === board);
  return isByTheme ? { kind: "group", step: undefined, board } : { kind: "wall", board };
}

function noteScene(room: Room): Scene | undefined {
  const note = room.notes.find((each) => each.id === room.screen?.note && isShown(each));
  if (!note) return undefined;
  const pile = pilesOf(room.notes, note.board).find(({ face }) => face === note);
  const shown: WallNote = { ...note, pile: 1 + (pile?.under.length ?? 0) };
  return { kind: "note", note: shown, dots: dotsOf(shown, pile !== undefined, room) };
}

/**
 * What a note got in the last vote on its board, once that is closed; nothing is known of one that lay under another, or
 * may have.
 */
function dotsOf(note: WallNote, isFace: boolean, { votes }: Room): number | undefined {
  const onNotes = votes.filter(({ board, on }) => board === note.board && !on);
  const vote = onNotes.at(-1);
  if (!vote || vote.open) return undefined;
  const dots = vote.tally.find(({ option }) => option === note.id)?.dots;
  const mayHaveLain = vote.piles === true && (!isFace || vote.tally.some(({ under }) => under));
  return dots ?? (mayHaveLain ? undefined : 0);
}

/** A result that has to stay hidden while people vote stays hidden on the wall, whoever asks for it. */
function resultScene(room: Room): Scene | undefined {
  const { vote: chosen, by } = room.screen ?? {};
  const vote = room.votes.find(({ id }) => id === chosen) ?? voteOn(room, boardOf(room)) ?? room.votes.at(-1);
  if (!vote) return undefined;
  if (!vote.open || !vote.hiddenUntilClosed) return { kind: "result", vote, byTheme: by === "themes" };
  return { kind: "vote", step: currentStep(room), board: vote.board, vote };
}

function stepScene(room: Room): Scene {
  if (room.course?.ended) return { kind: "closing" };
  const step = currentStep(room);
  if (!step) return { kind: "join" };
  switch (step.kind) {
    case "arrival":
      return { kind: "join" };
    case "info":
    case "talk":
    case "break":
      return { kind: "talk", step };
    case "write":
    case "group":
      return { kind: step.kind, step, board: step.board };
    case "vote":
      return voteScene(room, step);
    case "tables":
      return { kind: "tables", step };
    case "closing":
      return { kind: "closing" };
  }
}

/** The vote while it runs, and by itself its result once it is closed. */
function voteScene(room: Room, step: Step): Scene {
  const vote = voteOn(room, step.board);
  return vote && !vote.open
    ? { kind: "result", vote, byTheme: false }
    : { kind: "vote", step, board: step.board, vote };
}

/** The open vote on a board, or else its last one. */
function voteOn(room: Room, board: string): Vote | undefined {
  const votes = room.votes.filter((vote) => vote.board === board);
  return votes.find((vote) => vote.open) ?? votes.at(-1);
}

function boardOf(room: Room): string {
  const step = currentStep(room) ?? room.agenda.find(({ kind }) => kind === "write");
  return step?.board ?? "ideas";
}
