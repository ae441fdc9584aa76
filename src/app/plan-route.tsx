import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { planText } from "../text/plan/area.ts";
import { seatingText } from "../text/seating/area.ts";
import { PlanScreen } from "../ui/plan/plan-screen.tsx";

/** Prepares the plan screen of an open room. */
export async function loadPlan(session: Session): Promise<() => ComponentChild> {
  const [book] = await Promise.all([session.seating.book(), planText.load(), seatingText.load()]);
  return () => <PlanScreen session={session} book={book} />;
}
