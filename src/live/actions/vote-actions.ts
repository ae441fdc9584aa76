import { admit } from "../../domain/admission.ts";
import { versionAt } from "../../domain/journal-view.ts";
import { devicesOf, type Room } from "../../domain/room.ts";
import { saidBy } from "../../domain/seats.ts";
import { ballotCode } from "../../domain/ballot-code.ts";
import { optionBy, optionsOf } from "../../domain/vote-options.ts";
import {
  addDot,
  ballotByOption,
  dotsUsed,
  removeDot,
  takesDots,
  type Ballot,
  type DotRefusal,
  type OptionOf,
  type Vote,
} from "../../domain/votes.ts";
import type { Actions, Outcome } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

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

/** The dots that this device's person has given in a vote, by what can be voted on now, whether they count or not. */
export function ownBallot(context: Owner, id: string): Ballot {
  const ballot = ownVersion(context, id)?.version.value ?? {};
  const room = context.room();
  const vote = room.votes.find((each) => each.id === id);
  return vote?.open ? ballotByOption(ballot, vote.mostPerNote, optionIn(room, vote)) : ballot;
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

function optionIn({ notes, themes }: Room, vote: Vote): OptionOf {
  return optionBy(optionsOf(vote, notes, themes));
}
