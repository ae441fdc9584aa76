import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

type LatePart = typeof import("./late-part.ts").latePart;

const part = signal<LatePart | undefined>(undefined);

/**
 * The part of the phone that is not needed to write the first note; fetched when it is, and undefined until it is there
 * and while it is not needed.
 */
export function useLatePart(isNeeded = true): LatePart | undefined {
  const isMissing = isNeeded && part.value === undefined;
  useEffect(() => {
    if (isMissing) fetchLatePart().catch((error: unknown) => reportError(error));
  }, [isMissing]);
  return isNeeded ? part.value : undefined;
}

/**
 * Fetches the part; tests do it before they open a phone.
 *
 * @internal
 */
export async function fetchLatePart(): Promise<void> {
  const [{ latePart }] = await Promise.all([
    import("./late-part.ts"),
    import("../../live/actions/late-actions.ts"), // what the part offers works without a network too
  ]);
  await latePart.loadWords();
  part.value = latePart;
}
