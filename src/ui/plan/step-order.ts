import type { Step } from "../../domain/agenda.ts";

type Placed = Pick<Step, "id" | "order">;

/** The order value that puts a step one place up (-1) or down (1); undefined at the end of the programme. */
export function orderAfterMove(steps: readonly Placed[], id: string, by: -1 | 1): number | undefined {
  const index = steps.findIndex((step) => step.id === id);
  const neighbour = steps[index + by];
  if (index < 0 || !neighbour) return undefined;
  const beyond = steps[index + 2 * by];
  return beyond ? (neighbour.order + beyond.order) / 2 : neighbour.order + by;
}

/** The order value of a new step: last, but before the closing. */
export function orderOfNew(steps: readonly (Placed & Pick<Step, "kind">)[]): number {
  const last = steps.at(-1);
  if (!last) return 1;
  if (last.kind !== "closing") return last.order + 1;
  const before = steps.at(-2);
  return before ? (before.order + last.order) / 2 : last.order - 1;
}
