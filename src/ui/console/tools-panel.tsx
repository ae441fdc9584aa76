import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button, LinkButton } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { penIcon, phoneIcon } from "../kit/desk-icons.ts";
import { deviceIcon, resultsIcon } from "../kit/icons.ts";
import { NewWindowLink } from "../plan/new-window-link.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { ConsolePanel } from "./console-panel.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { setShortcuts, shortcutsOn } from "./shortcuts.ts";

/** What is needed now and then: the phone's view, the plan, the results, the shortcuts, the end. */
export function ToolsPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value;
  const { room } = desk.session;
  const [isEnding, setEnding] = useState(false);
  return (
    <ConsolePanel title={t.tools.title}>
      <div class="stack stack--tight">
        <NewWindowLink icon={phoneIcon} href={workshopLink("phone", room)} says={t.tools.newWindow}>
          {t.tools.phone}
        </NewWindowLink>
        <LinkButton icon={penIcon} href={workshopLink("plan", room)}>
          {t.programme.editPlan}
        </LinkButton>
        <LinkButton icon={resultsIcon} href={workshopLink("results", room)}>
          {t.tools.results}
        </LinkButton>
        {desk.session.mayGrant.value && (
          <LinkButton icon={deviceIcon} href={workshopLink("recovery", room)}>
            {t.tools.recovery}
          </LinkButton>
        )}
        <Checkbox
          label={t.shortcuts.label}
          hint={`${t.shortcuts.on}. ${t.shortcuts.hint}`}
          checked={shortcutsOn.value}
          onChange={setShortcuts}
        />
        {desk.parts.isRunning.value && <Button onClick={() => setEnding(true)}>{t.tools.end}</Button>}
      </div>
      <EndDialog desk={desk} open={isEnding} onClose={() => setEnding(false)} />
    </ConsolePanel>
  );
}
