import { useEffect, useLayoutEffect, useReducer, useState } from "preact/hooks";

/** Sizes of type from the largest; each has its rule in the style sheet. */
const sizes = ["huge", "large", "medium", "small", "body", "least"] as const;

export type FittingSize = (typeof sizes)[number];

/** The largest size at which a text stays inside its frame; tried out on the frame's `data-size` before it is painted. */
export function useFittingSize(frame: { readonly current: HTMLElement | null }, text: string): FittingSize {
  const [size, setSize] = useState<FittingSize>("huge");
  const [resized, noteResize] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (frame.current) setSize(largestFitting(frame.current));
  }, [frame, text, resized]);
  useEffect(() => {
    const resize = (): void => noteResize(undefined);
    window.addEventListener("resize", resize);
    return () => window.removeEventListener("resize", resize);
  }, []);
  return size;
}

function largestFitting(frame: HTMLElement): FittingSize {
  const before = frame.dataset["size"] ?? "huge";
  const fits = (size: FittingSize): boolean => {
    frame.dataset["size"] = size;
    return frame.scrollHeight <= frame.clientHeight + 1 && frame.scrollWidth <= frame.clientWidth + 1;
  };
  const found = sizes.find(fits) ?? "least";
  frame.dataset["size"] = before; // Preact sets it: it would not write what it believes is there already.
  return found;
}
