import { versionAt } from "../../domain/journal-view.ts";
import { ballotCode } from "../../domain/ballot-code.ts";
import { optionsOf } from "../../domain/read-votes.ts";
import { addDot, dotsUsed, removeDot, takesDots, type Ballot, type DotRefusal, type Vote } from "../../domain/votes.ts";
import type { Actions, Outcome } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Giving dots and taking them back. */
export function voteActions(context: ActionContext): Pick<Actions, "castDot" | "takeBackDot"> {
  const change = (id: string, decide: (vote: Vote, ballot: Ballot) => Ballot | DotRefusal): Promise<Outcome> =>
    context.inTurn(() => {
      const vote = context.room().votes.find((each) => each.id === id);
      const me = context.me();
      if (!vote || !me) return refused("not-found");
      if (!takesDots(vote, context.now())) return refused("vote-closed");
      if (vote.electorate?.includes(me) === false) return refused("no-vote");
      const next = decide(vote, ownBallot(context, id));
      if (typeof next === "string") return refused(next);
      return context.write([{ root: "ballots", key: id, value: next }]);
    });
  return {
    castDot: (id, note) => change(id, (vote, ballot) => addDot(vote, ballot, note, canBeVotedOn(context, vote, note))),
    takeBackDot: (id, note) => change(id, (vote, ballot) => removeDot(vote, ballot, note)),
  };
}

/** The dots that this device's person has given in a vote, whether they count or not. */
export function ownBallot(context: Pick<ActionContext, "me" | "journals">, vote: string): Ballot {
  return ownVersion(context, vote)?.version.value ?? {};
}

/** The code of the entry that they stand in. */
export function ownBallotCode(context: Pick<ActionContext, "me" | "journals">, vote: string): string | undefined {
  const own = ownVersion(context, vote);
  const hash = own?.version.value && dotsUsed(own.version.value) > 0 ? own.mine.hashAt(own.version.seq) : undefined;
  return hash && ballotCode(hash);
}

function ownVersion(context: Pick<ActionContext, "me" | "journals">, vote: string) {
  const mine = context.journals().find((journal) => journal.author === context.me());
  const history = mine?.histories("ballots").get(vote);
  const version = history && versionAt(history, Number.MAX_SAFE_INTEGER);
  return mine && version && { mine, version };
}

function canBeVotedOn(context: ActionContext, vote: Vote, option: string): boolean {
  const { notes, themes } = context.room();
  return optionsOf(vote, notes, themes).has(option);
}
