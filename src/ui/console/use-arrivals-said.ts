import { useEffect, useRef } from "preact/hooks";
import { announce } from "../kit/announce.ts";

/** How long arrivals are counted before they are said: how many came, not each. */
const gatherMs = 10_000;

/** Has a screen reader say how many notes wait to be shown, at most once in ten seconds. */
export function useArrivalsSaid(waiting: number, say: (count: number) => string): void {
  const now = useRef({ waiting, say });
  now.current = { waiting, say };
  const isWaiting = waiting > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    let said = 0;
    const timer = setInterval(() => {
      const { waiting: count, say: sentence } = now.current;
      if (count > said) announce(sentence(count), "news");
      said = count;
    }, gatherMs);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
