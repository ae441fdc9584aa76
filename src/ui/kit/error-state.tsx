import type { ComponentChildren, JSX } from "preact";
import "./state.css";

export interface ErrorStateProps {
  /** What could not be done, without blame. */
  readonly title: string;
  /** What it means and what to do next. */
  readonly children?: ComponentChildren;
  /** At least one way on. */
  readonly actions: ComponentChildren;
}

/** Something went wrong, and here is the way on. */
export function ErrorState({ title, children, actions }: ErrorStateProps): JSX.Element {
  return (
    <div class="state state--error" role="alert">
      <h2 class="state__title">{title}</h2>
      {children}
      <div class="state__actions">{actions}</div>
    </div>
  );
}
