import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { phoneText } from "../../text/phone/area.ts";
import { StatusLine } from "../kit/status-line.tsx";

/** Tells a person why nobody hears this phone any more: she was removed, or goes on with another one. */
export function RemovedAlert({ session }: { readonly session: Session }): JSX.Element | null {
  const isRemoved = useComputed(() => {
    const me = session.me.value?.id;
    return me !== undefined && session.state.value.removed.includes(me);
  }).value;
  if (session.hasMoved.value)
    return <StatusLine tone="warning">{commonText.current.value.refusals["moved-seat"]}</StatusLine>;
  return isRemoved ? <StatusLine tone="bad">{phoneText.current.value.removed}</StatusLine> : null;
}
