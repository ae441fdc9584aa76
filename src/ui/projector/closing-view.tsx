import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import "./closing-view.css";
import { eveningFigures, type EveningFigures } from "./evening-figures.ts";
import type { Wall } from "./wall.ts";

const order = ["people", "municipalities", "notes", "dots", "pairs", "across"] as const;

/** Thanks, and what the evening made. */
export function ClosingView({ wall }: { readonly wall: Wall }): JSX.Element {
  const t = projectorText.current.value.closing;
  const figures: EveningFigures = useComputed(() => eveningFigures(wall.session.state.value)).value;
  const shown = order.filter((figure) => figures[figure] > 0 && (wall.showsCounts || figure !== "people"));
  return (
    <div class="closing-view">
      <h1>{t.title}</h1>
      <ul class="closing-view__figures plain-list">
        {shown.map((figure) => (
          <li key={figure} class="closing-view__figure">
            <span class="closing-view__number">{figures[figure]}</span> {t[figure](figures[figure])}
          </li>
        ))}
      </ul>
      <p>{t.kept}</p>
    </div>
  );
}
