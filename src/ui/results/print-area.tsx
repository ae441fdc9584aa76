import type { JSX } from "preact";
import type { HallWifi } from "../../domain/hall-wifi.ts";
import { seatedPeople, type Room } from "../../domain/room.ts";
import type { TableMinutes } from "../../domain/seatings.ts";
import type { Session } from "../../live/session.ts";
import "./print-area.css";
import { PrintCards } from "./print-cards.tsx";
import { seatingToPrint, type PrintChoice } from "./print-choice.ts";
import { PrintJoin } from "./print-join.tsx";
import { PrintPeople } from "./print-people.tsx";
import { PrintReport } from "./print-report.tsx";
import { PrintSheets } from "./print-sheets.tsx";

export interface PrintAreaProps {
  readonly session: Session;
  readonly room: Room;
  readonly wifi: HallWifi | undefined;
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

function Chosen({ session, room, wifi, minutes, choice }: PrintAreaProps): JSX.Element {
  const seating = choice.kind === "cards" ? seatingToPrint(room, choice) : undefined;
  if (seating) return <PrintCards seating={seating} people={seatedPeople(room)} />;
  if (choice.kind === "join") return <PrintJoin session={session} wifi={wifi} />;
  if (choice.kind === "people") return <PrintPeople room={room} />;
  return choice.kind === "sheets" ? <PrintSheets room={room} /> : <PrintReport room={room} minutes={minutes} />;
}
