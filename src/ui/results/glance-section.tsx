import type { JSX } from "preact";
import type { Room } from "../../domain/room.ts";
import { resultsText } from "../../text/results/area.ts";
import { glanceSentences } from "./glance-sentences.ts";
import "./glance-section.css";

/** The evening in plain sentences. */
export function GlanceSection({ room }: { readonly room: Room }): JSX.Element {
  const t = resultsText.current.value;
  return (
    <section class="glance-section stack">
      <h2>{t.glance.title}</h2>
      <ul class="glance-section__sentences plain-list">
        {glanceSentences(room, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
