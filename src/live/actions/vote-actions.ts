import type { NoteId } from "../../domain/ids.ts";
import { versionAt } from "../../domain/journal-view.ts";
import { shownNotes } from "../../domain/notes.ts";
import { closeVote } from "../../domain/read-votes.ts";
import { addDot, removeDot, type Ballot, type DotRefusal, type Vote } from "../../domain/votes.ts";
import type { Actions, Outcome } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Opening and closing voting rounds, giving dots and taking them back. */
export function voteActions(
  context: ActionContext,
): Pick<Actions, "openVote" | "closeVote" | "castDot" | "takeBackDot"> {
  const change = (id: string, decide: (vote: Vote, ballot: Ballot) => Ballot | DotRefusal): Promise<Outcome> =>
    context.inTurn(() => {
      const vote = context.room().votes.find((each) => each.id === id);
      if (!vote) return refused("not-found");
      const next = decide(vote, ownBallot(context, id));
      if (typeof next === "string") return refused(next);
      return context.write([{ root: "ballots", key: id, value: next }]);
    });
  return {
    castDot: (id, note) => change(id, (vote, ballot) => addDot(vote, ballot, note, canBeVotedOn(context, vote, note))),
    takeBackDot: (id, note) => change(id, (vote, ballot) => removeDot(vote, ballot, note)),
    openVote: (rules) =>
      asLeader(context, () => context.write([{ root: "votes", key: context.newId(), value: rules }])),
    closeVote: (id) =>
      asLeader(context, () => {
        const room = context.room();
        const vote = room.votes.find((each) => each.id === id);
        if (!vote) return refused("not-found");
        if (!vote.open) return refused("vote-closed");
        return context.write([{ root: "closings", key: id, value: closeVote(vote, room, context.journals()) }]);
      }),
  };
}

/** The dots that this device's person has given in a vote, whether they count or not. */
export function ownBallot(context: Pick<ActionContext, "me" | "journals">, vote: string): Ballot {
  const mine = context.journals().find((journal) => journal.author === context.me());
  const history = mine?.histories("ballots").get(vote);
  return (history && versionAt(history, Number.MAX_SAFE_INTEGER)?.value) ?? {};
}

function canBeVotedOn(context: ActionContext, vote: Vote, id: NoteId): boolean {
  return shownNotes(context.room().notes, vote.board).some((note) => note.id === id);
}
