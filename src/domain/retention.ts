const dayMs = 86_400_000;

/** How many days after the evening devices may keep it; 0 sets no end. */
export const keepingTimes = [0, 30, 90, 365] as const;

/** No evening is forgotten sooner than so many days after its date, whatever a device has been told. */
const leastDays = 30;

/** How long a device that has had the evening open goes on keeping it, so that a mistyped date takes nothing in use. */
const graceMs = 7 * dayMs;

/** What decides how long a device keeps an evening. Moments are epoch milliseconds. */
export interface Keeping {
  /** The beginning of its day; undefined while there is no date. */
  readonly evening: number | undefined;
  readonly keepDays: number | undefined;
  readonly lastOpenedAt: number;
}

/** Whether the time for which devices may keep an evening is over; an evening without a date has none. */
export function isKeepingOver({ evening, keepDays, lastOpenedAt }: Keeping, now: number): boolean {
  if (evening === undefined || !keepDays) return false;
  return now > evening + Math.max(leastDays, keepDays) * dayMs && now > lastOpenedAt + graceMs;
}
