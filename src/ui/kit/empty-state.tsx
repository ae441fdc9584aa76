import type { ComponentChildren, JSX } from "preact";
import "./state.css";

export interface EmptyStateProps {
  readonly title: string;
  /** What will be here, or how to begin. */
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** A place where nothing is yet. */
export function EmptyState({ title, children, actions }: EmptyStateProps): JSX.Element {
  return (
    <div class="state">
      <h2 class="state__title">{title}</h2>
      {children}
      {actions && <div class="state__actions">{actions}</div>}
    </div>
  );
}
