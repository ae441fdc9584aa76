import type { Model } from "./model.ts";
import type { Steadiness } from "./problem.ts";
import type { State } from "./state.ts";

/** How a plan that people know is gone on from; undefined where none is known, or all is to be planned anew. */
export function mends({ published, steadiness }: Model): Exclude<Steadiness, "anew"> | undefined {
  return published && steadiness !== "anew" ? steadiness : undefined;
}

/** 1 where that table is not the one that the published plan gives the person in a coming round, else 0. */
export function isChanged(
  { published, people, frozen }: Model,
  { r, p, t }: { readonly r: number; readonly p: number; readonly t: number },
): 0 | 1 {
  const shown = r < frozen ? -1 : (published?.[r * people + p] ?? -1);
  return shown >= 0 && shown !== t ? 1 : 0;
}

/** How many more seats differ from the published plan (-1, 0 or 1) once person p of round r sits at table t. */
export function changes({ model, seat }: State, r: number, p: number, t: number): number {
  return isChanged(model, { r, p, t }) - isChanged(model, { r, p, t: seat[r * model.people + p] ?? -1 });
}

/** Whether so many more changed seats are more than the model allows. Where there are too many already, fewer are welcome. */
export function isTooMany({ model, moved }: State, more: number): boolean {
  return more > 0 && moved + more > model.mostMoved;
}
