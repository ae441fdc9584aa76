import * as v from "valibot";
import type { AuthorId } from "./ids.ts";
import { versionAt } from "./journal-view.ts";
import { readRegisters, type Admitted } from "./registers.ts";

/** What a person shows of herself: a hand that asks for the floor, or that she is done. */
export type Sign = "hand" | "done";

/** A sign stands in its own journal under its name, with the step in which it was given; deleted, it is taken back. */
export const SignSchema = v.object({ step: v.pipe(v.string(), v.maxLength(40)) });

/** Takes back what was shown until then: all hands (`hand`), all of "done" (`done`), or one author's hand. */
export const LoweringSchema = v.object({});

/** Who shows a sign in a step, in the order in which they began. A new step takes all of them back. */
export function readSigns(
  sign: Sign,
  step: string,
  { leading, admitted }: { readonly leading: readonly Admitted[]; readonly admitted: readonly Admitted[] },
): readonly AuthorId[] {
  const lowered = readRegisters("lowerings", leading);
  const since = (key: string): number => lowered.get(key)?.lamport ?? 0;
  return admitted
    .flatMap(({ journal, through }) => {
      const id = journal.author;
      const history = journal.histories("signs").get(sign);
      const version = history && versionAt(history, through);
      const isUp =
        version?.value?.step === step && version.lamport > Math.max(since(sign), sign === "hand" ? since(id) : 0);
      return isUp ? [{ id, lamport: version.lamport }] : [];
    })
    .sort((a, b) => a.lamport - b.lamport || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
