import { useEffect, useState } from "preact/hooks";

/** Three columns need so many times the size of the text, so that large text makes a wide window narrow. */
const wideEnoughRem = 64;

/** Whether three columns fit beside each other. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(isWindowWide);
  useEffect(() => {
    const measure = (): void => setWide(isWindowWide());
    const observer = new ResizeObserver(measure);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return isWide;
}

function isWindowWide(): boolean {
  const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return innerWidth >= wideEnoughRem * (Number.isNaN(textSize) ? 16 : textSize);
}
