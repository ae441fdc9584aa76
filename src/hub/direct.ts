import { isIPv4 } from "node:net";
import { encodeHubOffer } from "../sync/hub-offer.ts";
import { lanAddresses } from "./addresses.ts";
import type { DirectCallsDep } from "./direct-calls.ts";
import { openDirectDoor, type DirectDoor } from "./direct-door.ts";
import type { DirectIdentity } from "./direct-identity.ts";

/** The hub's own WebRTC, if it has any. */
export interface Direct {
  readonly port: number | undefined;
  /** How devices dial the hub, for join links; asked for anew each time, since laptops change their network. */
  readonly offer: () => string | undefined;
  readonly close: () => void;
}

interface DirectDep extends Omit<DirectCallsDep, "identity"> {
  readonly identity: DirectIdentity | undefined;
  readonly tell: (line: string) => void;
}

const none: Direct = { port: undefined, offer: () => undefined, close: () => {} };

/** Lets devices dial the hub, where it was given an identity and WebRTC is installed; tells why not. */
export async function startDirect(host: string, port: number, dep: DirectDep): Promise<Direct> {
  const { identity, tell } = dep;
  if (!identity) return none;
  try {
    const door = await openDirectDoor(host, port, { ...dep, identity });
    return { port: door.port, offer: () => offerOf(host, door, identity), close: door.close };
  } catch (error) {
    tell(`Devices cannot dial this hub over WebRTC (${firstLine(error)}). They reach it over WebSockets.`);
    return none;
  }
}

function offerOf(host: string, { port }: DirectDoor, { fingerprint, secret }: DirectIdentity): string | undefined {
  const addresses = host === "0.0.0.0" || host === "::" ? lanAddresses() : [host].filter((one) => isIPv4(one));
  return addresses.length === 0 ? undefined : encodeHubOffer({ addresses, port, fingerprint, secret });
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1).join("");
}
