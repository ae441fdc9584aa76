import * as v from "valibot";
import { formatJoinCode, type JoinCode } from "../domain/join-code.ts";

const AddressSchema = v.object({ url: v.pipe(v.string(), v.url(), v.regex(/^https?:/)) });

/**
 * The address that phones must open. A laptop that runs the hub itself sees it as localhost, which no phone can reach:
 * then the hub is asked where it is on the network.
 */
export async function joinAddress(location: Location, ask: typeof fetch): Promise<string> {
  if (!/^(localhost|127\.|\[::1\])/.test(location.hostname)) return location.origin;
  try {
    const answer: unknown = await (await ask("/address", { signal: AbortSignal.timeout(2000) })).json();
    return new URL(v.parse(AddressSchema, answer).url).origin;
  } catch {
    return location.origin; // no hub behind this page, or an old one: better an address that works here than none
  }
}

/** The link in the QR code: the code stands in the fragment, which browsers never send. */
export function joinLink(address: string, code: JoinCode): string {
  return `${address}/#${formatJoinCode(code)}`;
}
