import * as v from "valibot";
import { formatJoinCode, type JoinCode } from "../domain/join-code.ts";

/** Where phones find the app, and how they dial the hub in the hall. */
export interface JoinAddress {
  readonly url: string;
  /** The hub's offer as text, if it takes direct calls. */
  readonly hallHub?: string | undefined;
}

const AddressSchema = v.object({
  url: v.pipe(v.string(), v.url(), v.regex(/^https?:/)),
  direct: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,120}$/))), undefined),
});

const ownMachine = /^(localhost|127\.|\[::1\])/;

/**
 * The address that phones must open. A laptop that runs the hub itself sees it as localhost, which no phone can reach:
 * then the hub is asked where it is on the network. A page without https came from a hub nearby, which is asked how
 * installed apps reach it.
 */
export async function joinAddress(location: Location, ask: typeof fetch): Promise<JoinAddress> {
  const own = { url: location.origin };
  if (location.protocol !== "http:" && !ownMachine.test(location.hostname)) return own;
  try {
    const json: unknown = await (await ask("/address", { signal: AbortSignal.timeout(2000) })).json();
    const { url, direct } = v.parse(AddressSchema, json);
    const hub = direct === undefined ? {} : { hallHub: direct };
    return ownMachine.test(location.hostname) ? { url: new URL(url).origin, ...hub } : { ...own, ...hub };
  } catch {
    return own; // no hub behind this page, or an old one: better an address that works here than none
  }
}

/** The link in the QR code: code and hub stand in the fragment, which browsers never send. */
export function joinLink({ url, hallHub }: JoinAddress, code: JoinCode): string {
  return `${url}/#${formatJoinCode(code)}${hallHub === undefined ? "" : `/${hallHub}`}`;
}
