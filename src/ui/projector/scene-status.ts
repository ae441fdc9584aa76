import { shownNotes } from "../../domain/notes.ts";
import type { Room } from "../../domain/room.ts";
import { currentSeating } from "../../domain/seatings.ts";
import type { ProjectorTexts } from "../../text/projector/en.ts";
import { peopleInVote } from "./result-rows.ts";
import type { Scene } from "./scene.ts";

/** The one figure that the strip adds to a scene, as a few words; "" where there is none. */
export function statusOf(scene: Scene, room: Room, texts: ProjectorTexts): string {
  switch (scene.kind) {
    case "write":
    case "wall":
    case "group":
      return texts.notes(shownNotes(room.notes, scene.board).length);
    case "vote":
    case "result":
      return scene.vote ? texts.ballots(scene.vote.ballots, peopleInVote(room, scene.vote)) : "";
    case "tables":
      return roundOf(room, texts);
    default:
      return "";
  }
}

function roundOf(room: Room, texts: ProjectorTexts): string {
  const seating = currentSeating(room.seatings);
  return seating ? texts.tables.round(seating.round, room.seatings.length) : "";
}
