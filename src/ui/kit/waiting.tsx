import type { ComponentChildren, JSX } from "preact";
import "./waiting.css";

/** Something goes on and needs nothing from the person. Says what. */
export function Waiting({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="waiting">
      <span class="waiting__dots" aria-hidden="true">
        <span class="waiting__dot" />
        <span class="waiting__dot" />
        <span class="waiting__dot" />
      </span>
      <output>{children}</output>
    </div>
  );
}
