import type { Room } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";
import type { ResultsTexts } from "../../text/results/en.ts";
import { eveningFigures, type EveningFigures } from "../projector/evening-figures.ts";
import { peopleInVote, resultRows } from "../projector/result-rows.ts";

/** The evening in a handful of plain sentences. An open vote is left out: it has no result yet. */
export function glanceSentences(room: Room, texts: ResultsTexts): readonly string[] {
  const t = texts.glance;
  const figures = eveningFigures(room);
  return [
    figures.people === 0 ? t.nobody : t.people(figures.people, figures.municipalities),
    figures.notes === 0 ? t.noNotes : t.notes(figures.notes, figures.themes),
    ...voteSentences(room, texts),
    ...tableSentences(figures, texts),
  ];
}

/** The last closed vote: the one that the evening went on with. */
function voteSentences(room: Room, texts: ResultsTexts): readonly string[] {
  const vote = [...room.votes].reverse().find(({ open }) => !open);
  if (!vote) return [];
  return [texts.glance.ballots(vote.ballots, peopleInVote(room, vote)), ...winnerSentence(room, vote, texts)];
}

function winnerSentence(room: Room, vote: Vote, texts: ResultsTexts): readonly string[] {
  const first = resultRows(vote, room).filter(({ place }) => place === 1);
  const winner = first[0];
  if (!winner) return [];
  if (first.length > 1) return [texts.glance.tie(first.length, winner.dots)];
  return [texts.glance.winner(winner.text ?? texts.votes.gone, winner.dots)];
}

function tableSentences(figures: EveningFigures, texts: ResultsTexts): readonly string[] {
  if (figures.rounds === 0) return [];
  return [
    texts.glance.tables(figures.rounds, figures.pairs),
    ...(figures.across > 0 ? [texts.glance.across(figures.across)] : []),
  ];
}
