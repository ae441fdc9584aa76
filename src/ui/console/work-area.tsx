import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Tabs } from "../plan/tabs.tsx";
import { stepName, type ConsoleDesk } from "./console-desk.ts";
import { GroupView } from "./group-view.tsx";
import { HallView } from "./hall-view.tsx";
import { TablesView } from "./seating/tables-view.tsx";
import { VoteView } from "./vote-view.tsx";
import { WallView } from "./wall-view.tsx";
import { viewOfStep, workViews, type WorkView } from "./work-views.ts";

/** The work of the step under way, and of the others when they are wanted. */
export function WorkArea({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value;
  const { agenda, course, step } = desk.parts;
  const now = viewOfStep(step.value?.kind);
  const movedTo = agenda.value.find(({ id }) => id === desk.movedOn.value);
  const hasBegun = course.value !== undefined;
  return (
    <div data-work class="stack">
      {movedTo && (
        <StatusLine action={<Button onClick={desk.catchUp}>{t.programme.show}</Button>}>
          {t.programme.movedOn(stepName(movedTo))}
        </StatusLine>
      )}
      <Tabs
        label={t.views.label}
        tabs={workViews.map((view) => ({
          key: view,
          label: t.views[view],
          mark: hasBegun && view === now ? t.views.now : undefined,
        }))}
        chosen={desk.view.value}
        onChoose={(view) => {
          desk.view.value = view;
        }}
      >
        <ChosenView desk={desk} view={desk.view.value} />
      </Tabs>
    </div>
  );
}

function ChosenView({ desk, view }: { readonly desk: ConsoleDesk; readonly view: WorkView }): JSX.Element {
  switch (view) {
    case "hall":
      return <HallView desk={desk} />;
    case "wall":
      return <WallView desk={desk} />;
    case "group":
      return <GroupView desk={desk} />;
    case "vote":
      return <VoteView desk={desk} />;
    case "tables":
      return <TablesView desk={desk} />;
  }
}
