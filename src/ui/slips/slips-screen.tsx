import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { peopleInRoom } from "../../domain/room.ts";
import type { Vote } from "../../domain/votes.ts";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { slipsText } from "../../text/slips/area.ts";
import { Button } from "../kit/button.tsx";
import { printIcon } from "../kit/desk-icons.ts";
import { Page } from "../kit/page.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Stepper } from "../kit/stepper.tsx";
import { Waiting } from "../kit/waiting.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { MakeSlips, PrintedSlip } from "./slip-port.ts";
import "./slips-screen.css";

export interface SlipsScreenProps {
  readonly session: Session;
  readonly make: MakeSlips;
  /** Opens the browser's print dialog. */
  readonly print: () => void;
}

/** The most slips that one round can have. */
const mostSlips = 300;

/** Makes paper slips for the open vote that takes them, and prints them. */
export function SlipsScreen({ session, make, print }: SlipsScreenProps): JSX.Element {
  const t = slipsText.current.value.print;
  const vote = session.state.value.votes.find(({ open, voters }) => open && voters?.kind === "slips");
  const [slips, setSlips] = useState<readonly PrintedSlip[]>([]);
  return (
    <div class="slips-screen">
      <Page
        title={t.title}
        back={{ href: workshopLink("console", session.room), label: commonText.current.value.back }}
      >
        <p>{t.intro}</p>
        <p>{t.secret}</p>
        {!vote && <StatusLine>{t.none}</StatusLine>}
        {vote && session.leads.value && <Making session={session} vote={vote} make={make} onMade={setSlips} />}
        {slips.length > 0 && (
          <StatusLine
            tone="good"
            action={
              <Button kind="primary" icon={printIcon} onClick={print}>
                {t.start}
              </Button>
            }
          >
            {t.ready(slips.length)}
          </StatusLine>
        )}
      </Page>
      <div class="slips-paper" data-theme="light">
        {slips.map(({ author, link }) => (
          <div key={author} class="slips-paper__slip" data-link={link}>
            <QrCode text={link} label={t.qr} />
            <p>{t.paper}</p>
          </div>
        ))}
      </div>
    </div>
  );
}

interface MakingProps {
  readonly session: Session;
  readonly vote: Vote;
  readonly make: MakeSlips;
  readonly onMade: (slips: readonly PrintedSlip[]) => void;
}

/** Announces the slips before they can be printed: what was not announced never counts. */
function Making({ session, vote, make, onMade }: MakingProps): JSX.Element {
  const t = slipsText.current.value.print;
  const people = peopleInRoom(session.state.value).length;
  const [count, setCount] = useState(Math.min(mostSlips, people + 3));
  const [state, setState] = useState<"idle" | "making" | "failed">("idle");
  const announced = vote.entitled ?? 0;
  const begin = async (): Promise<void> => {
    setState("making");
    onMade([]);
    const made = await make(count);
    const outcome = await session.actions.announceSlips(
      vote.id,
      made.map(({ author }) => author),
    );
    setState(outcome.done ? "idle" : "failed");
    if (outcome.done) onMade(made);
  };
  return (
    <div class="stack">
      {announced > 0 && <p>{t.used(vote.ballots, announced)}</p>}
      <Stepper label={t.count} hint={t.countHint(people)} value={count} min={1} max={mostSlips} onChange={setCount} />
      {announced > 0 && <p>{t.againText}</p>}
      {state === "making" ? (
        <Waiting>{t.making}</Waiting>
      ) : (
        <div>
          <Button onClick={() => void begin()}>{announced > 0 ? t.again : t.make}</Button>
        </div>
      )}
      {state === "failed" && <StatusLine tone="bad">{commonText.current.value.refusals["not-saved"]}</StatusLine>}
    </div>
  );
}
