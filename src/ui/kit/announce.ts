import { signal, type ReadonlySignal } from "@preact/signals";

/** `urgent` for a loss that threatens; `news` for what others do; `polite` for the rest: answers, and where one has to go. */
export type Urgency = "polite" | "urgent" | "news";

/** How much of it a person wants to hear: all, no news, or nothing but what is urgent. */
export type Speech = "all" | "less" | "least";

const speech = signal<Speech>("all");

/** How much is said on this device. */
export const speechInUse: ReadonlySignal<Speech> = speech;

/** Changes how much is said from now on. */
export function setSpeech(next: Speech): void {
  speech.value = next;
}

/** How long a text stays in its region before the next one may replace it. */
const holdMs = 1200;

/** A region must be seen empty before it is filled again, or the same text twice is said once. */
const blankMs = 80;

interface Voice {
  readonly said: ReturnType<typeof signal<string>>;
  readonly waiting: string[];
  busy: boolean;
}

const voices: Readonly<Record<Exclude<Urgency, "news">, Voice>> = {
  polite: { said: signal(""), waiting: [], busy: false },
  urgent: { said: signal(""), waiting: [], busy: false },
};

/**
 * Has a text said by a screen reader, after those that wait, unless the person wants to hear less. `urgent` interrupts.
 * The same text is not queued twice.
 */
export function announce(text: string, urgency: Urgency = "polite"): void {
  if (!isWanted(urgency)) return;
  const voice = voices[urgency === "urgent" ? "urgent" : "polite"];
  if (text === "" || voice.waiting.includes(text)) return;
  voice.waiting.push(text);
  if (!voice.busy) sayNext(voice);
}

function isWanted(urgency: Urgency): boolean {
  if (speech.value === "least") return urgency === "urgent";
  return speech.value === "all" || urgency !== "news";
}

/** What stands in a live region now. */
export function announced(urgency: Exclude<Urgency, "news">): ReadonlySignal<string | undefined> {
  return voices[urgency].said;
}

function sayNext(voice: Voice): void {
  const text = voice.waiting.shift();
  voice.busy = text !== undefined;
  voice.said.value = "";
  if (text === undefined) return;
  setTimeout(() => {
    voice.said.value = text;
    setTimeout(() => sayNext(voice), holdMs);
  }, blankMs);
}
