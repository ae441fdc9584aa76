import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../../live/session.ts";
import type { Seat } from "./seat.ts";
import type { TableMinutes } from "./table-minutes.tsx";

/** The place of the table's minutes: the field is fetched when somebody first sits at a table. */
export function MinutesSlot({ session, seat }: { readonly session: Session; readonly seat: Seat }): JSX.Element | null {
  const [Minutes, setMinutes] = useState<typeof TableMinutes | undefined>();
  useEffect(() => {
    const load = async (): Promise<void> => {
      const { TableMinutes } = await import("./table-minutes.tsx");
      setMinutes(() => TableMinutes);
    };
    void load();
  }, []);
  const { round, table } = seat;
  if (!Minutes || round === undefined || table === undefined) return null;
  return <Minutes key={`${round} ${table}`} session={session} round={round} table={table} />;
}
