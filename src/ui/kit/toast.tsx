import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { announce } from "./announce.ts";
import { Button } from "./button.tsx";
import "./status-line.css";

export interface ToastProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  /** Called after `seconds`; without it the toast stays until its owner takes it away. */
  readonly onGone?: (() => void) | undefined;
  readonly seconds?: number | undefined;
}

/** What has just been done, with a way to undo it. Never the only place where something important is said. */
export function Toast({ text, action, onGone, seconds = 8 }: ToastProps): JSX.Element {
  useEffect(() => announce(text), [text]);
  useEffect(() => {
    if (!onGone) return;
    const timer = setTimeout(onGone, seconds * 1000);
    return () => clearTimeout(timer);
    // The clock starts again with a new text only: a new handler for the same text must not keep it alive.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);
  return (
    <div class="toast">
      <span>{text}</span>
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
    </div>
  );
}
