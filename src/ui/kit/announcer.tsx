import type { JSX } from "preact";
import { announced } from "./announce.ts";

/** The two live regions. Stands once at the root of the app, from the first paint on, and starts empty. */
export function Announcer(): JSX.Element {
  return (
    <div class="unseen">
      <output>{announced("polite")}</output>
      <div role="alert">{announced("urgent")}</div>
    </div>
  );
}
