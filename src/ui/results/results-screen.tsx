import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isRunning } from "../../domain/room.ts";
import type { TableMinutes } from "../../domain/seatings.ts";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { resultsText } from "../../text/results/area.ts";
import { language } from "../../text/text-area.ts";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import type { HallWifiPort } from "../wifi/hall-wifi-port.ts";
import { eveningFacts } from "./evening-facts.ts";
import { GlanceSection } from "./glance-section.tsx";
import { KeepSection } from "./keep-section.tsx";
import { MeetingsSection } from "./meetings-section.tsx";
import { MinutesSection } from "./minutes-section.tsx";
import { NotesSection } from "./notes-section.tsx";
import { PrintArea } from "./print-area.tsx";
import type { PrintChoice } from "./print-choice.ts";
import { PrintSection } from "./print-section.tsx";
import type { ResultsExports } from "./results-exports.ts";
import "./results-screen.css";
import { VoteSection } from "./vote-section.tsx";

export interface ResultsScreenProps {
  readonly session: Session;
  /** What the tables have written down, by round and table. */
  readonly minutes: ReadonlySignal<readonly TableMinutes[]>;
  readonly exports: ResultsExports;
  /** Given where people can still join, so that the way in can be printed. */
  readonly hallWifi?: HallWifiPort | undefined;
  /** Opens the browser's print dialog. */
  readonly print: () => void;
  /** Where one came from; home unless told otherwise. */
  readonly back?: { readonly href: string; readonly label: string } | undefined;
}

/** What an evening gave: to read, to keep, to share and to print. Changes nothing, so it serves old evenings too. */
export function ResultsScreen({ session, minutes, exports, hallWifi, print, back }: ResultsScreenProps): JSX.Element {
  const [choice, setChoice] = useState<PrintChoice>({ kind: "report", round: undefined });
  const room = session.state.value;
  const t = resultsText.current.value;
  return (
    <div class="results-screen">
      <Page title={t.title} width="wide" back={back ?? { href: "#/", label: commonText.current.value.back }}>
        <div class="results-screen__head">
          <p class="results-screen__name">{room.workshop?.name}</p>
          <p class="soft">{eveningFacts(room, language.value).join(" · ")}</p>
          {isRunning(room) && <StatusLine>{t.underWay}</StatusLine>}
        </div>
        <div class="results-screen__columns">
          <div class="stack stack--loose">
            <GlanceSection room={room} />
            {room.votes.map((vote, index) => (
              <VoteSection key={vote.id} room={room} vote={vote} number={index + 1} />
            ))}
            <MinutesSection minutes={minutes.value} />
            <NotesSection room={room} />
            <MeetingsSection room={room} />
          </div>
          <div class="stack stack--loose">
            <KeepSection exports={exports} workshop={room.workshop} />
            <PrintSection room={room} hallWifi={hallWifi} choice={choice} onChoice={setChoice} print={print} />
          </div>
        </div>
      </Page>
      <PrintArea session={session} room={room} wifi={hallWifi?.wifi.value} minutes={minutes.value} choice={choice} />
    </div>
  );
}
