import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { lastOrder, type ListedBoard } from "../../../domain/board-list.ts";
import type { BoardInfo } from "../../../domain/boards.ts";
import { shownNotes } from "../../../domain/notes.ts";
import { consoleText } from "../../../text/console/area.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { plusIcon } from "../../kit/icons.ts";
import { orderAfterMove } from "../../plan/step-order.ts";
import { stepName, type ConsoleDesk } from "../console-desk.ts";
import { BoardEditor } from "./board-editor.tsx";
import { BoardRow } from "./board-row.tsx";
import { boardTitle, useBoards } from "./use-boards.ts";

interface BoardsDialogProps {
  readonly desk: ConsoleDesk;
  readonly onClose: () => void;
}

/** The boards of the evening: made, named, put in order, opened and closed here. */
export function BoardsDialog({ desk, onClose }: BoardsDialogProps): JSX.Element {
  const t = consoleText.current.value.boards;
  const boards = useBoards(desk);
  const [edited, edit] = useState<{ readonly id: string | undefined; readonly info: BoardInfo } | undefined>(undefined);
  const { actions } = desk.session;
  const infoOf = ({ info, title, kind }: ListedBoard): BoardInfo =>
    info ?? { title, prompt: {}, kind, order: lastOrder(boards), step: "", open: true };
  const save = async (info: BoardInfo): Promise<void> => {
    if (await desk.act(actions.saveBoard(edited?.id, info), t.saved)) edit(undefined);
  };
  const known = boards.filter(({ info }) => info);
  const ordered = known.map(({ id, info }) => ({ id, order: info?.order ?? 0 }));
  const move = (board: ListedBoard, by: -1 | 1): void => {
    const order = orderAfterMove(ordered, board.id, by);
    if (order !== undefined) void desk.act(actions.saveBoard(board.id, { ...infoOf(board), order }));
  };
  if (edited) return <BoardEditor desk={desk} info={edited.info} onSave={save} onClose={() => edit(undefined)} />;
  return (
    <Dialog open title={t.title} onClose={onClose}>
      <p class="soft">{t.text}</p>
      <ul class="plain-list stack stack--tight">
        {boards.map((board) => (
          <BoardRow
            key={board.id}
            title={boardTitle(board)}
            facts={factsOf(desk, board)}
            isOpen={board.isOpen}
            place={known.indexOf(board)}
            last={known.length - 1}
            isRemovable={isFree(desk, board)}
            onEdit={() => edit({ id: board.id, info: infoOf(board) })}
            onMove={(by) => move(board, by)}
            onOpen={() =>
              void desk.act(
                actions.saveBoard(board.id, { ...infoOf(board), open: !board.isOpen }),
                board.isOpen ? t.closedDone : t.openDone,
              )
            }
            onRemove={() => void desk.act(actions.removeBoard(board.id), t.removed(boardTitle(board)))}
          />
        ))}
      </ul>
      <Button
        icon={plusIcon}
        onClick={() =>
          edit({
            id: undefined,
            info: { title: {}, prompt: {}, kind: "room", order: lastOrder(boards), step: "", open: true },
          })
        }
      >
        {t.add}
      </Button>
    </Dialog>
  );
}

function factsOf(desk: ConsoleDesk, board: ListedBoard): string {
  const t = consoleText.current.value.boards;
  const { agenda, notes, boardNow } = desk.parts;
  const step = agenda.value.find(({ id }) => id === board.info?.step);
  const facts = [
    t.kinds[board.kind],
    consoleText.current.value.wall.notes(shownNotes(notes.value, board.id).length),
    step ? stepName(step) : "",
    board.id === boardNow.value ? t.now : "",
    board.isOpen ? "" : t.closed,
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

/** Whether nothing is lost when the board goes. */
function isFree({ parts }: ConsoleDesk, { id, info }: ListedBoard): boolean {
  return info !== undefined && ![...parts.agenda.value, ...parts.notes.value].some((each) => each.board === id);
}
