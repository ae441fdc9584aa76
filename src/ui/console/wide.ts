import { useEffect, useState } from "preact/hooks";

/** In em, so that large text makes a wide window narrow. */
const wideEnough = "(min-width: 64em)";

/** Whether three columns fit beside each other. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wideEnough).matches);
  useEffect(() => {
    const query = matchMedia(wideEnough);
    const change = (): void => setWide(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return isWide;
}
