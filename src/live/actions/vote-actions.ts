import { addDot, removeDot, type DotRefusal } from "../../domain/dots.ts";
import { takesDots, type Ballot, type OptionOf, type Vote } from "../../domain/votes.ts";
import type { Actions, Outcome } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";
import { optionIn, ownBallot } from "./own-ballot.ts";

/** Giving dots and taking them back. */
export function voteActions(context: ActionContext): Pick<Actions, "castDot" | "takeBackDot"> {
  const change = (id: string, decide: Decision): Promise<Outcome> =>
    context.inTurn(() => {
      const vote = context.room().votes.find((each) => each.id === id);
      const me = context.me();
      if (!vote || !me) return refused("not-found");
      if (!takesDots(vote, context.now())) return refused("vote-closed");
      if (vote.electorate?.includes(me) === false) return refused("no-vote");
      const next = decide(vote, ownBallot(context, id), optionIn(context.room(), vote));
      if (typeof next === "string") return refused(next);
      return context.write([{ root: "ballots", key: id, value: next }]);
    });
  return {
    castDot: (id, name) =>
      change(id, (vote, ballot, optionOf) => {
        const option = optionOf(name);
        return addDot(vote, ballot, option ?? name, option !== undefined);
      }),
    takeBackDot: (id, name) => change(id, (vote, ballot, optionOf) => removeDot(vote, ballot, optionOf(name) ?? name)),
  };
}

type Decision = (vote: Vote, ballot: Ballot, optionOf: OptionOf) => Ballot | DotRefusal;
