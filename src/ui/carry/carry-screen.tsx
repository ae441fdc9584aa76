import type { JSX } from "preact";
import type { Session } from "../../live/session.ts";
import { carryText } from "../../text/carry/area.ts";
import { Page } from "../kit/page.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { HandCarry } from "./carry-port.ts";
import "./carry-screen.css";
import { CarryHub } from "./carry-hub.tsx";
import { CarryIn } from "./carry-in.tsx";
import { CarryOut } from "./carry-out.tsx";
import { CarryPair } from "./carry-pair.tsx";
import type { HallHubPort } from "./hall-hub-port.ts";
import { LinkState } from "./link-state.tsx";
import type { HandPair } from "./pair-port.ts";

export interface CarryScreenProps {
  readonly session: Session;
  readonly handCarry: HandCarry;
  readonly handPair: HandPair;
  /** Where the app may have come from elsewhere than the hall's hub. */
  readonly hallHub?: HallHubPort | undefined;
}

/** How this device is linked, and the ways from device to device that need no network. */
export function CarryScreen({ session, handCarry, handPair, hallHub }: CarryScreenProps): JSX.Element {
  const t = carryText.current.value;
  return (
    <Page title={t.title} width="wide" back={backFrom(session)}>
      <div class="carry-screen">
        <LinkState session={session} />
        <CarryOut handCarry={handCarry} />
        <CarryIn handCarry={handCarry} />
        <CarryPair handPair={handPair} />
        {hallHub && <CarryHub hallHub={hallHub} />}
      </div>
    </Page>
  );
}

/** Back to where this person's evening is; one who waits for the room's beginning goes back to waiting. */
function backFrom(session: Session): { readonly href: string; readonly label: string } {
  const t = carryText.current.value;
  if (session.leads.value) return { href: workshopLink("console", session.room), label: t.toConsole };
  if (session.me.value) return { href: workshopLink("phone", session.room), label: t.toPhone };
  return { href: `#/join/${session.code}`, label: t.toJoin };
}
