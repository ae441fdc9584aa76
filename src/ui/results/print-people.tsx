import type { JSX } from "preact";
import type { Guest } from "../../domain/guests.ts";
import type { Room } from "../../domain/room.ts";
import type { Seating } from "../../domain/seatings.ts";
import { resultsText } from "../../text/results/area.ts";
import { peopleToPrint } from "./print-choice.ts";
import "./print-people.css";
import { sizeOfName } from "./print-size.ts";

/** Of more rounds than this the large lines would not find room. */
const mostLarge = 3;

/** A card for each person without a phone, eight on a page: her tables, round by round. */
export function PrintPeople({ room }: { readonly room: Room }): JSX.Element {
  return (
    <div class="print-people">
      {peopleToPrint(room).map((person) => (
        <Card key={person.id} person={person} seatings={room.seatings} />
      ))}
    </div>
  );
}

function Card({ person, seatings }: { readonly person: Guest; readonly seatings: readonly Seating[] }): JSX.Element {
  const t = resultsText.current.value;
  return (
    <section class="print-people__card">
      <p class="print-people__name" data-size={sizeOfName(person.name)}>
        {person.name}
      </p>
      <p class="print-people__place">{person.municipality}</p>
      <ul class="plain-list print-people__rounds" data-many={seatings.length > mostLarge}>
        {seatings.map(({ round, tableByPerson }) => {
          const table = tableByPerson.get(person.id);
          return table === undefined ? null : (
            <li key={round}>
              {t.printing.roundName(round)}: <strong>{t.paper.table(table)}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
