import type { JSX } from "preact";
import { screenViews, type Screen } from "../../domain/screen.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { projectorIcon } from "../kit/icons.ts";
import { NewWindowLink } from "../plan/new-window-link.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { ConsolePanel } from "./console-panel.tsx";
import { NoteOnScreen, notesForScreen } from "./note-on-screen.tsx";
import "./projector-panel.css";

/** What the big screen shows, one tap each, and the way to its window. */
export function ProjectorPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const { session } = desk;
  const t = consoleText.current.value.projector;
  const view = desk.parts.screen.value?.view ?? "auto";
  const show = (next: Screen["view"]): void => {
    const note = next === "note" ? (notesForScreen(desk.parts)[0]?.id ?? "") : "";
    void desk.act(session.actions.showOnProjector({ view: next, note }), t.shows(t.views[next]));
  };
  const hasNotes = notesForScreen(desk.parts).length > 0;
  return (
    <ConsolePanel title={t.title}>
      <fieldset class="projector-panel">
        <legend class="unseen">{t.label}</legend>
        {screenViews.map((each) => (
          <Button
            key={each}
            pressed={each === view}
            blockedBecause={each === "note" && !hasNotes ? t.noNotes : undefined}
            onClick={() => show(each)}
          >
            {t.views[each]}
          </Button>
        ))}
      </fieldset>
      {view === "note" && <NoteOnScreen desk={desk} />}
      <div>
        <NewWindowLink quiet icon={projectorIcon} href={workshopLink("projector", session.room)} says={t.newWindow}>
          {t.open}
        </NewWindowLink>
      </div>
    </ConsolePanel>
  );
}
