import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { keysText } from "../../text/keys/area.ts";
import { Button } from "../kit/button.tsx";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import { SeatCode } from "./seat-code.tsx";

/** Why the phone was not passed on. */
export type PassProblem = "otherWindow" | "nextFailed";

export interface DeviceScreenProps {
  readonly session: Session;
  /** Deletes what is this person's and starts again at the join form; gives why that could not be done. */
  readonly passOn: () => Promise<PassProblem | undefined>;
}

/** What can be done with this device as such: going on with another one, passing it to somebody else. */
export function DeviceScreen({ session, passOn }: DeviceScreenProps): JSX.Element {
  const t = keysText.current.value.device;
  const me = session.me.value;
  const mayMove = me !== undefined && !session.leads.value;
  return (
    <Page title={t.title} back={{ href: workshopLink("phone", session.room), label: commonText.current.value.back }}>
      {mayMove && (
        <section class="stack">
          <h2>{t.moveTitle}</h2>
          <Move session={session} />
        </section>
      )}
      {session.hasMoved.value && (
        <StatusLine tone="warning">{commonText.current.value.refusals["moved-seat"]}</StatusLine>
      )}
      {!session.leads.value && <Next session={session} passOn={passOn} />}
    </Page>
  );
}

function Move({ session }: { readonly session: Session }): JSX.Element {
  const t = keysText.current.value.device;
  const [shown, setShown] = useState(false);
  const me = session.me.value;
  if (shown && me) return <SeatCode session={session} person={me.id} />;
  return (
    <>
      <p>{t.moveText}</p>
      <Button onClick={() => setShown(true)}>{t.move}</Button>
    </>
  );
}

function Next({ session, passOn }: DeviceScreenProps): JSX.Element {
  const t = keysText.current.value.device;
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<PassProblem>();
  const isUnsent = session.me.value !== undefined && session.health.value.reached === 0;
  return (
    <section class="stack">
      <h2>{t.nextTitle}</h2>
      <p>{t.nextText}</p>
      {isUnsent && <StatusLine tone="warning">{t.nextUnsent}</StatusLine>}
      {problem && <StatusLine tone="bad">{t[problem]}</StatusLine>}
      <Button onClick={() => setAsking(true)}>{t.next}</Button>
      <ConfirmDialog
        open={isAsking}
        danger
        title={t.nextTitle}
        message={isUnsent ? `${t.nextUnsent} ${t.nextDrafts}` : t.nextDrafts}
        confirm={t.next}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void passOn().then(setProblem);
        }}
      />
    </section>
  );
}
