import type { JSX } from "preact";
import type { TableGroup } from "../../domain/encounters.ts";
import { consoleText } from "../../text/console/area.ts";
import "./table-cards.css";

/** The tables of a round with their people. */
export function TableCards({ groups }: { readonly groups: readonly TableGroup[] }): JSX.Element {
  const t = consoleText.current.value.tables;
  return (
    <ul class="plain-list table-cards">
      {groups.map((group) => (
        <li key={group.table} class="table-cards__card">
          <h4 class="table-cards__title">
            <span>{t.table(group.table)}</span>
            <span class="soft small">{t.atTable(group.people.length)}</span>
          </h4>
          <ul class="plain-list">
            {group.people.map((person) => (
              <li key={person.id} class="table-cards__person">
                {person.name || t.nameless}
                {person.municipality && <span class="soft">{` ${person.municipality}`}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
