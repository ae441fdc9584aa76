import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import "./console-panel.css";

interface ConsolePanelProps {
  readonly title: string;
  /** Beside the title: a count, a state. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of a column, with its heading. */
export function ConsolePanel({ title, aside, children }: ConsolePanelProps): JSX.Element {
  const id = useId();
  return (
    <section class="console-panel" aria-labelledby={id}>
      <div class="console-panel__head">
        <h2 id={id} class="console-panel__title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
