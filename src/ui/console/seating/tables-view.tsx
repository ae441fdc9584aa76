import type { JSX } from "preact";
import { encountersByRound } from "../../../domain/encounters.ts";
import { nextSeating } from "../../../domain/seatings.ts";
import { consoleText } from "../../../text/console/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button, LinkButton } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { tableIcon } from "../../kit/icons.ts";
import { workshopLink } from "../../plan/workshop-links.ts";
import type { ConsoleDesk } from "../console-desk.ts";
import { ViewHead } from "../view-head.tsx";
import { EarlierBox } from "./earlier-box.tsx";
import { PatternBox } from "./pattern-box.tsx";
import { PeopleTools } from "./people-tools.tsx";
import { eveningSentences } from "./plan-figures.ts";
import { ProposalBox } from "./proposal-box.tsx";
import { RoundBox } from "./round-box.tsx";
import { RulesBox } from "./rules-box.tsx";
import { useSeatingWork, type SeatingWork } from "./seating-work.ts";
import "./tables-view.css";

/** The rounds at the tables: planned, looked at, changed by hand, started. */
export function TablesView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const work = useSeatingWork(desk);
  return desk.parts.seatings.value.length === 0 ? <NoRounds work={work} /> : <Rounds work={work} />;
}

function NoRounds({ work }: { readonly work: SeatingWork }): JSX.Element {
  const t = consoleText.current.value.tables;
  const { toSeat } = work.desk.parts;
  return (
    <div class="tables-view">
      {work.proposal.value ? (
        <ProposalBox work={work} />
      ) : (
        <EmptyState title={t.none} actions={<PlanButtons work={work} isFirst />}>
          <p>{toSeat.value.length === 0 ? t.nobody : placesSentence(work)}</p>
        </EmptyState>
      )}
      <PatternBox work={work} />
      <RulesBox work={work} />
      <EarlierBox desk={work.desk} />
    </div>
  );
}

function Rounds({ work }: { readonly work: SeatingWork }): JSX.Element {
  const t = consoleText.current.value.tables;
  const { desk } = work;
  const { parts, session } = desk;
  const seatings = parts.seatings.value;
  const next = nextSeating(seatings);
  const figures = encountersByRound(seatings, parts.seated.value);
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
      <p>{eveningSentences(seatings, parts.seated.value, desk.book.earlier.value.met).join(" ")}</p>
      <ProposalBox work={work} />
      <PeopleTools work={work} />
      <ol class="plain-list stack stack--tight">
        {seatings.map((seating, index) => (
          <RoundBox
            key={seating.round}
            work={work}
            seating={seating}
            figures={figures[index]}
            isNext={seating === next}
          />
        ))}
      </ol>
      <p class="soft small">{`${placesSentence(work)} ${next ? t.planned : ""}`}</p>
      {seatings.some(({ state }) => state !== "planned") && <p class="soft small">{t.replanText}</p>}
      <PatternBox work={work} />
      <RulesBox work={work} />
      <EarlierBox desk={desk} />
      <PlanButtons work={work} />
    </div>
  );
}

function placesSentence({ desk }: SeatingWork): string {
  const workshop = desk.parts.workshop.value;
  const { room } = consoleText.current.value.tables;
  return room(desk.parts.toSeat.value.length, workshop?.tables ?? 0, workshop?.seatsPerTable ?? 0);
}

function PlanButtons({ work, isFirst }: { readonly work: SeatingWork; readonly isFirst?: boolean }): JSX.Element {
  const t = consoleText.current.value;
  const { desk, isPlanning } = work;
  return (
    <div class="row">
      <Button kind={isFirst ? "primary" : "secondary"} onClick={() => void work.propose()}>
        {isPlanning.value ? t.tables.planning : isFirst ? t.tables.plan : t.tables.replan}
      </Button>
      {isPlanning.value && (
        <Button kind="quiet" onClick={work.drop}>
          {seatingText.current.value.proposal.stop}
        </Button>
      )}
      {!isFirst && <ShowTables desk={desk} />}
      <LinkButton kind="quiet" href={workshopLink("plan", desk.session.room)}>
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
