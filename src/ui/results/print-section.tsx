import type { JSX } from "preact";
import type { Room } from "../../domain/room.ts";
import { resultsText } from "../../text/results/area.ts";
import { Button } from "../kit/button.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { printIcon } from "../kit/desk-icons.ts";
import { Select } from "../kit/select.tsx";
import type { HallWifiPort } from "../wifi/hall-wifi-port.ts";
import { WifiButton } from "../wifi/wifi-button.tsx";
import "./print-section.css";
import { peopleToPrint, printKinds, seatingToPrint, type PrintChoice, type PrintKind } from "./print-choice.ts";

export interface PrintSectionProps {
  readonly room: Room;
  /** Given where people can still join. */
  readonly hallWifi: HallWifiPort | undefined;
  readonly choice: PrintChoice;
  readonly onChoice: (choice: PrintChoice) => void;
  readonly print: () => void;
}

/** A small menu of what can be put on paper, and for each who is named on it. */
export function PrintSection({ room, hallWifi, choice, onChoice, print }: PrintSectionProps): JSX.Element {
  const t = resultsText.current.value.printing;
  const reason = whyNotPrinted(room, choice);
  return (
    <section class="print-section sheet-of-paper stack">
      <h2>{t.title}</h2>
      <ChoiceChips
        legend={t.choose}
        options={printKinds
          .filter((kind) => kind !== "join" || hallWifi)
          .map((kind) => ({ value: kind, label: t[kind] }))}
        value={choice.kind}
        onChange={(value) => onChoice({ ...choice, kind: asKind(value) })}
      />
      {choice.kind === "cards" && <RoundChoice {...{ room, choice, onChoice }} />}
      <p>{t[`${choice.kind}Names`]}</p>
      <div class="row">
        {choice.kind === "join" && hallWifi && <WifiButton hallWifi={hallWifi} />}
        <Button icon={printIcon} onClick={print} blockedBecause={reason}>
          {t.print}
        </Button>
      </div>
      {reason && <p>{reason}</p>}
    </section>
  );
}

function whyNotPrinted(room: Room, choice: PrintChoice): string | undefined {
  const t = resultsText.current.value.printing;
  if (choice.kind === "cards" && !seatingToPrint(room, choice)) return t.noCards;
  return choice.kind === "people" && peopleToPrint(room).length === 0 ? t.noPeople : undefined;
}

function RoundChoice({ room, choice, onChoice }: Omit<PrintSectionProps, "print" | "hallWifi">): JSX.Element | null {
  const t = resultsText.current.value.printing;
  const seating = seatingToPrint(room, choice);
  if (!seating || room.seatings.length < 2) return null;
  return (
    <Select
      label={t.round}
      options={room.seatings.map(({ round }) => ({ value: String(round), label: t.roundName(round) }))}
      value={String(seating.round)}
      onChange={(round) => onChoice({ ...choice, round: Number(round) })}
    />
  );
}

function asKind(value: string): PrintKind {
  return printKinds.find((kind) => kind === value) ?? "report";
}
