import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { TableAdvice } from "../../live/seating-planner.ts";
import { seatingText } from "../../text/seating/area.ts";
import { Button } from "../kit/button.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import type { PlanDesk } from "./plan-desk.ts";

/** Says with which number of tables nobody need meet twice, where the one planned cannot do that. */
export function TableAdviceLine({ desk }: { readonly desk: PlanDesk }): JSX.Element | null {
  const t = seatingText.current.value.advice;
  const { tables, seatingRounds } = desk.workshop.value.value;
  const people = desk.book.guests.value.length;
  const advice = useSignal<readonly TableAdvice[]>([]);
  useEffect(() => {
    if (people === 0) return;
    const ask = async (): Promise<void> => {
      advice.value = await desk.session.seating.advise(people);
    };
    void ask();
  }, [advice, desk, people, seatingRounds]);
  const now = advice.value.find((each) => each.tables === tables);
  const better = advice.value.find((each) => each.isFree && each.tables > tables);
  if (!now || now.leastRepeats === 0 || !better) return null;
  return (
    <StatusLine
      action={<Button onClick={() => desk.workshop.edit({ tables: better.tables })}>{t.take(better.tables)}</Button>}
    >
      {t.better(people, tables, better.tables)}
    </StatusLine>
  );
}
