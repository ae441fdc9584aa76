import { useEffect, useState } from "preact/hooks";

/** The picture's width by its height; in a window narrower than 4:3 text is as in a picture of that form. */
export function useAspect(): number {
  const [aspect, setAspect] = useState(windowAspect());
  useEffect(() => {
    const measure = (): void => setAspect(windowAspect());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return aspect;
}

function windowAspect(): number {
  return Math.max(4 / 3, window.innerWidth / Math.max(1, window.innerHeight));
}
