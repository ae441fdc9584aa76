import type { JSX } from "preact";
import type { TableGroup } from "../../../domain/encounters.ts";
import type { Person } from "../../../domain/people.ts";
import { consoleText } from "../../../text/console/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { startDrag, useDropPlace } from "../note-drag.ts";
import type { SeatingWork } from "./seating-work.ts";
import "./table-cards.css";

export interface TableCardsProps {
  readonly groups: readonly TableGroup[];
  readonly unseated: readonly Person[];
  readonly work: SeatingWork;
  readonly round: number;
  /** A round that has been sat is only looked at. */
  readonly isDone: boolean;
}

/** The tables of a round with their people, who can be chosen and dragged to another table. */
export function TableCards(props: TableCardsProps): JSX.Element {
  const t = seatingText.current.value.select;
  const { groups, unseated, work, isDone } = props;
  return (
    <ul class="plain-list table-cards">
      {groups.map((group) => (
        <TableCard key={group.table} group={group} {...props} />
      ))}
      {!isDone && unseated.length > 0 && (
        <li class="table-cards__card table-cards__card--unseated">
          <h4 class="table-cards__title">{t.unseated}</h4>
          <People people={unseated} work={work} />
        </li>
      )}
    </ul>
  );
}

function TableCard({ group, work, round, isDone }: TableCardsProps & { readonly group: TableGroup }): JSX.Element {
  const t = consoleText.current.value.tables;
  const { isOver, handlers } = useDropPlace((dragged) => {
    const person = work.desk.parts.seated.value.find(({ id }) => id === dragged);
    if (person) void work.move(person.id, round, group.table);
  });
  return (
    <li class={`table-cards__card${isOver ? " table-cards__card--over" : ""}`} {...(isDone ? {} : handlers)}>
      <h4 class="table-cards__title">
        <span>{t.table(group.table)}</span>
        <span class="soft small">{t.atTable(group.people.length)}</span>
      </h4>
      {isDone ? <Names people={group.people} /> : <People people={group.people} work={work} />}
    </li>
  );
}

function Names({ people }: { readonly people: readonly Person[] }): JSX.Element {
  return (
    <ul class="plain-list">
      {people.map((person) => (
        <li key={person.id} class="table-cards__person">
          <PersonWords person={person} />
        </li>
      ))}
    </ul>
  );
}

function People({ people, work }: Pick<TableCardsProps, "work"> & { readonly people: readonly Person[] }): JSX.Element {
  return (
    <ul data-roving class="plain-list">
      {people.map((person) => (
        <li key={person.id}>
          <button
            type="button"
            class="table-cards__person table-cards__button"
            draggable
            aria-pressed={work.chosen.value.has(person.id)}
            onClick={() => work.choose(person.id)}
            onDragStart={(event) => startDrag(event, person)}
          >
            <PersonWords person={person} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function PersonWords({ person }: { readonly person: Person }): JSX.Element {
  return (
    <>
      {person.name || consoleText.current.value.tables.nameless}
      {person.municipality && <span class="soft">{` ${person.municipality}`}</span>}
    </>
  );
}
