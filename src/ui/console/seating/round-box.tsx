import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { seatingGaps, tableGroups, type RoundEncounters } from "../../../domain/encounters.ts";
import type { Seating } from "../../../domain/seatings.ts";
import { consoleText } from "../../../text/console/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import { ProblemList } from "./problem-list.tsx";
import "./round-box.css";
import { problemsOf } from "./round-terms.ts";
import type { SeatingWork } from "./seating-work.ts";
import { TableCards } from "./table-cards.tsx";

interface RoundBoxProps {
  readonly work: SeatingWork;
  readonly seating: Seating;
  readonly figures: RoundEncounters | undefined;
  readonly isNext: boolean;
}

/** One round: how well it mixes, who is missing from it, and its tables on request. */
export function RoundBox({ work, seating, figures, isNext }: RoundBoxProps): JSX.Element {
  const t = consoleText.current.value.tables;
  const [isOpen, setOpen] = useState(seating.state === "running" || isNext);
  const { seated, toSeat } = work.desk.parts;
  const groups = tableGroups(seating, seated.value);
  const gaps = seatingGaps(seating, toSeat.value);
  const problems = seating.state === "done" ? [] : problemsOf(work.desk, seating.round, seating.tableByPerson);
  return (
    <li class={`round-box round-box--${seating.state}`}>
      <div class="row row--apart">
        <h3 class="round-box__title">{`${t.round(seating.round)} (${t.state[seating.state]})`}</h3>
        <Button kind="quiet" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t.tablesOf(groups.length)}
          <span class="unseen">{`: ${t.round(seating.round)}`}</span>
        </Button>
      </div>
      {figures && (
        <p class="small">
          {t.newPeople(Math.round(figures.newPerPerson), figures.fewestNew)} {t.repeats(figures.repeatedPairs)}{" "}
          {t.mixed(figures.mixedTables, figures.mixableTables)}
        </p>
      )}
      {seating.state !== "done" && <Gaps seating={seating} {...gaps} />}
      <ProblemList desk={work.desk} title={seatingText.current.value.problems.title} problems={problems} />
      {isOpen && (
        <TableCards
          groups={groups}
          unseated={gaps.unseated}
          work={work}
          round={seating.round}
          isDone={seating.state === "done"}
        />
      )}
    </li>
  );
}

interface GapsProps extends ReturnType<typeof seatingGaps> {
  readonly seating: Seating;
}

/** Who came or left since the planning, and what to do about it. */
function Gaps({ seating, unseated, absent }: GapsProps): JSX.Element | null {
  const t = consoleText.current.value.tables;
  if (unseated.length === 0 && absent === 0) return null;
  const facts = [
    ...(unseated.length > 0 ? [t.unseated(unseated.length)] : []),
    ...(absent > 0 ? [t.absent(absent)] : []),
  ];
  const advice = seating.state === "planned" ? t.mend : unseated.length > 0 ? t.mendRunning : "";
  return <StatusLine tone="warning">{[...facts, advice].join(" ")}</StatusLine>;
}
