import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { hallWifiCode, type HallWifi } from "../../domain/hall-wifi.ts";
import { presentPeople } from "../../domain/room.ts";
import { projectorText } from "../../text/projector/area.ts";
import { wifiText } from "../../text/wifi/area.ts";
import { QrCode } from "../kit/qr-code.tsx";
import { StepWords } from "../wifi/step-words.tsx";
import { WifiWords } from "../wifi/wifi-words.tsx";
import "./join-ways.css";
import type { Wall } from "./wall.ts";

export interface JoinWaysProps {
  readonly wall: Wall;
  readonly wifi: HallWifi;
}

/** The two codes side by side, in the order in which they are read, and below them the Wi-Fi to be typed. */
export function JoinWays({ wall, wifi }: JoinWaysProps): JSX.Element {
  const t = projectorText.current.value.join;
  return (
    <div class="join-ways">
      <ol class="join-ways__steps plain-list" aria-label={t.label}>
        <li class="join-ways__step">
          <div class="join-ways__code">
            <QrCode text={hallWifiCode(wifi)} label={wifiText.current.value.qr} wall />
          </div>
          <div>
            <StepWords step="wifi" number={1} />
          </div>
        </li>
        <li class="join-ways__step">
          <div class="join-ways__code">
            <QrCode text={wall.session.joinLink} label={t.qr} wall />
          </div>
          <div>
            <StepWords step="evening" number={2} />
            {wall.showsCounts && <Count wall={wall} />}
          </div>
        </li>
      </ol>
      <WifiWords wifi={wifi} />
    </div>
  );
}

function Count({ wall }: { readonly wall: Wall }): JSX.Element | null {
  const present = useComputed(() => presentPeople(wall.session.state.value).length).value;
  if (present === 0) return null;
  return <p class="join-ways__count">{projectorText.current.value.join.people(present)}</p>;
}
