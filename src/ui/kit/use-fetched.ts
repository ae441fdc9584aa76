import { useEffect, useState } from "preact/hooks";

/** A part that is fetched when it is first shown; undefined until it is there. */
export function useFetched<T>(fetch: () => Promise<T>): T | undefined {
  const [found, setFound] = useState<{ readonly part: T } | undefined>(undefined);
  useEffect(() => {
    fetch().then(
      (part) => setFound({ part }),
      (error: unknown) => reportError(error),
    );
    // What a component fetches does not change while it lives.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return found?.part;
}
