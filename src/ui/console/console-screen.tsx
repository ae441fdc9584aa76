import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LeaderBook } from "../../live/leader-papers.ts";
import type { Session } from "../../live/session.ts";
import { consoleText } from "../../text/console/area.ts";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { StorageLine } from "../kit/storage-line.tsx";
import { SyncBadge } from "../kit/sync-badge.tsx";
import { NoticeToast } from "../plan/notice-toast.tsx";
import { Tabs } from "../plan/tabs.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { HallWifiPort } from "../wifi/hall-wifi-port.ts";
import { useConsoleDesk, type ConsoleDesk } from "./console-desk.ts";
import "./console-screen.css";
import { DoorPanel, useDoorNews } from "./door/door-panel.tsx";
import { useHandNews } from "./hands/hands-panel.tsx";
import { NextBar } from "./next-bar.tsx";
import { ProgrammeColumn } from "./programme-column.tsx";
import { RoomColumn } from "./room-column.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { useDueVotes } from "./vote/due-votes.ts";
import { useIsWide } from "./wide.ts";
import { WorkArea } from "./work-area.tsx";

export interface ConsoleScreenProps {
  readonly session: Session;
  readonly book: LeaderBook;
  readonly hallWifi: HallWifiPort;
}

/** Leading an evening: the programme, the work of the moment, and the hall. */
export function ConsoleScreen({ session, book, hallWifi }: ConsoleScreenProps): JSX.Element {
  const t = consoleText.current.value;
  const desk = useConsoleDesk({ session, book, hallWifi });
  const isWide = useIsWide();
  useShortcuts(desk);
  useDueVotes(desk);
  useHandNews(desk);
  useDoorNews(desk);
  const name = desk.parts.workshop.value?.name;
  return (
    <Page
      title={name ? `${name} – ${t.title}` : t.title}
      titleUnseen
      width="full"
      back={{ href: workshopLink("plan", session.room), label: t.tools.plan }}
      header={<ConsoleHeader desk={desk} />}
      bar={isWide || !session.leads.value ? undefined : <NextBar desk={desk} />}
    >
      <div class={`console${isWide ? " console--wide" : ""}`}>
        <StorageLine storage={session.storage.value} />
        {!session.leads.value && <StatusLine tone="warning">{t.notLeading}</StatusLine>}
        {session.leads.value &&
          (isWide ? (
            <Columns desk={desk} />
          ) : (
            <>
              <DoorPanel desk={desk} />
              <Parts desk={desk} />
            </>
          ))}
      </div>
      <NoticeToast notices={desk.notices} />
    </Page>
  );
}

function ConsoleHeader({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  return (
    <>
      <strong class="console__name">{desk.parts.workshop.value?.name ?? ""}</strong>
      {desk.session.storage.value.kind !== "failed" && (
        <SyncBadge sync={desk.session.sync.value} href={workshopLink("carry", desk.session.room)} />
      )}
    </>
  );
}

/** Three columns, each scrolling by itself, so that the main buttons stay where they are. */
function Columns({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.areas;
  return (
    <div class="console__columns">
      <section class="console__column" aria-label={t.programme}>
        <ProgrammeColumn desk={desk} withNext />
      </section>
      <section class="console__column" aria-label={t.work}>
        <WorkArea desk={desk} />
      </section>
      <section class="console__column" aria-label={t.room}>
        <RoomColumn desk={desk} withDoor />
      </section>
    </div>
  );
}

type Part = "programme" | "work" | "room";

/** One part at a time, for a phone in a co-facilitator's hand. */
function Parts({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.areas;
  const [part, setPart] = useState<Part>("work");
  const parts: readonly Part[] = ["programme", "work", "room"];
  return (
    <Tabs
      label={t.label}
      tabs={parts.map((each) => ({ key: each, label: t[each] }))}
      chosen={part}
      onChoose={setPart}
      panelClass="console__part"
    >
      {part === "programme" && <ProgrammeColumn desk={desk} withNext={false} />}
      {part === "work" && <WorkArea desk={desk} />}
      {part === "room" && <RoomColumn desk={desk} withDoor={false} />}
    </Tabs>
  );
}
