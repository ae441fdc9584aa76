import type { JSX } from "preact";
import { phoneText } from "../../../text/phone/area.ts";
import { useLatePart } from "../use-late-part.ts";
import type { Phone } from "../phone.ts";
import { Prompt } from "../prompt.tsx";
import type { Stage } from "../stage.ts";
import { StepClock } from "../step-clock.tsx";
import { MinutesSlot } from "./minutes-slot.tsx";
import "./table-view.css";
import type { Seat } from "./seat.ts";

export interface TableViewProps {
  readonly phone: Phone;
  /** The step at the tables that is under way; without it one only looks up the table. */
  readonly stage?: Stage;
}

/** Where to sit, with whom, and where next. */
export function TableView({ phone, stage }: TableViewProps): JSX.Element {
  const seat = phone.seat.value;
  const t = phoneText.current.value.table;
  const part = useLatePart(phone.hasBoards.value);
  return (
    <>
      {seat.table === undefined ? <p>{seat.round === undefined ? t.notYet : t.notSeated}</p> : <Place seat={seat} />}
      {stage && <StepClock phone={phone} />}
      {stage && <Prompt stage={stage} />}
      {seat.table !== undefined && phone.session.me.value?.role === "table-host" && <p>{t.hosting}</p>}
      <NextTable seat={seat} />
      {stage && part && <part.TableBoard phone={phone} />}
      <MinutesSlot session={phone.session} seat={seat} />
    </>
  );
}

function Place({ seat }: { readonly seat: Seat }): JSX.Element {
  const texts = phoneText.current.value;
  const t = texts.table;
  const others = seat.company.reduce((sum, { people }) => sum + people, 0);
  return (
    <section class="table-view">
      {seat.round !== undefined && <p class="table-view__round">{t.round(seat.round)}</p>}
      <h2 class="table-view__table">{seat.table !== undefined && t.go(seat.table)}</h2>
      <p>{t.company(others)}</p>
      {others > 0 && (
        <ul class="table-view__company plain-list" aria-label={texts.arrival.byMunicipality}>
          {seat.company.map(({ municipality, people }) => (
            <li key={municipality}>
              {texts.arrival.municipalityCount(municipality || texts.arrival.unknownMunicipality, people)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NextTable({ seat }: { readonly seat: Seat }): JSX.Element | null {
  if (seat.nextTable === undefined) return null;
  const t = phoneText.current.value.table;
  return (
    <p class="soft">
      {seat.nextTable === seat.table ? t.nextSame(seat.nextTable) : t.next(seat.nextTable)} {t.mayChange}
    </p>
  );
}
