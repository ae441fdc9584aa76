import type { JSX } from "preact";
import type { TableGroup } from "../../domain/encounters.ts";
import { projectorText } from "../../text/projector/area.ts";
import { municipalityCounts } from "./municipality-counts.ts";
import "./table-slip.css";

export interface TableSlipProps {
  readonly group: TableGroup;
  readonly shows: "municipalities" | "names";
}

/** One table: its number to look for, how many sit there, and where they come from or what they are called. */
export function TableSlip({ group, shows }: TableSlipProps): JSX.Element {
  const t = projectorText.current.value.tables;
  return (
    <div class="table-slip">
      <p class="table-slip__number">
        <span class="unseen">{t.table(group.table)}</span>
        <span aria-hidden="true">{group.table}</span>
      </p>
      <p class="table-slip__count">{t.people(group.people.length)}</p>
      <p class="table-slip__who">{shows === "names" ? names(group) : municipalities(group)}</p>
    </div>
  );
}

function municipalities({ people }: TableGroup): string {
  return municipalityCounts(people)
    .filter(({ municipality }) => municipality !== "")
    .map(({ municipality, people }) => `${municipality} ${people}`)
    .join(" · ");
}

function names({ people }: TableGroup): string {
  const known = people.map(({ name }) => name).filter((name) => name !== "");
  const nameless = people.length - known.length;
  return [...known, ...(nameless > 0 ? [projectorText.current.value.tables.nameless(nameless)] : [])].join(" · ");
}
