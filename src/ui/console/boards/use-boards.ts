import { useMemo } from "preact/hooks";
import { listBoards, type ListedBoard } from "../../../domain/board-list.ts";
import { inLanguage } from "../../../domain/languages.ts";
import { consoleText } from "../../../text/console/area.ts";
import { language } from "../../../text/text-area.ts";
import { steady } from "../../phone/steady.ts";
import type { ConsoleDesk } from "../console-desk.ts";

/** The boards of the evening in their order. */
export function useBoards({ parts }: ConsoleDesk): readonly ListedBoard[] {
  const boards = useMemo(
    () =>
      steady(() => listBoards({ boards: parts.boards.value, agenda: parts.agenda.value, notes: parts.notes.value })),
    [parts],
  );
  return boards.value;
}

/** A board's title in the language in use. */
export function boardTitle({ title, kind }: Pick<ListedBoard, "title" | "kind">): string {
  const t = consoleText.current.value.boards;
  return inLanguage(title, language.value) || (kind === "parking" ? t.kinds.parking : t.untitled);
}
