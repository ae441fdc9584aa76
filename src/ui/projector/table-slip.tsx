import type { JSX } from "preact";
import type { TableGroup } from "../../domain/encounters.ts";
import { projectorText } from "../../text/projector/area.ts";
import { Icon } from "../kit/icon.tsx";
import { peopleIcon } from "../kit/icons.ts";
import { municipalityCounts } from "./municipality-counts.ts";
import "./table-slip.css";

export interface TableSlipProps {
  readonly group: TableGroup;
  readonly shows: "count" | "municipalities" | "names";
  /** Where four share the wall, two above two. */
  readonly isTight: boolean;
}

/** One table: its number to look for, how many sit there, and where they come from or what they are called. */
export function TableSlip({ group, shows, isTight }: TableSlipProps): JSX.Element {
  const t = projectorText.current.value.tables;
  return (
    <div class="table-slip" data-tight={isTight}>
      <p class="table-slip__number">
        <span class="unseen">{t.table(group.table)}</span>
        <span aria-hidden="true">{group.table}</span>
      </p>
      <p class="table-slip__count">
        <span class={shows === "count" ? "unseen" : undefined}>{t.people(group.people.length)}</span>
        {shows === "count" && <PeopleFigure people={group.people.length} />}
      </p>
      {shows !== "count" && (
        <ul class="table-slip__who plain-list">
          {(shows === "names" ? names(group) : municipalities(group)).map((who) => (
            <li key={who}>{who}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where many tables share the wall, a drawing stands for the word. */
function PeopleFigure({ people }: { readonly people: number }): JSX.Element {
  return (
    <span class="table-slip__figure" aria-hidden="true">
      <Icon path={peopleIcon} />
      {people}
    </span>
  );
}

function municipalities({ people }: TableGroup): readonly string[] {
  return municipalityCounts(people)
    .filter(({ municipality }) => municipality !== "")
    .map(({ municipality, people }) => `${municipality} ${people}`);
}

/** Names of people who sit together can be alike: each is one entry, with how many share it. */
function names({ people }: TableGroup): readonly string[] {
  const known = people.map(({ name }) => name).filter((name) => name !== "");
  const nameless = people.length - known.length;
  const unique = [...new Set(known)].map((name) => {
    const alike = known.filter((other) => other === name).length;
    return alike > 1 ? `${name} (${alike})` : name;
  });
  return nameless > 0 ? [...unique, projectorText.current.value.tables.nameless(nameless)] : unique;
}
