import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import "./head-count-list.css";
import type { HeadCount } from "./head-counts.ts";

interface HeadCountListProps {
  readonly title: string;
  readonly counts: readonly HeadCount[];
}

/** People by one answer: a number and a bar each. */
export function HeadCountList({ title, counts }: HeadCountListProps): JSX.Element | null {
  if (counts.length === 0) return null;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section class="head-count-list">
      <h3>{title}</h3>
      <ul class="plain-list">
        {counts.map(({ name, count }) => (
          <li key={name} class="head-count-list__row">
            <span class="head-count-list__name">{name || consoleText.current.value.hall.unknown}</span>
            <span class="head-count-list__bar" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * count) / most}%` }} />
            </span>
            <strong class="head-count-list__count">{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
