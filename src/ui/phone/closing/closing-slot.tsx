import type { JSX } from "preact";
import { useFetched } from "../../kit/use-fetched.ts";
import type { ClosingViewProps } from "./closing-view.tsx";

/** The place of the end of the evening: its view is fetched when the end has come. */
export function ClosingSlot(props: ClosingViewProps): JSX.Element | null {
  const part = useFetched(() => import("./closing-view.tsx"));
  return part ? <part.ClosingView {...props} /> : null;
}
