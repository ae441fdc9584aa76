import type { JSX } from "preact";
import type { Vote } from "../../domain/votes.ts";
import { roundText } from "../../text/round/area.ts";
import type { ResultRow } from "../projector/result-rows.ts";
import type { Names } from "../phone/results/names-by-option.ts";
import "./result-table.css";

export interface ResultTableProps {
  readonly vote: Pick<Vote, "count" | "once">;
  readonly rows: readonly ResultRow[];
  /** What stands in the rows. */
  readonly of: "options" | "themes";
  readonly names?: ReadonlyMap<string, Names> | undefined;
}

/** A result as a table: place, dots, how many people, and what of it was counted by hand. */
export function ResultTable({ vote, rows, of, names }: ResultTableProps): JSX.Element {
  const t = roundText.current.value;
  const byPeople = of === "themes" && vote.once === true;
  return (
    <table class="result-table">
      <thead>
        <tr>
          <th scope="col">{t.place}</th>
          <th scope="col">{of === "themes" ? t.theme : t.option}</th>
          {!byPeople && (
            <th scope="col" class="result-table__number">
              {t.dots}
            </th>
          )}
          <th scope="col" class="result-table__number">
            {t.people}
          </th>
          {vote.count && (
            <th scope="col" class="result-table__number">
              {t.hands}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="result-table__number">{row.place}.</td>
            <th scope="row" class="result-table__text">
              {row.text ?? t.gone}
              {row.tied && <span class="soft"> ({t.tie})</span>}
              {row.under > 0 && <span class="result-table__names">{t.under(row.under)}</span>}
              <NamesLine names={names?.get(row.id)} />
            </th>
            {!byPeople && <td class="result-table__number">{row.dots}</td>}
            <td class="result-table__number">{row.voters}</td>
            {vote.count && <td class="result-table__number">{row.byHand}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who gave an option dots, where the round's rules show it. */
export function NamesLine({ names }: { readonly names: Names | undefined }): JSX.Element | null {
  const t = roundText.current.value;
  if (!names) return null;
  const all = [...names.named, ...(names.nameless > 0 ? [t.nameless(names.nameless)] : [])];
  return <span class="result-table__names">{t.names(all.join(", "))}</span>;
}

/** By which rule the themes' sums are made. */
export function SumRule({ vote }: { readonly vote: Pick<Vote, "once"> }): JSX.Element {
  const t = roundText.current.value;
  return <p class="small soft">{vote.once ? t.oncePerTheme : t.everyDot}</p>;
}
