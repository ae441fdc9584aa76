import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SyncState } from "../../live/session.ts";
import { projectorText } from "../../text/projector/area.ts";
import { Icon } from "../kit/icon.tsx";
import { deviceIcon } from "../kit/icons.ts";
import "./lost-sign.css";

/** A small calm sign while no other device is heard: the evening goes on, and the picture may be behind. */
export function LostSign({ sync }: { readonly sync: ReadonlySignal<SyncState> }): JSX.Element | null {
  if (sync.value.kind === "linked") return null;
  return (
    <aside class="lost-sign" title={projectorText.current.value.lost}>
      <Icon path={deviceIcon} />
      <span class="unseen">{projectorText.current.value.lost}</span>
    </aside>
  );
}
