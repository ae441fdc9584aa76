import type { JSX } from "preact";
import { planText } from "../../text/plan/area.ts";
import { Button } from "../kit/button.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Stepper } from "../kit/stepper.tsx";
import type { PlanDesk } from "./plan-desk.ts";
import { PlanSection } from "./plan-section.tsx";
import { TableAdviceLine } from "./table-advice.tsx";
import "./tables-section.css";

/** Tables, seats and rounds, with what they come to. */
export function TablesSection({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const t = planText.current.value;
  const { tables, seatsPerTable, seatingRounds } = desk.workshop.value.value;
  const { edit } = desk.workshop;
  const tableSteps = desk.session.state.value.agenda.filter((step) => step.kind === "tables").length;
  const met = Math.min(seatingRounds * (seatsPerTable - 1), tables * seatsPerTable - 1);
  return (
    <PlanSection title={t.sections.tables}>
      <div class="tables-section__numbers">
        <Stepper label={t.tables} value={tables} min={1} max={60} onChange={(value) => edit({ tables: value })} />
        <Stepper
          label={t.seatsPerTable}
          value={seatsPerTable}
          min={2}
          max={20}
          onChange={(value) => edit({ seatsPerTable: value })}
        />
        <Stepper
          label={t.seatingRounds}
          value={seatingRounds}
          min={1}
          max={10}
          onChange={(value) => edit({ seatingRounds: value })}
        />
      </div>
      <StatusLine>
        <p>{t.seats(tables, seatsPerTable)}</p>
        <p>{t.rounds(seatingRounds, met)}</p>
      </StatusLine>
      <TableAdviceLine desk={desk} />
      {tableSteps > seatingRounds && (
        <StatusLine
          tone="warning"
          action={<Button onClick={() => edit({ seatingRounds: tableSteps })}>{t.fitRounds(tableSteps)}</Button>}
        >
          {t.roundsInProgramme(tableSteps, seatingRounds)}
        </StatusLine>
      )}
    </PlanSection>
  );
}
