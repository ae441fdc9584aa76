import type { JSX } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import { JoinCodeText } from "../kit/join-code-text.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { joinAddress } from "./join-address.ts";
import "./join-strip.css";
import type { Wall } from "./wall.ts";
import { WallClock } from "./wall-clock.tsx";

export interface JoinStripProps {
  readonly wall: Wall;
  /** On the view about joining the code fills the strip, and the QR code the view. */
  readonly large: boolean;
  /** Whether the time left stands here; some views show it large themselves. */
  readonly clock: boolean;
  readonly status: string;
}

/** The foot of every view: late comers, second devices and those who fell out find the way in without asking. */
export function JoinStrip({ wall, large, clock, status }: JoinStripProps): JSX.Element {
  const { session } = wall;
  const t = projectorText.current.value.join;
  return (
    <footer class={large ? "join-strip join-strip--large" : "join-strip"}>
      {!large && (
        <div class="join-strip__qr">
          <QrCode text={session.joinLink} label={t.qr} wall />
        </div>
      )}
      <p class="join-strip__address">
        <span class="unseen">{t.address}: </span>
        {joinAddress(session.joinLink)}
      </p>
      <p class="join-strip__code">
        <span class="unseen">{t.code}: </span>
        <JoinCodeText code={session.code} />
      </p>
      {!large && <StripStatus wall={wall} status={status} />}
      {!large && clock && <WallClock session={session} place="strip" />}
    </footer>
  );
}

function StripStatus({ wall, status }: Pick<JoinStripProps, "wall" | "status">): JSX.Element {
  const position = wall.turner.position.value;
  const t = projectorText.current.value.pages;
  return (
    <div class="join-strip__status">
      {status && <span>{status}</span>}
      {position && <span>{t.place(position.page, position.of)}</span>}
    </div>
  );
}
