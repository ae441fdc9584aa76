import type { JSX } from "preact";
import "./button.css";
import type { IconPath } from "./icons.ts";

/** A drawing beside words; it says nothing by itself. */
export function Icon({ path }: { readonly path: IconPath }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
