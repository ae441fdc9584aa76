import { guestId, type Guest } from "../../src/domain/guests.ts";

/** Somebody on the registration list, expected unless told otherwise. */
export function aGuest(key: string, fields: Partial<Guest> = {}): Guest {
  return {
    id: guestId(key),
    name: key,
    municipality: "",
    background: "",
    state: "expected",
    walkIn: false,
    coffee: true,
    device: "",
    others: [],
    ...fields,
  };
}
