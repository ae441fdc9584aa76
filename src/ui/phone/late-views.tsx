import type { JSX } from "preact";
import { useFetched } from "../kit/use-fetched.ts";
import type { ClosingViewProps } from "./closing/closing-view.tsx";
import type { GroupViewProps } from "./group/group-view.tsx";
import type { Phone } from "./phone.ts";
import type { VoteViewProps } from "./vote/vote-view.tsx";

/** Grouping, once it has been fetched. */
export function LateGroup(props: GroupViewProps): JSX.Element | null {
  const part = useFetched(fetchPart);
  return part ? <part.GroupView {...props} /> : null;
}

/** The vote, once it has been fetched. */
export function LateVote(props: VoteViewProps): JSX.Element | null {
  const part = useFetched(fetchPart);
  return part ? <part.VoteView {...props} /> : null;
}

/** The end of the evening, once it has been fetched. */
export function LateClosing(props: ClosingViewProps): JSX.Element | null {
  const part = useFetched(fetchPart);
  return part ? <part.ClosingView {...props} /> : null;
}

/** What has been voted so far, once it has been fetched. */
export function LateResults(props: { readonly phone: Phone }): JSX.Element | null {
  const part = useFetched(fetchPart);
  return part ? <part.ResultsView {...props} /> : null;
}

/** Once the views are there, what they offer works without a network. */
async function fetchPart() {
  const [{ latePart }] = await Promise.all([import("./late-part.ts"), import("../../live/actions/late-actions.ts")]);
  await latePart.loadWords();
  return latePart;
}
