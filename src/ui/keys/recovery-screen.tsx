import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { TicketCode } from "../../domain/ticket-code.ts";
import { ticketLink } from "../../domain/ticket-code.ts";
import type { Refusal, Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { keysText } from "../../text/keys/area.ts";
import { announce } from "../kit/announce.ts";
import { Button } from "../kit/button.tsx";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { printIcon } from "../kit/desk-icons.ts";
import { saveFileIcon } from "../kit/icons.ts";
import { Page } from "../kit/page.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import "./recovery-screen.css";
import { TicketCodeText } from "./ticket-code-text.tsx";

export interface RecoveryScreenProps {
  readonly session: Session;
  readonly print: () => void;
  /** Saves the evening as it stands, with the code, as a file. */
  readonly save: (code: TicketCode) => Promise<void>;
}

/** The facilitator's way to be replaced: a code for another laptop, on paper or as a file, and the end of it. */
export function RecoveryScreen({ session, print, save }: RecoveryScreenProps): JSX.Element {
  const t = keysText.current.value.recovery;
  const [code, setCode] = useState<TicketCode>();
  const [news, setNews] = useState("");
  const [problem, setProblem] = useState<Refusal>();
  const isMaker = session.mayGrant.value && !session.state.value.spares.some((spare) => spare === session.me.value?.id);
  const say = (text: string): void => {
    setNews(text);
    setProblem(undefined);
    announce(text);
  };
  const make = async (): Promise<void> => {
    const made = await (await session.tickets()).giveLead();
    if (typeof made === "string") return setProblem(made);
    setProblem(undefined);
    setNews("");
    return setCode(made);
  };
  const end = async (): Promise<void> => {
    const outcome = await (await session.tickets()).endLeads();
    if (!outcome.done) return setProblem(outcome.refusal);
    setCode(undefined);
    return say(t.ended);
  };
  return (
    <Page title={t.title} back={{ href: workshopLink("plan", session.room), label: commonText.current.value.back }}>
      <div class="recovery stack">
        <p>{t.lead}</p>
        <StatusLine tone="warning">{t.trusted}</StatusLine>
        <Spares session={session} />
        {problem && <StatusLine tone="bad">{commonText.current.value.refusals[problem]}</StatusLine>}
        <output>{news}</output>
        {code && (
          <section class="stack">
            <p>
              <strong>{t.once}</strong>
            </p>
            <div class="row">
              <Button kind="primary" icon={printIcon} onClick={print}>
                {t.print}
              </Button>
              <Button
                icon={saveFileIcon}
                onClick={() =>
                  void save(code).then(
                    () => say(t.saved),
                    () => setProblem("not-saved"),
                  )
                }
              >
                {t.save}
              </Button>
            </div>
            <p class="soft small">{t.fileHint}</p>
          </section>
        )}
        {isMaker ? <Make hasCode={code !== undefined} onMake={make} onEnd={end} /> : <p>{t.onlyMaker}</p>}
      </div>
      {code && <Sheet session={session} code={code} />}
    </Page>
  );
}

interface MakeProps {
  readonly hasCode: boolean;
  readonly onMake: () => Promise<void>;
  readonly onEnd: () => Promise<void>;
}

function Make({ hasCode, onMake, onEnd }: MakeProps): JSX.Element {
  const t = keysText.current.value.recovery;
  const [isEnding, setEnding] = useState(false);
  return (
    <div class="row">
      <Button kind={hasCode ? "quiet" : "primary"} onClick={() => void onMake()}>
        {hasCode ? t.makeAnother : t.make}
      </Button>
      <Button kind="quiet" onClick={() => setEnding(true)}>
        {t.end}
      </Button>
      <ConfirmDialog
        open={isEnding}
        danger
        title={t.end}
        message={t.endText}
        confirm={t.end}
        onCancel={() => setEnding(false)}
        onConfirm={() => {
          setEnding(false);
          void onEnd();
        }}
      />
    </div>
  );
}

/** Who leads by a code: the facilitator must know it. */
function Spares({ session }: { readonly session: Session }): JSX.Element {
  const { spares, people } = session.state.value;
  const me = session.me.value?.id;
  return (
    <>
      {spares
        .filter((spare) => spare !== me)
        .map((spare) => (
          <StatusLine key={spare}>
            {keysText.current.value.recovery.spare(people.find(({ id }) => id === spare)?.name ?? "")}
          </StatusLine>
        ))}
    </>
  );
}

/** What is printed, and nothing else of the page. */
function Sheet({ session, code }: { readonly session: Session; readonly code: TicketCode }): JSX.Element {
  const t = keysText.current.value.recovery;
  const address = session.joinLink.split("/#", 1).join("");
  return (
    <section class="recovery-sheet sheet-of-paper stack" data-theme="light">
      <h2>{t.sheetTitle(session.state.value.workshop?.name ?? "")}</h2>
      <div class="recovery-sheet__code">
        <QrCode text={ticketLink(session.joinLink, code)} label={t.title} />
        <TicketCodeText code={code} />
      </div>
      <p>{t.sheetHow(address)}</p>
      <p>
        <strong>{t.sheetSecret}</strong>
      </p>
    </section>
  );
}
