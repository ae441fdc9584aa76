import type { Journals } from "./holdings.ts";
import type { World } from "./ports.ts";
import type { Sealer } from "./sealing.ts";

/** What an exchange works with. */
export interface ExchangeOptions extends World {
  readonly journals: Journals;
  readonly sealer: Sealer;
  /** Whether this device's clock is the room's. */
  readonly leads: () => boolean;
  /** Hears why entries could not be taken in. */
  readonly report: (error: unknown) => void;
}
