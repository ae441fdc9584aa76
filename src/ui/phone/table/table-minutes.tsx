import type { JSX } from "preact";
import { longestMinutes, tableMinutesName } from "../../../domain/seatings.ts";
import type { SharedTexts } from "../../../live/shared-texts.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { TextArea } from "../../kit/text-area.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { useSharedText } from "./use-shared-text.ts";

export interface TableMinutesProps {
  readonly texts: SharedTexts;
  readonly round: number;
  readonly table: number;
}

/** What a table writes down together in a round: one text, everybody's hands. Give it a key for each table. */
export function TableMinutes({ texts, round, table }: TableMinutesProps): JSX.Element {
  const t = phoneText.current.value.table.minutes;
  const field = useSharedText(texts, tableMinutesName(round, table));
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
