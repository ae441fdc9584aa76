import { shownNotes } from "../../domain/notes.ts";
import { presentPeople, type Room } from "../../domain/room.ts";
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

/** How many hands are up and how many people are done, once anybody is; never who. */
export function signsOf(room: Room, texts: ProjectorTexts): string {
  const present = new Set(presentPeople(room).map(({ id }) => id));
  const done = room.done.filter((id) => present.has(id)).length;
  const words = [
    done > 0 ? texts.done(done, present.size) : "",
    room.hands.length > 0 ? texts.hands(room.hands.length) : "",
  ];
  return words.filter((word) => word !== "").join(" · ");
}

function roundOf(room: Room, texts: ProjectorTexts): string {
  const seating = currentSeating(room.seatings);
  return seating ? texts.tables.round(seating.round, room.seatings.length) : "";
}
