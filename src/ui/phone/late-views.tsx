import type { JSX } from "preact";
import type { ClosingViewProps } from "./closing/closing-view.tsx";
import type { GroupViewProps } from "./group/group-view.tsx";
import type { Phone } from "./phone.ts";
import type { TableViewProps } from "./table/table-view.tsx";
import { useLatePart } from "./use-late-part.ts";
import type { VoteViewProps } from "./vote/vote-view.tsx";

/** Grouping, once it has been fetched. */
export function LateGroup(props: GroupViewProps): JSX.Element | null {
  const part = useLatePart();
  return part ? <part.GroupView {...props} /> : null;
}

/** The tables, once they have been fetched. */
export function LateTable(props: TableViewProps): JSX.Element | null {
  const part = useLatePart();
  return part ? <part.TableView {...props} /> : null;
}

/** The vote, once it has been fetched. */
export function LateVote(props: VoteViewProps): JSX.Element | null {
  const part = useLatePart();
  return part ? <part.VoteView {...props} /> : null;
}

/** The end of the evening, once it has been fetched. */
export function LateClosing(props: ClosingViewProps): JSX.Element | null {
  const part = useLatePart();
  return part ? <part.ClosingView {...props} /> : null;
}

/** What has been voted so far, once it has been fetched. */
export function LateResults(props: { readonly phone: Phone }): JSX.Element | null {
  const part = useLatePart();
  return part ? <part.ResultsView {...props} /> : null;
}
