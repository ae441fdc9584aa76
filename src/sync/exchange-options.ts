import type { Journals } from "./holdings.ts";
import type { World } from "./ports.ts";
import type { LinkSealer } from "./sealing.ts";

/** What an exchange works with. */
export interface ExchangeOptions extends World {
  readonly journals: Journals;
  readonly sealer: LinkSealer;
  /** This device's number on links, made anew at every start; one of its own choice where left out. */
  readonly device?: Uint8Array | undefined;
  /** Whether this device's clock is the room's. */
  readonly leads: () => boolean;
  /** Hears why entries could not be taken in. */
  readonly report: (error: unknown) => void;
}
