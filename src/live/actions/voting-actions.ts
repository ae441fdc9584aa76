import { closeVote } from "../../domain/close-vote.ts";
import { lateVoters } from "../../domain/rounds.ts";
import { optionBy, optionsOf } from "../../domain/vote-options.ts";
import { countedByHand, type Vote } from "../../domain/votes.ts";
import type { Change } from "../../journal/records.ts";
import type { Actions, Outcome } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

type VotingAction = "openVote" | "closeVote" | "setDeadline" | "admitVoters" | "announceSlips" | "setCount";

/** Opening and closing voting rounds, and what is laid down about one that is open. */
export function votingActions(context: ActionContext): Pick<Actions, VotingAction> {
  const onOpen = (id: string, decide: (vote: Vote) => Change | Promise<Outcome>): Promise<Outcome> =>
    asLeader(context, () => {
      const vote = context.room().votes.find((each) => each.id === id);
      if (!vote) return refused("not-found");
      if (!vote.open) return refused("vote-closed");
      const change = decide(vote);
      return change instanceof Promise ? change : context.write([change]);
    });
  return {
    openVote: (rules, { people, endsAt } = {}) =>
      asLeader(context, () => {
        const key = context.newId();
        const changes: Change[] = [{ root: "votes", key, value: rules }];
        if (people) changes.push({ root: "electorates", key, value: { people: people.join("") } });
        if (endsAt) changes.push({ root: "deadlines", key, value: { at: endsAt } });
        return context.write(changes);
      }),
    closeVote: (key) =>
      onOpen(key, (vote) => ({ root: "closings", key, value: closeVote(vote, context.room(), context.journals()) })),
    setDeadline: (key, at) => onOpen(key, () => ({ root: "deadlines", key, value: { at } })),
    admitVoters: (key) =>
      onOpen(key, (vote) => {
        const people = [...(vote.electorate ?? []), ...lateVoters(context.room(), vote)];
        return { root: "electorates", key, value: { people: people.join("") } };
      }),
    announceSlips: (key, slips) =>
      onOpen(key, ({ voters }) =>
        voters?.kind === "slips"
          ? { root: "electorates", key, value: { people: slips.join("") } }
          : refused("not-found"),
      ),
    setCount: (key, count) =>
      onOpen(key, (vote) => {
        const { notes, themes } = context.room();
        const optionOf = optionBy(optionsOf(vote, notes, themes));
        if (count && !countedByHand(count, vote, optionOf)) return refused("too-many-dots");
        return { root: "counts", key, value: count };
      }),
  };
}
