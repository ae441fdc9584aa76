import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AuthorId } from "../../domain/ids.ts";
import { ticketLink, type TicketCode } from "../../domain/ticket-code.ts";
import { hasMoved } from "../../domain/room.ts";
import type { Refusal, Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { keysText } from "../../text/keys/area.ts";
import { QrCode } from "../kit/qr-code.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { TicketCodeText } from "./ticket-code-text.tsx";

export interface SeatCodeProps {
  readonly session: Session;
  readonly person: AuthorId;
}

/** A code by which another device takes over a person's seat, and word of it once that has happened. */
export function SeatCode({ session, person }: SeatCodeProps): JSX.Element {
  const t = keysText.current.value.seat;
  const [made, setMade] = useState<TicketCode | Refusal>();
  useEffect(() => {
    let wanted = true;
    const make = async (): Promise<void> => {
      const given = await (await session.tickets()).giveSeat(person);
      if (wanted) setMade(given);
    };
    make().catch(() => wanted && setMade("not-saved"));
    return () => {
      wanted = false;
    };
  }, [session, person]);
  if (hasMoved(session.state.value, person)) return <StatusLine tone="good">{t.done}</StatusLine>;
  if (typeof made === "string") return <StatusLine tone="bad">{commonText.current.value.refusals[made]}</StatusLine>;
  return (
    <div class="stack">
      <p>{t.text}</p>
      {made && <QrCode text={ticketLink(session.joinLink, made)} label={t.ask} />}
      {made && <p class="small">{t.typed}</p>}
      {made && <TicketCodeText code={made} />}
    </div>
  );
}
