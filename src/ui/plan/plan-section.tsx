import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

interface PlanSectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One sheet of the plan, with its heading. */
export function PlanSection({ title, children }: PlanSectionProps): JSX.Element {
  const id = useId();
  return (
    <section class="sheet-of-paper stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
