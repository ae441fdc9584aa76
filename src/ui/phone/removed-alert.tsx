import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Session } from "../../live/session.ts";
import { phoneText } from "../../text/phone/area.ts";
import { StatusLine } from "../kit/status-line.tsx";

/** Tells a person whom the facilitator has removed that nobody hears her any more. */
export function RemovedAlert({ session }: { readonly session: Session }): JSX.Element | null {
  const isRemoved = useComputed(() => {
    const me = session.me.value?.id;
    return me !== undefined && session.state.value.removed.includes(me);
  }).value;
  return isRemoved ? <StatusLine tone="bad">{phoneText.current.value.removed}</StatusLine> : null;
}
