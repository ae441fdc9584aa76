import { signal } from "@preact/signals";

/** True while the room that is open on this page is in the middle of its evening: nothing may interrupt it then. */
export const eveningRunning = signal(false);
