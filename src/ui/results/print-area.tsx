import type { JSX } from "preact";
import { seatedPeople, type Room } from "../../domain/room.ts";
import type { TableMinutes } from "../../domain/seatings.ts";
import "./print-area.css";
import { PrintCards } from "./print-cards.tsx";
import { seatingToPrint, type PrintChoice } from "./print-choice.ts";
import { PrintPeople } from "./print-people.tsx";
import { PrintReport } from "./print-report.tsx";
import { PrintSheets } from "./print-sheets.tsx";

export interface PrintAreaProps {
  readonly room: Room;
  readonly minutes: readonly TableMinutes[];
  readonly choice: PrintChoice;
}

/** What comes out of the printer, always ready and never on the screen: the browser's own print command serves too. */
export function PrintArea(props: PrintAreaProps): JSX.Element {
  return (
    <div class="print-area" data-theme="light">
      <Chosen {...props} />
    </div>
  );
}

function Chosen({ room, minutes, choice }: PrintAreaProps): JSX.Element {
  const seating = choice.kind === "cards" ? seatingToPrint(room, choice) : undefined;
  if (seating) return <PrintCards seating={seating} people={seatedPeople(room)} />;
  if (choice.kind === "people") return <PrintPeople room={room} />;
  return choice.kind === "sheets" ? <PrintSheets room={room} /> : <PrintReport room={room} minutes={minutes} />;
}
