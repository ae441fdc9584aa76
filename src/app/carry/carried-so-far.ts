import * as v from "valibot";
import type { Head } from "../../journal/ledger.ts";
import type { DeviceStore } from "../../storage/device-store.ts";

/** Kept among the room's drafts, because these go when the room is forgotten. */
const field = "carried-so-far";

const CarriedSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** How many entries of each author files from this device have carried; undefined before the first file. */
export type CarriedSoFar = Readonly<Record<string, number>>;

/** What was carried before. What cannot be read counts as nothing: then a file carries too much, never too little. */
export async function loadCarried(
  store: Pick<DeviceStore, "loadDraft">,
  room: string,
): Promise<CarriedSoFar | undefined> {
  try {
    const kept: unknown = JSON.parse((await store.loadDraft(room, field)) ?? "null");
    const parsed = v.safeParse(CarriedSchema, kept);
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers that everything up to these heads has been carried. */
export function saveCarried(store: Pick<DeviceStore, "saveDraft">, room: string, carried: CarriedSoFar): Promise<void> {
  return store.saveDraft(room, field, JSON.stringify(carried));
}

/** From which entry of a journal on a file has to carry. At a fork all that is known of it goes along: it is the proof. */
export function carryFrom({ author, forkedAt }: Head, carried: CarriedSoFar | undefined): number {
  return Math.min(carried?.[author] ?? 0, forkedAt ?? Number.MAX_SAFE_INTEGER);
}

/** What is carried once a file with everything up to these heads has left. */
export function carriedBy(heads: readonly Head[]): CarriedSoFar {
  return Object.fromEntries(heads.map(({ author, stored }) => [author, stored]));
}
