import type { JSX } from "preact";
import { Fragment } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import { JoinCodeText } from "../kit/join-code-text.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { joinAddress } from "./join-address.ts";
import "./join-strip.css";
import { PagePlace } from "./page-place.tsx";
import { WallClock } from "./wall-clock.tsx";
import type { Wall } from "./wall.ts";

export interface JoinStripProps {
  readonly wall: Wall;
  /** On the view about joining the code fills the strip, and the QR code the view. */
  readonly large: boolean;
  /** Whether the time left stands here; some views show it large themselves. */
  readonly clock: boolean;
  /** A few words about what is shown. */
  readonly status: string;
  /** Whether the page stands here, for a view without a title of its own. */
  readonly page: boolean;
}

/** The foot of every view: late comers, second devices and those who fell out find the way in without asking. */
export function JoinStrip(props: JoinStripProps): JSX.Element {
  const { wall, large, clock } = props;
  const { session } = wall;
  const t = projectorText.current.value.join;
  return (
    <footer class={large ? "join-strip join-strip--large" : "join-strip"}>
      {!large && (
        <div class="join-strip__qr">
          <QrCode text={session.joinLink} label={t.qr} wall />
        </div>
      )}
      <div class="join-strip__text">
        <Address link={session.joinLink} />
        <p class="join-strip__code">
          <span class="unseen">{t.code}: </span>
          <JoinCodeText code={session.code} />
        </p>
        {!large && <StripStatus {...props} />}
      </div>
      {!large && clock && <WallClock session={session} place="strip" />}
    </footer>
  );
}

/** The longest address that fits beside the rest, in characters. */
const longAddress = 18;

function Address({ link }: { readonly link: string }): JSX.Element {
  const address = joinAddress(link);
  return (
    <p class="join-strip__address" data-long={address.length > longAddress}>
      <span class="unseen">{projectorText.current.value.join.address}: </span>
      {address.split(/(?<=[./])/).map((piece) => (
        <Fragment key={piece}>
          {piece}
          <wbr />
        </Fragment>
      ))}
    </p>
  );
}

/** The longest status that fits beside the clock at the full size, in characters. */
const longStatus = 27;

function StripStatus({ wall, status, page, clock }: JoinStripProps): JSX.Element | null {
  if (!status) return null;
  return (
    <div class="join-strip__status" data-long={clock && status.length > longStatus}>
      <p>
        {status.split(" · ").map((fact, place) => (
          <Fragment key={fact}>
            {place > 0 && " · "}
            <span class="join-strip__fact">{fact}</span>
          </Fragment>
        ))}
      </p>
      {page && <PagePlace turner={wall.turner} />}
    </div>
  );
}
