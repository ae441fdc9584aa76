import type { JSX } from "preact";
import type { StorageState } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { StatusLine } from "./status-line.tsx";

/** Says that something could not be saved, and what to do. Shows nothing while all is well. */
export function StorageLine({ storage }: { readonly storage: StorageState }): JSX.Element | null {
  if (storage.kind !== "failed") return null;
  const t = commonText.current.value.storage;
  return <StatusLine tone="bad">{t[storage.reason]}</StatusLine>;
}
