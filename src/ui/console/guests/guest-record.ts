import type { Guest, GuestRecord } from "../../../domain/guests.ts";

/** A guest's record with something changed; her id is the record's key and no part of it. */
export function recordOf(guest: Guest, change: Partial<GuestRecord>): GuestRecord {
  const { name, municipality, background, state, walkIn, coffee, device, others } = guest;
  return { name, municipality, background, state, walkIn, coffee, device, others, ...change };
}
