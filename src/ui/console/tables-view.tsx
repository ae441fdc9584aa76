import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { encountersByRound, eveningEncounters } from "../../domain/encounters.ts";
import { nextSeating } from "../../domain/seatings.ts";
import { commonText } from "../../text/common/area.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button, LinkButton } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { tableIcon } from "../kit/icons.ts";
import { StatusLine } from "../kit/status-line.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { RoundBox } from "./round-box.tsx";
import "./tables-view.css";
import { ViewHead } from "./view-head.tsx";

/** The rounds at the tables: planned, looked at, started. */
export function TablesView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.tables;
  const { session } = desk;
  const { parts } = desk;
  const seatings = parts.seatings.value;
  const workshop = parts.workshop.value;
  const present = parts.present.value;
  const next = nextSeating(seatings);
  const figures = encountersByRound(seatings, parts.people.value);
  const evening = eveningEncounters(seatings, parts.people.value);
  const places = t.room(present.length, workshop?.tables ?? 0, workshop?.seatsPerTable ?? 0);
  const hasTooFewChairs = present.length > (workshop?.tables ?? 0) * (workshop?.seatsPerTable ?? 0);
  if (seatings.length === 0) {
    return (
      <div class="tables-view">
        <EmptyState title={t.none} actions={<PlanButtons desk={desk} isFirst />}>
          <p>{present.length === 0 ? t.nobody : places}</p>
          {hasTooFewChairs && <TooFewChairs />}
        </EmptyState>
      </div>
    );
  }
  const start = (round: number): void => void desk.act(session.actions.startNextRound(), t.started(round));
  return (
    <div class="tables-view">
      <ViewHead title={next ? t.roundsLabel : t.allDone}>
        {next && (
          <Button kind="primary" icon={tableIcon} onClick={() => start(next.round)}>
            {t.start(next.round)}
          </Button>
        )}
      </ViewHead>
      <p>
        {t.evening(Math.round(evening.metPerPerson), evening.fewestMet)} {t.across(evening.pairsAcross)}
      </p>
      <ol class="plain-list stack stack--tight">
        {seatings.map((seating, index) => (
          <RoundBox
            key={seating.round}
            parts={parts}
            seating={seating}
            figures={figures[index]}
            isNext={seating === next}
          />
        ))}
      </ol>
      <p class="soft small">{`${places} ${next ? t.planned : ""}`}</p>
      {hasTooFewChairs && <TooFewChairs />}
      {seatings.some(({ state }) => state !== "planned") && <p class="soft small">{t.replanText}</p>}
      <PlanButtons desk={desk} />
    </div>
  );
}

function TooFewChairs(): JSX.Element {
  return <StatusLine tone="warning">{commonText.current.value.refusals["too-few-chairs"]}</StatusLine>;
}

function PlanButtons({ desk, isFirst }: { readonly desk: ConsoleDesk; readonly isFirst?: boolean }): JSX.Element {
  const t = consoleText.current.value;
  const { actions, room } = desk.session;
  const [isPlanning, setPlanning] = useState(false);
  const plan = async (): Promise<void> => {
    if (isPlanning) return;
    setPlanning(true);
    await desk.act(actions.planSeating(), t.tables.planned);
    setPlanning(false);
  };
  return (
    <div class="row">
      <Button kind={isFirst ? "primary" : "secondary"} onClick={() => void plan()}>
        {isPlanning ? t.tables.planning : isFirst ? t.tables.plan : t.tables.replan}
      </Button>
      {!isFirst && <ShowTables desk={desk} />}
      <LinkButton kind="quiet" href={workshopLink("plan", room)}>
        {t.programme.editPlan}
      </LinkButton>
    </div>
  );
}

function ShowTables({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.tables;
  const show = (): void =>
    void desk.act(desk.session.actions.showOnProjector({ view: "tables", note: "" }), t.shownTables);
  return <Button onClick={show}>{t.showTables}</Button>;
}
