import type { JSX } from "preact";
import type { Arrival } from "../../../domain/arrivals.ts";
import type { Person } from "../../../domain/people.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { recordOf } from "./guest-record.ts";

/** How many questions are asked at a time. */
const atOnce = 3;

export interface SameQuestionsProps {
  readonly desk: ConsoleDesk;
  readonly list: readonly Arrival[];
}

/** Names that are alike, where only a human can tell whether they are one person. */
export function SameQuestions({ desk, list }: SameQuestionsProps): JSX.Element {
  const t = seatingText.current.value.guests;
  const asked = list.flatMap(({ guest, asked: [person] }) => (person ? [{ guest, person }] : [])).slice(0, atOnce);
  return (
    <>
      {asked.map(({ guest, person }) => (
        <StatusLine key={guest.id}>
          <p>{t.same(named(person), [guest.name, guest.municipality].filter(Boolean).join(", "))}</p>
          <span class="row">
            <Button onClick={() => void answer(desk, guest, person, true)}>{t.yes}</Button>
            <Button kind="quiet" onClick={() => void answer(desk, guest, person, false)}>
              {t.no}
            </Button>
          </span>
        </StatusLine>
      ))}
    </>
  );
}

function answer(desk: ConsoleDesk, guest: Arrival["guest"], person: Person, isSame: boolean): Promise<boolean> {
  const { others } = guest;
  const change = isSame
    ? ({ device: person.id, state: "here" } as const)
    : { others: [...others, person.id].slice(-20) };
  const saved = desk.session.seating.saveGuests([{ id: guest.id, guest: recordOf(guest, change) }]);
  return desk.act(saved, isSame ? seatingText.current.peek().guests.matched : undefined);
}

function named({ name, municipality }: Person): string {
  return [name || seatingText.current.value.guests.unknownPerson, municipality].filter(Boolean).join(", ");
}
