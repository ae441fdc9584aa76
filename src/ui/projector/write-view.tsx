import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Step } from "../../domain/agenda.ts";
import { listBoards, openBoards, promptOn, type ListedBoard } from "../../domain/board-list.ts";
import type { Note } from "../../domain/notes.ts";
import { inLanguage } from "../../domain/languages.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { steady } from "../phone/steady.ts";
import { PagedWall } from "./paged-wall.tsx";
import { longestHeading } from "./prompt-part.tsx";
import { stepTitle } from "./step-title.ts";
import { Unshown } from "./unshown.tsx";
import { useNotesOn } from "./use-board-notes.ts";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";
import "./write-view.css";

export interface WriteViewProps {
  readonly step: Step;
  readonly wall: Wall;
}

/** The question, and below it the notes as they come; of several boards one after the other. */
export function WriteView({ step, wall }: WriteViewProps): JSX.Element {
  const boards = useBoards(step, wall);
  const notes = useNotesOn(wall, boards.map(({ id }) => id).join("\n"));
  const [own] = boards;
  const asked = boards.length === 1 && notes.length === 0 ? promptOf(own, step) : "";
  if (asked !== "" && asked.length <= longestHeading) {
    return (
      <div class="write-view write-view--empty">
        <h1>{asked}</h1>
        <p>{projectorText.current.value.write.how}</p>
        <Unshown wall={wall} board={step.board} />
      </div>
    );
  }
  const parts = boards.flatMap((board) =>
    partsOf(
      board,
      notes.filter((note) => note.board === board.id),
      { step, wall },
    ),
  );
  return (
    <div class="write-view">
      <PagedWall level="h1" turner={wall.turner} arrived={notes.length} parts={parts} />
    </div>
  );
}

/** The boards that people write on in the step, the step's own first, open or not. What has to wait is not for the wall. */
function useBoards({ id: step, board: own }: Step, { session }: Wall): readonly ListedBoard[] {
  return useMemo(
    () =>
      steady(() => {
        const room = session.state.value;
        const others = openBoards(room, { id: step, board: own }).filter(
          ({ id, kind }) => id !== own && kind !== "parking",
        );
        return [...listBoards(room).filter(({ id }) => id === own), ...others];
      }),
    [session, step, own],
  ).value;
}

/** What a board asks; the step's own one always asks something. */
function promptOf(board: ListedBoard | undefined, step: Step): string {
  const isOwn = board?.id === step.board;
  const asked = inLanguage(promptOn(board?.info, isOwn ? step : undefined), language.value);
  return asked || (isOwn ? projectorText.current.value.write.prompt : "");
}

/** A board's notes under its question. One that is long, or that nobody has answered, has a page of its own. */
function partsOf(board: ListedBoard, notes: readonly Note[], { step, wall }: WriteViewProps): readonly WallPart[] {
  const asked = promptOf(board, step);
  const name =
    (board.info && inLanguage(board.title, language.value)) ||
    stepTitle(step, language.value, projectorText.current.value);
  const isHeading = asked !== "" && asked.length <= longestHeading;
  const written: WallPart = { key: board.id, title: isHeading ? asked : name, notes, columns: "notes" };
  if (notes.length > 0 && (isHeading || asked === "")) return [written];
  const body = (
    <>
      <p class="prompt-part">{asked}</p>
      <Unshown wall={wall} board={board.id} />
    </>
  );
  const question: WallPart = { key: `${board.id} asks`, title: name, body, columns: "rows" };
  return notes.length === 0 ? [question] : [question, written];
}
