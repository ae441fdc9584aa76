import type { JSX } from "preact";
import { useFetched } from "../../kit/use-fetched.ts";
import type { VoteViewProps } from "./vote-view.tsx";

/** The place of the vote: its view is fetched when the vote has come. */
export function VoteSlot(props: VoteViewProps): JSX.Element | null {
  const part = useFetched(() => import("./vote-view.tsx"));
  return part ? <part.VoteView {...props} /> : null;
}
