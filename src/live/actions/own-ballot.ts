import { admit } from "../../domain/admission.ts";
import { ballotCode } from "../../domain/ballot-code.ts";
import { versionAt } from "../../domain/journal-view.ts";
import { devicesOf, type Room } from "../../domain/room.ts";
import { saidBy } from "../../domain/seats.ts";
import { optionBy, optionsOf } from "../../domain/vote-options.ts";
import { ballotByOption, dotsUsed, type Ballot, type OptionOf, type Vote } from "../../domain/votes.ts";
import type { ActionContext } from "./action-context.ts";

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

/** For which option a dot counts as the room is now. */
export function optionIn({ notes, themes }: Room, vote: Vote): OptionOf {
  return optionBy(optionsOf(vote, notes, themes));
}
