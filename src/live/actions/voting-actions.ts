import { closeVote } from "../../domain/close-vote.ts";
import type { Actions } from "../session.ts";
import { asLeader, refused, type ActionContext } from "./action-context.ts";

/** Opening and closing voting rounds. */
export function votingActions(context: ActionContext): Pick<Actions, "openVote" | "closeVote"> {
  return {
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
