import type { JSX } from "preact";
import type { Pile } from "../../../domain/piles.ts";
import { consoleText } from "../../../text/console/area.ts";

/** What lies under a note, in each writer's own words. */
export function PileList({ pile }: { readonly pile: Pile }): JSX.Element | null {
  if (pile.under.length === 0) return null;
  return (
    <section class="stack stack--tight">
      <h3>{consoleText.current.value.piles.under(pile.under.length)}</h3>
      <ul>
        {pile.under.map((note) => (
          <li key={note.id}>{note.text}</li>
        ))}
      </ul>
    </section>
  );
}
