import type { JSX } from "preact";
import { commonText } from "../../text/common/area.ts";
import { planText } from "../../text/plan/area.ts";
import { Button } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { checkIcon, clockIcon, warningIcon, type IconPath } from "../kit/icons.ts";
import "./save-state.css";
import type { PlanDesk } from "./plan-desk.ts";
import type { SaveStatus } from "./saver.ts";

/** Where the plan is kept right now, and a way to try again when it could not be. */
export function SaveState({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const status = desk.saver.status.value;
  const storage = desk.session.storage.value;
  const failed = status.kind === "refused" || storage.kind === "failed";
  return (
    <div class={`save-state${failed ? " save-state--failed" : ""}`}>
      <Icon path={failed ? warningIcon : icons[status.kind]} />
      <output>{sentence(status)}</output>
      {status.kind === "refused" && (
        <Button onClick={() => void desk.saver.flush()}>{planText.current.value.status.tryAgain}</Button>
      )}
    </div>
  );
}

const icons: Readonly<Record<SaveStatus["kind"], IconPath>> = {
  saved: checkIcon,
  unsaved: clockIcon,
  saving: clockIcon,
  refused: warningIcon,
};

function sentence(status: SaveStatus): string {
  const t = planText.current.value.status;
  if (status.kind !== "refused") return t[status.kind];
  return t.refused(commonText.current.value.refusals[status.refusal]);
}
