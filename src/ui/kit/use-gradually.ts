import { useEffect, useState } from "preact/hooks";

/** As many notes as fill a phone's screen several times over, drawn within a frame or two on an old one. */
const step = 30;

/**
 * How many of a long list's items to draw by now: a screenful at once, so that it can be used, and the rest a part at a
 * time, with the browser free for taps in between.
 */
export function useGradually(all: number): number {
  const [drawn, draw] = useState(step);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const timer = setTimeout(() => draw(drawn + step));
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return Math.min(drawn, all);
}
