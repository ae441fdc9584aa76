import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { MeetingMatrix } from "../../domain/encounters.ts";
import { resultsText } from "../../text/results/area.ts";
import "./meetings-matrix.css";

/**
 * Which municipalities met which: a table for those who read it, and by its shading a picture for those who look. The
 * columns are numbered as the rows are, so that long names stand once.
 */
export function MeetingsMatrix({ matrix }: { readonly matrix: MeetingMatrix }): JSX.Element | null {
  const t = resultsText.current.value.meetings.matrix;
  const hintId = useId();
  const { municipalities, pairs } = matrix;
  if (municipalities.filter((name) => name !== "").length < 2) return null;
  const most = Math.max(1, ...pairs.flat());
  const nameOf = (name: string): string => name || t.unknown;
  return (
    <div class="meetings-matrix">
      <table aria-describedby={hintId}>
        <caption class="meetings-matrix__caption">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t.municipality}</span>
            </th>
            {municipalities.map((name, index) => (
              <th key={name} scope="col">
                <span aria-hidden="true">{index + 1}</span>
                <span class="unseen">{nameOf(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {municipalities.map((name, row) => (
            <tr key={name}>
              <th scope="row">
                <span aria-hidden="true">{`${row + 1}. `}</span>
                {nameOf(name)}
              </th>
              {municipalities.map((other, column) => (
                <Square key={other} pairs={pairs[row]?.[column] ?? 0} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={hintId} class="small soft">
        {t.hint}
      </p>
    </div>
  );
}

/** Five shades: enough to compare, and each keeps its number readable. */
function Square({ pairs, most }: { readonly pairs: number; readonly most: number }): JSX.Element {
  return (
    <td class="meetings-matrix__square" data-shade={pairs === 0 ? 0 : Math.ceil((4 * pairs) / most)}>
      {pairs}
    </td>
  );
}
