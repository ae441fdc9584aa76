import * as v from "valibot";
import { versionAt } from "./journal-view.ts";
import type { Admitted } from "./registers.ts";

/** So many steps count from one choice. */
export const mostSteps = 100_000;

export const screenViews = ["auto", "join", "wall", "note", "timer", "result", "tables"] as const;

/** What the projector shows: `auto` follows the step under way; `note` shows one note large. */
export const ScreenSchema = v.object({
  view: v.picklist(screenViews),
  note: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
  /** Whose result is shown; without it that of the board's last round. */
  vote: v.optional(v.pipe(v.string(), v.maxLength(80))),
  /** The result or the wall by theme. */
  by: v.optional(v.literal("themes")),
  /** How many pages have been turned on from afar since the view was chosen, less those turned back. */
  turns: v.optional(v.pipe(v.number(), v.integer())),
  /** Of a step from page to page or note to note: whose choice it goes on from, and how many steps there were since. */
  since: v.optional(v.object({ by: v.pipe(v.string(), v.maxLength(60)), lamport: v.number() })),
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostSteps))),
});

export type Screen = v.InferOutput<typeof ScreenSchema>;

/** The key of the one screen record. */
export const screenKey = "main";

/**
 * What the projector shows: of what those who lead say the latest choice, and from there the furthest step. So a tap on
 * `next` never brings back what somebody else has left meanwhile, and of two taps at once, from one place, one counts.
 */
export function readScreen(leading: readonly Admitted[]): Screen | undefined {
  const said = leading.flatMap(({ journal, through }) => {
    const version = versionAt(journal.histories("screen").get(screenKey) ?? [], through);
    if (!version?.value) return [];
    const own = { by: journal.author, lamport: version.lamport };
    const { since = own } = version.value;
    return [{ ...version.value, own, since: since.lamport < own.lamport ? since : own }];
  });
  const [found] = said.sort(
    (a, b) => later(a.since, b.since) || (b.steps ?? 0) - (a.steps ?? 0) || later(a.own, b.own),
  );
  if (!found) return undefined;
  const { own: _own, ...screen } = found;
  return screen;
}

interface Said {
  readonly by: string;
  readonly lamport: number;
}

function later(a: Said, b: Said): number {
  return b.lamport - a.lamport || (a.by === b.by ? 0 : a.by < b.by ? 1 : -1);
}
