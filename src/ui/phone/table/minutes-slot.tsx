import type { JSX } from "preact";
import type { Session } from "../../../live/session.ts";
import { useFetched } from "../../kit/use-fetched.ts";
import type { Seat } from "./seat.ts";

/** The place of the table's minutes: the field is fetched when somebody first sits at a table. */
export function MinutesSlot({ session, seat }: { readonly session: Session; readonly seat: Seat }): JSX.Element | null {
  const part = useFetched(() => Promise.all([import("./table-minutes.tsx"), session.sharedTexts()]));
  const { round, table } = seat;
  if (!part || round === undefined || table === undefined) return null;
  const [{ TableMinutes }, texts] = part;
  return <TableMinutes key={`${round} ${table}`} texts={texts} round={round} table={table} />;
}
