import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Session } from "../../live/session.ts";
import { consoleText } from "../../text/console/area.ts";
import { remoteText } from "../../text/remote/area.ts";
import { roomParts } from "../console/room-parts.ts";
import { nameOfChoice, ScreenChoice, shownChoice } from "../console/screen-choice.tsx";
import { chooseNote, screenSteps, type ScreenDesk } from "../console/screen-steps.ts";
import { Button } from "../kit/button.tsx";
import { forwardIcon } from "../kit/desk-icons.ts";
import { backIcon, checkIcon } from "../kit/icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { StorageLine } from "../kit/storage-line.tsx";
import { SyncBadge } from "../kit/sync-badge.tsx";
import { createNotices, type Notices } from "../plan/notices.ts";
import { NoticeToast } from "../plan/notice-toast.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import "./remote-screen.css";

/** The big screen from the phone of somebody who leads: on, back, and what is taken on. */
export function RemoteScreen({ session }: { readonly session: Session }): JSX.Element {
  const t = remoteText.current.value;
  const [notices] = useState(createNotices);
  const desk = useMemo(() => remoteDesk(session, notices), [session, notices]);
  const leads = session.leads.value;
  return (
    <Page
      title={t.title}
      back={{ href: workshopLink("console", session.room), label: t.console }}
      header={<SyncBadge sync={session.sync.value} href={workshopLink("carry", session.room)} />}
      bar={leads && <Steps desk={desk} />}
    >
      <StorageLine storage={session.storage.value} />
      {leads ? <Shown desk={desk} /> : <StatusLine tone="warning">{consoleText.current.value.notLeading}</StatusLine>}
      <NoticeToast notices={notices} />
    </Page>
  );
}

function remoteDesk(session: Session, notices: Notices): ScreenDesk {
  return {
    session,
    parts: roomParts(session.state),
    act: (action, done) => notices.report(action, done === undefined ? undefined : () => ({ text: done })),
  };
}

function Shown({ desk }: { readonly desk: ScreenDesk }): JSX.Element {
  const t = remoteText.current.value;
  const { note, place, all } = screenSteps(desk);
  return (
    <>
      <div class="stack stack--tight">
        <p>{t.shows(nameOfChoice(shownChoice(desk)))}</p>
        {note && (
          <>
            <p class="soft">{consoleText.current.value.projector.noteOf(place, all)}</p>
            <NoteCard text={note.text} colour={note.colour} large />
            <Button
              full
              icon={checkIcon}
              pressed={note.status === "chosen"}
              onClick={() => void chooseNote(desk, note)}
            >
              {t.take}
            </Button>
          </>
        )}
      </div>
      <section class="stack stack--tight">
        <h2>{t.choose}</h2>
        <ScreenChoice desk={desk} />
      </section>
    </>
  );
}

/** On and back, at the thumb. */
function Steps({ desk }: { readonly desk: ScreenDesk }): JSX.Element {
  const t = remoteText.current.value;
  const { note, go } = screenSteps(desk);
  return (
    <div class="remote-steps">
      <Button icon={backIcon} onClick={() => go(-1)}>
        {note ? t.noteBack : t.pageBack}
      </Button>
      <Button kind="primary" icon={forwardIcon} onClick={() => go(1)}>
        {note ? t.noteOn : t.pageOn}
      </Button>
    </div>
  );
}
