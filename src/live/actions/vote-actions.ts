import { admit } from "../../domain/admission.ts";
import { versionAt } from "../../domain/journal-view.ts";
import { devicesOf } from "../../domain/room.ts";
import { saidBy } from "../../domain/seats.ts";
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
export function ownBallot(context: Owner, vote: string): Ballot {
  return ownVersion(context, vote)?.version.value ?? {};
}

/** The code of the entry that they stand in. */
export function ownBallotCode(context: Owner, vote: string): string | undefined {
  const own = ownVersion(context, vote);
  const hash = own?.version.value && dotsUsed(own.version.value) > 0 ? own.journal.hashAt(own.version.seq) : undefined;
  return hash && ballotCode(hash);
}

type Owner = Pick<ActionContext, "me" | "journals" | "room">;

/** On a device that has taken over a seat the ballot is the person's, also where she gave it on an earlier one. */
function ownVersion(context: Owner, vote: string) {
  const author = context.me();
  const room = context.room();
  if (author !== undefined && devicesOf(room, author).length > 1)
    return saidBy("ballots", vote, { author, ...admit(context.journals(), room.facilitator) });
  const journal = context.journals().find((each) => each.author === author);
  const history = journal?.histories("ballots").get(vote);
  const version = history && versionAt(history, Number.MAX_SAFE_INTEGER);
  return journal && version && { journal, version };
}

function canBeVotedOn(context: ActionContext, vote: Vote, option: string): boolean {
  const { notes, themes } = context.room();
  return optionsOf(vote, notes, themes).has(option);
}
