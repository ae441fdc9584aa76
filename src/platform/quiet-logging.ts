/**
 * Stands in for lib0's logging, which Yjs and y-webrtc import to print coloured lines, and which brings a schema library
 * and a DOM library along. Nothing of ours reads those lines.
 */
export const BOLD = "";
export const UNBOLD = "";
export const RED = "";
export const ORANGE = "";
export const GREY = "";
export const UNCOLOR = "";

/** Says nothing. */
export function print(): void {}

/** Says nothing. */
export function warn(): void {}

/** A logger that says nothing. */
export function createModuleLogger(): () => void {
  return print;
}
