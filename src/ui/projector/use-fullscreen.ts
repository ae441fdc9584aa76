import { useEffect, useState } from "preact/hooks";

export interface Fullscreen {
  /** False where the browser has no full screen for pages (iPhones). */
  readonly can: boolean;
  readonly on: boolean;
  toggle(): void;
}

/** The browser's full screen, and whether the page has it now: Escape leaves it without asking us. */
export function useFullscreen(): Fullscreen {
  const [on, setOn] = useState(isFull());
  useEffect(() => {
    const update = (): void => setOn(isFull());
    document.addEventListener("fullscreenchange", update);
    return () => document.removeEventListener("fullscreenchange", update);
  }, []);
  return { can: document.fullscreenEnabled === true, on, toggle: toggleFullscreen };
}

/** Goes into full screen or leaves it; where it is not allowed nothing happens. */
export function toggleFullscreen(): void {
  if (document.fullscreenEnabled !== true) return;
  const change = isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => undefined); // Refused by the browser or already changing: the button still says how it is.
}

function isFull(): boolean {
  return document.fullscreenElement instanceof Element;
}
