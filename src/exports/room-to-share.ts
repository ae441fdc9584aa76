import { isShown, type Note } from "../domain/notes.ts";
import { presentPeople, type Room } from "../domain/room.ts";
import type { TableMinutes } from "../domain/seatings.ts";
import type { Vote } from "../domain/votes.ts";

/**
 * The evening for other programs, with no key in it: notes, themes and results under names of this file alone, people
 * as numbers. Nothing in it tells what came from one person, opens the room, or is hidden. A count that is still open is
 * left out, as the report leaves it out.
 */
export function roomToShare(room: Room, minutes: readonly TableMinutes[]): string {
  const notes = room.notes.filter(isShown);
  const names = new Map<string, string>([
    ...notes.map(({ id }, index) => [id, `note ${index + 1}`] as const),
    ...room.themes.map(({ id }, index) => [id, `theme ${index + 1}`] as const),
  ]);
  const people = presentPeople(room);
  const shared = {
    format: "iltapaja-results",
    version: 1,
    workshop: room.workshop && { ...room.workshop, keepDays: undefined },
    people: {
      present: people.length,
      byMunicipality: counted(people.map(({ municipality }) => municipality)),
      byBackground: counted(people.map(({ background }) => background)),
    },
    programme: room.agenda.map(({ kind, title, prompt, minutes: length }) => ({
      kind,
      title,
      prompt,
      minutes: length,
    })),
    themes: room.themes.map(({ id, board, title }) => ({ name: names.get(id), board, title })),
    notes: notes.map((note) => noteToShare(note, names)),
    votes: room.votes.filter(({ open }) => !open).map((vote) => voteToShare(vote, names)),
    minutes,
  };
  return JSON.stringify(shared, undefined, 1);
}

function noteToShare({ id, text, board, theme, status, reason }: Note, names: ReadonlyMap<string, string>) {
  return { name: names.get(id), text, board, theme: theme && names.get(theme), status, reason };
}

/** An option that is not shown any more keeps its dots, without a name. */
function voteToShare(vote: Vote, names: ReadonlyMap<string, string>) {
  const { board, on = "notes", voters, dots, mostPerNote, ballots, entitled, tally, count, sums, once = false } = vote;
  return {
    board,
    on,
    voters,
    isSecondRound: vote.after !== undefined,
    dots,
    mostPerNote,
    ballots,
    entitled,
    countedByHand: count?.ballots,
    result: tally.map((row) => ({ ...row, option: names.get(row.option) })),
    sums: sums && { eachPersonOnce: once, themes: sums.map((sum) => ({ ...sum, theme: names.get(sum.theme) })) },
  };
}

function counted(answers: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
