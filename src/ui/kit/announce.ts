import { signal, type ReadonlySignal } from "@preact/signals";

export type Urgency = "polite" | "urgent";

/** How long a text stays in its region before the next one may replace it. */
const holdMs = 1200;

/** A region must be seen empty before it is filled again, or the same text twice is said once. */
const blankMs = 80;

interface Voice {
  readonly said: ReturnType<typeof signal<string>>;
  readonly waiting: string[];
  busy: boolean;
}

const voices: Readonly<Record<Urgency, Voice>> = {
  polite: { said: signal(""), waiting: [], busy: false },
  urgent: { said: signal(""), waiting: [], busy: false },
};

/**
 * Has a text said by a screen reader, after those that wait. `urgent` interrupts: for a loss that threatens, never
 * for news. The same text is not queued twice.
 */
export function announce(text: string, urgency: Urgency = "polite"): void {
  const voice = voices[urgency];
  if (text === "" || voice.waiting.includes(text)) return;
  voice.waiting.push(text);
  if (!voice.busy) sayNext(voice);
}

/** What stands in a live region now. */
export function announced(urgency: Urgency): ReadonlySignal<string | undefined> {
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
