import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../../live/session.ts";
import type { PageTurner } from "./page-turner.ts";

/** More turns than this at once are what was tapped while nobody was linked: nobody wants to see them all. */
const mostTurns = 3;

/** Turns pages as often as whoever leads has tapped since, as long as the same view is on the wall. */
export function useRemoteTurns(session: Session, turner: PageTurner): void {
  const turned = useComputed(() => {
    const { view = "auto", note = "", turns = 0 } = session.state.value.screen ?? {};
    return `${view} ${note}/${turns}`;
  }).value;
  const [shown = "", count = "0"] = turned.split("/");
  const seenRef = useRef({ shown, turns: Number(count) });
  useEffect(() => {
    const before = seenRef.current;
    const turns = Number(count);
    seenRef.current = { shown, turns };
    if (before.shown !== shown) return;
    const by = Math.max(-mostTurns, Math.min(mostTurns, turns - before.turns));
    for (let turn = 0; turn < Math.abs(by); turn++) turner.turn(by > 0 ? 1 : -1);
  }, [shown, count, turner]);
}
