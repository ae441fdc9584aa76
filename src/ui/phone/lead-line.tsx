import type { JSX } from "preact";
import type { Session } from "../../live/session.ts";
import { phoneText } from "../../text/phone/area.ts";
import { LinkButton } from "../kit/button.tsx";
import { workshopLink } from "../plan/workshop-links.ts";

/** The way to the console for whoever leads on this device, from the moment when she was given the role. */
export function LeadLine({ session }: { readonly session: Session }): JSX.Element | null {
  if (!session.leads.value) return null;
  return <LinkButton href={workshopLink("console", session.room)}>{phoneText.current.value.lead}</LinkButton>;
}
