import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { BoardRules } from "../../../domain/boards.ts";

type BoardPart = typeof import("./board-part.tsx").boardPart;

const part = signal<BoardPart | undefined>(undefined);

/**
 * The part of the phone that knows boards with rules; fetched when a board has some, and undefined until it is there
 * and on boards without rules.
 */
export function useBoardPart(rules: BoardRules | undefined): BoardPart | undefined {
  const isNeeded = rules !== undefined && part.value === undefined;
  useEffect(() => {
    if (isNeeded) fetchPart().catch((error: unknown) => reportError(error));
  }, [isNeeded]);
  return rules && part.value;
}

async function fetchPart(): Promise<void> {
  const [{ boardPart }, { boardText }] = await Promise.all([
    import("./board-part.tsx"),
    import("../../../text/board/area.ts"),
  ]);
  await boardText.load();
  part.value = boardPart;
}
