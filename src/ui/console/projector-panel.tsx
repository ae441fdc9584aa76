import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import { remoteText } from "../../text/remote/area.ts";
import { IconButton } from "../kit/icon-button.tsx";
import { LinkButton } from "../kit/button.tsx";
import { forwardIcon, phoneIcon, projectorIcon } from "../kit/desk-icons.ts";
import { backIcon } from "../kit/icons.ts";
import { NewWindowLink } from "../plan/new-window-link.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { ConsolePanel } from "./console-panel.tsx";
import { NoteOnScreen } from "./note-on-screen.tsx";
import { ScreenChoice } from "./screen-choice.tsx";
import { screenSteps } from "./screen-steps.ts";

/** What the big screen shows, its pages or notes one by one, and the ways to its window and to a remote control. */
export function ProjectorPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const { room } = desk.session;
  const t = consoleText.current.value.projector;
  return (
    <ConsolePanel title={t.title} aside={<PageButtons desk={desk} />}>
      <ScreenChoice desk={desk} />
      {desk.parts.screen.value?.view === "note" && <NoteOnScreen desk={desk} />}
      <div class="row">
        <NewWindowLink quiet icon={projectorIcon} href={workshopLink("projector", room)} says={t.newWindow}>
          {t.open}
        </NewWindowLink>
        <LinkButton kind="quiet" icon={phoneIcon} href={workshopLink("remote", room)}>
          {remoteText.current.value.title}
        </LinkButton>
      </div>
    </ConsolePanel>
  );
}

/** Pages turn by themselves; here somebody turns them by hand. */
function PageButtons({ desk }: { readonly desk: ConsoleDesk }): JSX.Element | null {
  const t = remoteText.current.value;
  if (desk.parts.screen.value?.view === "note") return null;
  const { go } = screenSteps(desk);
  return (
    <span>
      <IconButton icon={backIcon} label={t.pageBack} onClick={() => go(-1)} />
      <IconButton icon={forwardIcon} label={t.pageOn} onClick={() => go(1)} />
    </span>
  );
}
