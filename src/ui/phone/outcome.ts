import { useState } from "preact/hooks";
import type { Outcome, Refusal } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { announce } from "../kit/announce.ts";

export interface OutcomeTeller {
  /** The last refusal, until something succeeds. */
  readonly refusal: Refusal | undefined;
  /** Awaits an action: says what was done, or why it was refused. Answers whether it was done. */
  tell(outcome: Promise<Outcome>, done: string): Promise<boolean>;
}

/** Tells what became of the actions of one part of the screen, by voice and by a sentence beside it. */
export function useOutcome(): OutcomeTeller {
  const [refusal, setRefusal] = useState<Refusal>();
  return {
    refusal,
    async tell(outcome, done) {
      const result = await outcome;
      setRefusal(result.done ? undefined : result.refusal);
      announce(result.done ? done : commonText.current.peek().refusals[result.refusal]);
      return result.done;
    },
  };
}
