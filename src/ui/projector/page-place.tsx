import type { JSX } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import "./page-place.css";
import type { PageTurner } from "./page-turner.ts";

/** Which page is on the wall, in the corner; nothing while everything is on one page. */
export function PagePlace({ turner }: { readonly turner: PageTurner }): JSX.Element | null {
  const position = turner.position.value;
  if (!position || position.of === 1) return null;
  return (
    <p class="page-place">
      <span class="unseen">{projectorText.current.value.pages.label} </span>
      {position.page}/{position.of}
    </p>
  );
}
