import type { JSX } from "preact";
import { hallWifiCode, type HallWifi } from "../../domain/hall-wifi.ts";
import type { Session } from "../../live/session.ts";
import { resultsText } from "../../text/results/area.ts";
import { wifiText } from "../../text/wifi/area.ts";
import { JoinCodeText } from "../kit/join-code-text.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { StepWords } from "../wifi/step-words.tsx";
import { WifiWords } from "../wifi/wifi-words.tsx";
import "./print-join.css";

export interface PrintJoinProps {
  readonly session: Pick<Session, "state" | "joinLink" | "code">;
  readonly wifi: HallWifi | undefined;
}

/** A sheet for the door and the tables: the way into the hall's Wi-Fi, if it is known here, and into the evening. */
export function PrintJoin({ session, wifi }: PrintJoinProps): JSX.Element {
  const { joinLink, code } = session;
  const t = resultsText.current.value.paper;
  return (
    <div class="print-join">
      <h1 class="print-join__name">{session.state.value.workshop?.name}</h1>
      {wifi && (
        <section class="print-join__step">
          <div class="print-join__code">
            <QrCode text={hallWifiCode(wifi)} label={wifiText.current.value.qr} wall />
          </div>
          <div>
            <StepWords step="wifi" number={1} />
            <WifiWords wifi={wifi} />
          </div>
        </section>
      )}
      <section class="print-join__step">
        <div class="print-join__code">
          <QrCode text={joinLink} label={t.joinCode} wall />
        </div>
        <div>
          <StepWords step="evening" number={wifi && 2} />
          <p class="print-join__address">{joinLink.replace(/#.*$/s, "")}</p>
          <JoinCodeText code={code} />
        </div>
      </section>
    </div>
  );
}
