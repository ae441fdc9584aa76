import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import { announce } from "./announce.ts";
import "./countdown.css";

export interface CountdownProps {
  /** Milliseconds left; negative once the time is over. */
  readonly leftMs: number;
  readonly paused?: boolean | undefined;
  readonly small?: boolean | undefined;
  /** Have five minutes, one minute, ten seconds and the end said aloud. On at most one countdown of a screen. */
  readonly speaks?: boolean | undefined;
}

/** The time left as mm:ss. It is read on demand only: a clock that talks every second drowns everything else. */
export function Countdown({ leftMs, paused, small, speaks }: CountdownProps): JSX.Element {
  const seconds = Math.ceil(leftMs / 1000);
  useSpokenMoments(seconds, speaks === true && paused !== true);
  const t = commonText.current.value;
  return (
    <span class={countdownClass(seconds, paused, small)} role="timer" aria-label={spokenTime(seconds)}>
      {formatClock(seconds)}
      {paused && <span class="unseen">{t.timerPaused}</span>}
    </span>
  );
}

/** Seconds as mm:ss, with a plus once the time is over. */
function formatClock(seconds: number): string {
  const absolute = Math.abs(seconds);
  const minutes = String(Math.floor(absolute / 60)).padStart(2, "0");
  return `${seconds < 0 ? "+" : ""}${minutes}:${String(absolute % 60).padStart(2, "0")}`;
}

const spokenMoments = [300, 60, 10, 0];

function useSpokenMoments(seconds: number, speaks: boolean): void {
  const beforeRef = useRef(seconds);
  useEffect(() => {
    const passed = spokenMoments.find((moment) => beforeRef.current > moment && seconds <= moment);
    beforeRef.current = seconds;
    if (speaks && passed !== undefined) announce(spokenTime(passed), "news");
  }, [seconds, speaks]);
}

function spokenTime(seconds: number): string {
  const t = commonText.current.value;
  if (seconds <= 0) return t.timeIsUp;
  return seconds < 60 ? t.secondsLeft(seconds) : t.minutesLeft(Math.ceil(seconds / 60));
}

function countdownClass(seconds: number, paused = false, small = false): string {
  const state = paused
    ? " countdown--paused"
    : seconds < 0
      ? " countdown--over"
      : seconds <= 60
        ? " countdown--last"
        : "";
  return `countdown${small ? " countdown--small" : ""}${state}`;
}
