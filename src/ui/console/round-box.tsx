import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { seatingGaps, tableGroups, type RoundEncounters } from "../../domain/encounters.ts";
import type { Seating } from "../../domain/seatings.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import "./round-box.css";
import type { RoomParts } from "./room-parts.ts";
import { TableCards } from "./table-cards.tsx";

interface RoundBoxProps {
  readonly parts: RoomParts;
  readonly seating: Seating;
  readonly figures: RoundEncounters | undefined;
  readonly isNext: boolean;
}

/** One round: how well it mixes, who is missing from it, and its tables on request. */
export function RoundBox({ parts, seating, figures, isNext }: RoundBoxProps): JSX.Element {
  const t = consoleText.current.value.tables;
  const [isOpen, setOpen] = useState(seating.state === "running" || isNext);
  const groups = tableGroups(seating, parts.people.value);
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
      {seating.state !== "done" && <Gaps parts={parts} seating={seating} />}
      {isOpen && <TableCards groups={groups} />}
    </li>
  );
}

/** Who came or left since the planning, and what to do about it. */
function Gaps({ parts, seating }: Pick<RoundBoxProps, "parts" | "seating">): JSX.Element | null {
  const t = consoleText.current.value.tables;
  const { unseated, absent } = seatingGaps(seating, parts.present.value);
  if (unseated.length === 0 && absent === 0) return null;
  const facts = [
    ...(unseated.length > 0 ? [t.unseated(unseated.length)] : []),
    ...(absent > 0 ? [t.absent(absent)] : []),
  ];
  const advice = seating.state === "planned" ? t.mend : unseated.length > 0 ? t.mendRunning : "";
  return <StatusLine tone="warning">{[...facts, advice].join(" ")}</StatusLine>;
}
