import type { JSX } from "preact";
import type { Refusal } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { Icon } from "../kit/icon.tsx";
import { infoIcon } from "../kit/icons.ts";
import "./refusal-line.css";

/** Why the last action was not done. The announcer speaks it; this is for the eye. */
export function RefusalLine({ refusal }: { readonly refusal: Refusal | undefined }): JSX.Element | null {
  if (!refusal) return null;
  return (
    <p class="refusal-line">
      <Icon path={infoIcon} />
      <span>{commonText.current.value.refusals[refusal]}</span>
    </p>
  );
}
