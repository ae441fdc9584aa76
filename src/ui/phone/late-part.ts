import { boardText } from "../../text/board/area.ts";
import { closingText } from "../../text/closing/area.ts";
import { roundText } from "../../text/round/area.ts";
import { boardPart } from "./boards/board-part.tsx";
import { ClosingView } from "./closing/closing-view.tsx";
import { GroupView } from "./group/group-view.tsx";
import { ResultsView } from "./results/results-view.tsx";
import { TableView } from "./table/table-view.tsx";
import { VoteView } from "./vote/vote-view.tsx";

/** What a phone comes to after the first note, with its words: other boards and own notes, and the evening's later views. */
export const latePart = { ...boardPart, ClosingView, GroupView, ResultsView, TableView, VoteView, loadWords };

function loadWords(): Promise<unknown> {
  return Promise.all([boardText.load(), closingText.load(), roundText.load()]);
}
