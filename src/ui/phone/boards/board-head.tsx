import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { listBoards, openBoards, promptOn, type ListedBoard } from "../../../domain/board-list.ts";
import { inLanguage } from "../../../domain/languages.ts";
import { boardText } from "../../../text/board/area.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { language } from "../../../text/text-area.ts";
import { ChoiceChips } from "../../kit/choice-chips.tsx";
import { OwnNotes } from "../write/own-notes.tsx";
import { Writer } from "../write/writer.tsx";
import { Wall } from "../notes/wall.tsx";
import type { Phone } from "../phone.ts";
import type { Stage } from "../stage.ts";
import { steady } from "../steady.ts";

export interface BoardHeadProps {
  readonly phone: Phone;
  /** The step whose question is asked where the board has none of its own. */
  readonly stage?: Stage;
}

/** Which board one writes on, a choice where there are several, and what it asks. */
export function BoardHead({ phone, stage }: BoardHeadProps): JSX.Element {
  const boards = boardsOn(phone).value;
  const board = phone.board.value;
  const info = phone.info.value;
  const t = boardText.current.value;
  const isOwnOfStage = stage !== undefined && board === phone.stageBoard.value;
  const otherwise = isOwnOfStage ? phoneText.current.value.write.defaultPrompt : "";
  const asked =
    inLanguage(promptOn(info, isOwnOfStage ? stage.step : undefined), language.value) ||
    (info?.kind === "parking" ? t.parkingPrompt : otherwise);
  return (
    <>
      {boards.length > 1 && (
        <ChoiceChips
          legend={t.choose}
          options={boards.map((each) => ({ value: each.id, label: titleOf(each) }))}
          value={board}
          onChange={phone.chooseBoard}
        />
      )}
      {asked !== "" && <p class="prompt">{asked}</p>}
      {info?.kind === "tables" && <TableLine table={phone.seat.value.table} />}
    </>
  );
}

/** Writing at the tables: the table's own part of the board first. */
export function TableBoard({ phone }: { readonly phone: Phone }): JSX.Element | null {
  if (phone.info.value?.kind !== "tables") return null;
  return (
    <>
      <BoardHead phone={phone} />
      <Writer phone={phone} />
      <OwnNotes phone={phone} />
      <Wall phone={phone} />
    </>
  );
}

function TableLine({ table }: { readonly table: number | undefined }): JSX.Element {
  const t = boardText.current.value;
  return <p class="small soft">{table === undefined ? t.noTable : t.yourTable(table)}</p>;
}

const boardsByPhone = new WeakMap<Phone, ReadonlySignal<readonly ListedBoard[]>>();

/** The boards that are open in the step, and the one that is shown, as long as it is; one list for all who ask. */
export function boardsOn(phone: Phone): ReadonlySignal<readonly ListedBoard[]> {
  const { session, board, following } = phone;
  const known = boardsByPhone.get(phone);
  if (known) return known;
  const boards = steady(() => {
    const room = session.state.value;
    const open = openBoards(room, following.shown.value.step);
    if (open.some(({ id }) => id === board.value)) return open;
    return [...listBoards(room).filter(({ id }) => id === board.value), ...open];
  });
  boardsByPhone.set(phone, boards);
  return boards;
}

/** A board's title in the reader's language. */
export function titleOf({ title, kind }: Pick<ListedBoard, "title" | "kind">): string {
  const t = boardText.current.value;
  return inLanguage(title, language.value) || (kind === "parking" ? t.parking : t.untitled);
}
