import type { JSX } from "preact";
import { tableGroups, type TableGroup } from "../../domain/encounters.ts";
import type { Person } from "../../domain/people.ts";
import type { Seating } from "../../domain/seatings.ts";
import { resultsText } from "../../text/results/area.ts";
import "./print-cards.css";
import { sizeOfNames } from "./print-size.ts";

export interface PrintCardsProps {
  readonly seating: Seating;
  readonly people: readonly Person[];
}

/** A card for each table of a round, two on a page: the number to be seen from afar, and who sits there. */
export function PrintCards({ seating, people }: PrintCardsProps): JSX.Element {
  return (
    <div class="print-cards">
      {tableGroups(seating, people).map((group) => (
        <Card key={group.table} group={group} round={seating.round} />
      ))}
    </div>
  );
}

function Card({ group, round }: { readonly group: TableGroup; readonly round: number }): JSX.Element {
  const t = resultsText.current.value;
  const named = group.people.filter(({ name }) => name !== "");
  const size = sizeOfNames(named.map(({ name }) => name));
  const nameless = group.people.length - named.length;
  return (
    <section class="print-cards__card" data-names={size}>
      <p class="print-cards__round">
        {t.printing.roundName(round)} · {t.paper.people(group.people.length)}
      </p>
      <p class="print-cards__number" aria-label={t.paper.table(group.table)}>
        {group.table}
      </p>
      <ul class="print-cards__people plain-list">
        {named.map((person) => (
          <li key={person.id}>{person.name}</li>
        ))}
        {nameless > 0 && <li>{t.paper.nameless(nameless)}</li>}
      </ul>
    </section>
  );
}
