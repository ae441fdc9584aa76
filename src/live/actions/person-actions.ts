import { profileKey } from "../../domain/people.ts";
import type { Actions } from "../session.ts";
import { refused, type ActionContext } from "./action-context.ts";

/** Joining and leaving. */
export function personActions(context: ActionContext): Pick<Actions, "join" | "setLeft"> {
  return {
    join: (profile) => context.write([{ root: "profile", key: profileKey, value: profile }]),
    setLeft(left) {
      const person = context.room().people.find((each) => each.id === context.me());
      if (!person) return refused("not-found");
      const { name, municipality, background } = person;
      return context.write([{ root: "profile", key: profileKey, value: { name, municipality, background, left } }]);
    },
  };
}
