import { signal, type Signal } from "@preact/signals";

/** A file that was dropped on a page or shared to the app, until the screen that takes it in has it. */
export const waitingFile: Signal<Blob | undefined> = signal(undefined);
