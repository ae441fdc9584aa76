import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ConsoleDesk } from "./console-desk.ts";
import { redoLast, undoLast } from "./undoably.ts";

const settingName = "iltapaja.shortcuts";

/** Whether single letters do something on this device. Kept from one evening to the next. */
export const shortcutsOn = signal(readSetting());

/** Switches the single-letter shortcuts on or off. */
export function setShortcuts(on: boolean): void {
  shortcutsOn.value = on;
  try {
    localStorage.setItem(settingName, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing still obeys until the page is closed.
  }
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(settingName) !== "off";
  } catch {
    return true;
  }
}

/** N starts the next step and P stops the clock, unless somebody types, a dialog is open, or they are off. */
export function useShortcuts(desk: ConsoleDesk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isUndoKey(event)) {
        event.preventDefault();
        void (event.shiftKey ? redoLast(desk) : undoLast(desk));
      }
      if (!shortcutsOn.peek() || isElsewhere(event)) return;
      if (event.key.toLowerCase() === "n") void desk.startNext();
      if (event.key.toLowerCase() === "p") void desk.toggleClock();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [desk]);
}

/** Ctrl or Cmd with Z, outside of text, where the browser undoes typing itself. */
function isUndoKey(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return false;
  return !event.repeat && !isInTextOrDialog(event);
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return true;
  return isInTextOrDialog(event);
}

function isInTextOrDialog(event: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
}
