import { profileKey, type Profile } from "../../domain/people.ts";
import type { Actions, Outcome } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Joining and leaving. */
export function personActions(context: ActionContext): Pick<Actions, "join" | "setLeft"> {
  const write = (profile: Profile): Promise<Outcome> =>
    context.write([{ root: "profile", key: profileKey, value: profile }]);
  return {
    join: (profile) => context.inTurn(() => write(profile)),
    setLeft: (left) =>
      context.inTurn(() => {
        const person = context.room().people.find((each) => each.id === context.me());
        if (!person) return refused("not-found");
        const { name, municipality, background } = person;
        return write({ name, municipality, background, left });
      }),
  };
}
