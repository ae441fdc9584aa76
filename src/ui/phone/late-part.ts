import { roundText } from "../../text/round/area.ts";
import { ClosingView } from "./closing/closing-view.tsx";
import { GroupView } from "./group/group-view.tsx";
import { ResultsView } from "./results/results-view.tsx";
import { TableView } from "./table/table-view.tsx";
import { VoteView } from "./vote/vote-view.tsx";

/** The views that an evening comes to after people have written, with their words; fetched with the first of them. */
export const latePart = { ClosingView, GroupView, ResultsView, TableView, VoteView, loadWords: roundText.load };
