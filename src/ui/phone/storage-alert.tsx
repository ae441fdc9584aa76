import type { JSX } from "preact";
import type { Session } from "../../live/session.ts";
import { phoneText } from "../../text/phone/area.ts";
import { StatusLine } from "../kit/status-line.tsx";

/** Says at the top of every view that saving fails, and what to do. Shows nothing while all is well. */
export function StorageAlert({ session }: { readonly session: Session }): JSX.Element | null {
  const storage = session.storage.value;
  if (storage.kind !== "failed") return null;
  const t = phoneText.current.value.storage;
  return (
    <StatusLine tone="bad">
      <b>{t.title}</b>
      <br />
      {t[storage.reason]}
    </StatusLine>
  );
}
