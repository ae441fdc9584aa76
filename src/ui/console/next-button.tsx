import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button, LinkButton } from "../kit/button.tsx";
import { forwardIcon } from "../kit/desk-icons.ts";
import { playIcon, resultsIcon } from "../kit/icons.ts";
import { workshopLink } from "../plan/workshop-links.ts";
import { stepName, type ConsoleDesk } from "./console-desk.ts";
import { EndDialog } from "./end-dialog.tsx";
import "./next-button.css";

/** The one button that carries the evening on: starts it, goes to the next step, ends it, leads to the results. */
export function NextButton({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value;
  const course = desk.parts.course.value;
  const [isEnding, setEnding] = useState(false);
  const next = desk.parts.next.value;
  if (desk.parts.agenda.value.length === 0) {
    return (
      <LinkButton kind="primary" full href={workshopLink("plan", desk.session.room)}>
        {t.programme.plan}
      </LinkButton>
    );
  }
  if (course?.ended) {
    return (
      <LinkButton kind="primary" full icon={resultsIcon} href={workshopLink("results", desk.session.room)}>
        {t.tools.toResults}
      </LinkButton>
    );
  }
  return (
    <div class="next-button">
      {next ? (
        <Button kind="primary" full icon={course ? forwardIcon : playIcon} onClick={() => void desk.startNext()}>
          {course ? t.programme.next(stepName(next)) : t.programme.begin(stepName(next))}
        </Button>
      ) : (
        <Button kind="primary" full onClick={() => setEnding(true)}>
          {t.programme.end}
        </Button>
      )}
      <EndDialog desk={desk} open={isEnding} onClose={() => setEnding(false)} />
    </div>
  );
}
