import type { JSX } from "preact";
import type { TableMinutes } from "../../domain/seatings.ts";
import { resultsText } from "../../text/results/area.ts";
import "./minutes-section.css";

/** What the tables wrote down; nothing where none did. */
export function MinutesSection({ minutes }: { readonly minutes: readonly TableMinutes[] }): JSX.Element | null {
  if (minutes.length === 0) return null;
  const t = resultsText.current.value.minutes;
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      {minutes.map(({ round, table, text }) => (
        <article key={`${round} ${table}`} class="stack stack--tight">
          <h3>{t.of(round, table)}</h3>
          <p class="minutes-section__text">{text}</p>
        </article>
      ))}
    </section>
  );
}
