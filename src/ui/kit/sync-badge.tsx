import type { JSX } from "preact";
import type { SyncState } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import "./badge.css";
import { Icon } from "./icon.tsx";
import { deviceIcon, linkedIcon } from "./icons.ts";

export interface SyncBadgeProps {
  readonly sync: Pick<SyncState, "kind" | "devices">;
  /** Adds a sentence about what it means for the person. */
  readonly detailed?: boolean | undefined;
  /** Where one can read more of it and do something about it. */
  readonly href?: string | undefined;
}

/** How this device is linked, in one calm sentence. Alone is normal, so it never looks like an error. */
export function SyncBadge({ sync, detailed, href }: SyncBadgeProps): JSX.Element {
  const t = commonText.current.value.sync;
  const sentence = sync.kind === "linked" ? t.linked(sync.devices) : sync.kind === "linking" ? t.linking : t.alone;
  const badge = (
    <span class={`badge${sync.kind === "linked" ? " badge--good" : ""}`}>
      <Icon path={sync.kind === "linked" ? linkedIcon : deviceIcon} />
      <span>{sentence}</span>
    </span>
  );
  return (
    <div>
      {href === undefined ? (
        badge
      ) : (
        <a class="badge-link" href={href}>
          {badge}
        </a>
      )}
      {detailed && <p class="badge__detail">{sync.kind === "linked" ? t.linkedDetail : t.aloneDetail}</p>}
    </div>
  );
}
