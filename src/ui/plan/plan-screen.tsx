import type { JSX } from "preact";
import type { LeaderBook } from "../../live/leader-papers.ts";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { planText } from "../../text/plan/area.ts";
import { LinkButton } from "../kit/button.tsx";
import { forwardIcon } from "../kit/desk-icons.ts";
import { Page } from "../kit/page.tsx";
import { StorageLine } from "../kit/storage-line.tsx";
import { EveningSection } from "./evening-section.tsx";
import { NoticeToast } from "./notice-toast.tsx";
import { PeopleSection } from "./people-section.tsx";
import { usePlanDesk, type PlanDesk } from "./plan-desk.ts";
import "./plan-screen.css";
import { ProgrammeSection } from "./programme-section.tsx";
import { ReadySection } from "./ready-section.tsx";
import { RegistrationsSection } from "./registrations/registrations-section.tsx";
import { SaveState } from "./save-state.tsx";
import { TablesSection } from "./tables-section.tsx";
import { TimeSection } from "./time-section.tsx";
import { workshopLink } from "./workshop-links.ts";

export interface PlanScreenProps {
  readonly session: Session;
  readonly book: LeaderBook;
}

/** Planning an evening: what it is, who comes, and the programme. Everything is saved as it is written. */
export function PlanScreen({ session, book }: PlanScreenProps): JSX.Element {
  const t = planText.current.value;
  const desk = usePlanDesk(session, book);
  return (
    <Page
      title={t.title}
      width="wide"
      back={{ href: "#/", label: commonText.current.value.back }}
      bar={<PlanBar desk={desk} />}
    >
      <StorageLine storage={session.storage.value} />
      <p class="soft">{t.intro}</p>
      <div class="plan-screen" onFocusOut={() => void desk.saver.flush()}>
        <div class="stack">
          <EveningSection desk={desk} />
          <TimeSection desk={desk} />
          <PeopleSection desk={desk} />
          <RegistrationsSection desk={desk} />
          <TablesSection desk={desk} />
        </div>
        <div class="stack">
          <ProgrammeSection desk={desk} />
          <ReadySection room={session.room} />
        </div>
      </div>
      <NoticeToast notices={desk.notices} />
    </Page>
  );
}

function PlanBar({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  return (
    <section class="plan-screen__bar" aria-label={planText.current.value.title}>
      <SaveState desk={desk} />
      <LinkButton kind="primary" icon={forwardIcon} href={workshopLink("console", desk.session.room)}>
        {planText.current.value.ready.open}
      </LinkButton>
    </section>
  );
}
