import { useEffect } from "preact/hooks";
import type { PageTurner } from "./page-turner.ts";
import type { ProjectorLook } from "./projector-look.ts";
import { toggleFullscreen } from "./use-fullscreen.ts";
import { useLatest } from "./use-latest.ts";

/** Keys of the keyboard and of a presenter's clicker, which sends Page Up and Page Down. */
const turnByKey: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Arrows and Page keys turn pages, D turns the picture dark or light, F fills the screen. */
export function useProjectorKeys(
  look: ProjectorLook,
  turner: PageTurner,
  onLook: (change: Partial<ProjectorLook>) => void,
): void {
  const latestRef = useLatest({ look, onLook });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const by = turnByKey[event.key];
      if (by) turner.turn(by);
      else if (latestRef.current.look.letterKeys) pressLetter(event.key.toLowerCase(), latestRef.current);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [turner, latestRef]);
}

interface Latest {
  readonly look: ProjectorLook;
  readonly onLook: (change: Partial<ProjectorLook>) => void;
}

function pressLetter(key: string, { look, onLook }: Latest): void {
  if (key === "d") onLook({ theme: look.theme === "dark" ? "light" : "dark" });
  if (key === "f") toggleFullscreen();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null;
}
