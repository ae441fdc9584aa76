import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

type BoardPart = typeof import("./board-part.tsx").boardPart;

const part = signal<BoardPart | undefined>(undefined);

/**
 * The part of the phone that is not needed to write the first note; fetched when it is, and undefined until it is there
 * and while it is not needed.
 */
export function useBoardPart(isNeeded: boolean): BoardPart | undefined {
  const isMissing = isNeeded && part.value === undefined;
  useEffect(() => {
    if (isMissing) fetchBoardPart().catch((error: unknown) => reportError(error));
  }, [isMissing]);
  return isNeeded ? part.value : undefined;
}

/**
 * Fetches the part; tests do it before they open a phone.
 *
 * @internal
 */
export async function fetchBoardPart(): Promise<void> {
  const [{ boardPart }, { boardText }] = await Promise.all([
    import("./board-part.tsx"),
    import("../../../text/board/area.ts"),
    import("../../../live/actions/late-actions.ts"), // what the part offers works without a network too
  ]);
  await boardText.load();
  part.value = boardPart;
}
