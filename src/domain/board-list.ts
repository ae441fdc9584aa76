import type { Step } from "./agenda.ts";
import type { BoardInfo, BoardKind } from "./boards.ts";
import type { LocalText } from "./languages.ts";
import type { Room } from "./room.ts";

/** A board as lists of boards name it. */
export interface ListedBoard {
  readonly id: string;
  readonly title: LocalText;
  readonly kind: BoardKind;
  readonly isOpen: boolean;
  /** Undefined for a board that only steps or notes name. */
  readonly info: BoardInfo | undefined;
}

type Boards = Pick<Room, "boards" | "agenda" | "notes">;

/**
 * Every board of the room in its order: those that steps name and that nobody has described come first, under the title
 * of their first step. A board whose notes are left is listed although it was removed.
 */
export function listBoards({ boards, agenda, notes }: Boards): readonly ListedBoard[] {
  const known = boards.flatMap(({ id, info }) => (info ? [[id, info] as const] : []));
  known.sort(([a, infoA], [b, infoB]) => infoA.order - infoB.order || (a < b ? -1 : 1));
  const infos = new Map(known);
  const named = new Set([...agenda.map(({ board }) => board), ...notes.map(({ board }) => board)]);
  return [...[...named].filter((id) => !infos.has(id)), ...infos.keys()].map((id) => {
    const info = infos.get(id);
    return {
      id,
      title: info?.title ?? agenda.find(({ board, kind }) => board === id && kind === "write")?.title ?? {},
      kind: info?.kind ?? "room",
      isOpen: info?.open ?? true,
      info,
    };
  });
}

/** The boards on which people can write in a step: the step's own, its others, and those of every step. */
export function openBoards(room: Boards, step: Pick<Step, "id" | "board"> | undefined): readonly ListedBoard[] {
  return listBoards(room).filter(
    ({ id, isOpen, info }) => isOpen && (id === step?.board || (info && (info.step === "" || info.step === step?.id))),
  );
}

/** What a board asks: its own question, or else that of the step which works on it, if it is that step's. */
export function promptOn(
  info: Pick<BoardInfo, "prompt"> | undefined,
  step: Pick<Step, "prompt"> | undefined,
): LocalText | undefined {
  return Object.values(info?.prompt ?? {}).some(Boolean) ? info?.prompt : step?.prompt;
}

/** The order value of a board that comes last. */
export function lastOrder(boards: readonly ListedBoard[]): number {
  return 1 + Math.max(0, ...boards.map(({ info }) => info?.order ?? 0));
}
