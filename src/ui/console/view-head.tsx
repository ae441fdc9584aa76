import type { ComponentChildren, JSX } from "preact";
import "./view-head.css";

interface ViewHeadProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** The head of a view in the middle: its title, and counts or buttons beside it. */
export function ViewHead({ title, children }: ViewHeadProps): JSX.Element {
  return (
    <div class="view-head">
      <h2 class="view-head__title">{title}</h2>
      {children}
    </div>
  );
}
