import type { JSX } from "preact";
import type { Custody } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import "./badge.css";
import { Icon } from "./icon.tsx";
import { checkIcon, deviceIcon, peopleIcon, type IconPath } from "./icons.ts";

/** Where an own item is kept: on this device only, with others, or with the facilitator (`others` counts her device). */
export function CustodyBadge({ custody }: { readonly custody: Custody }): JSX.Element {
  return (
    <span class="badge">
      <Icon path={custodyIcon(custody)} />
      <span>{custodySentence(custody)}</span>
    </span>
  );
}

function custodySentence({ others, facilitator }: Custody): string {
  const t = commonText.current.value.custody;
  if (facilitator) return others > 1 ? t.facilitatorAndOthers(others - 1) : t.facilitator;
  return others > 0 ? t.others(others) : t.thisDevice;
}

function custodyIcon({ others, facilitator }: Custody): IconPath {
  if (facilitator) return checkIcon;
  return others > 0 ? peopleIcon : deviceIcon;
}
