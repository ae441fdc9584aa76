import type { JSX } from "preact";
import { useFetched } from "../../kit/use-fetched.ts";
import type { Phone } from "../phone.ts";

/** The place of what has been voted: its view is fetched when somebody looks for it. */
export function ResultsSlot({ phone }: { readonly phone: Phone }): JSX.Element | null {
  const part = useFetched(() => import("./results-view.tsx"));
  return part ? <part.ResultsView phone={phone} /> : null;
}
