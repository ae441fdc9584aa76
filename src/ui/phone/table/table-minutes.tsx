import type { JSX } from "preact";
import { longestMinutes, tableMinutesName } from "../../../domain/seatings.ts";
import type { Session } from "../../../live/session.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { TextArea } from "../../kit/text-area.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { useSharedText } from "./use-shared-text.ts";

export interface TableMinutesProps {
  readonly session: Session;
  readonly round: number;
  readonly table: number;
}

/** What a table writes down together in a round: one text, everybody's hands. Give it a key for each table. */
export function TableMinutes({ session, round, table }: TableMinutesProps): JSX.Element {
  const t = phoneText.current.value.table.minutes;
  const field = useSharedText(session, tableMinutesName(round, table));
  return (
    <section class="stack stack--tight" onFocusOut={field.flush}>
      <TextArea
        label={t.label(table)}
        hint={t.hint}
        value={field.value}
        longest={longestMinutes}
        rows={6}
        areaRef={field.ref}
        onInput={field.write}
      />
      <RefusalLine refusal={field.refusal} />
      <p class="soft small">{field.value === "" ? "" : field.isPending ? t.saving : t.saved}</p>
    </section>
  );
}
