import type { Random } from "../sync/ports.ts";

/** The browser's random numbers; `getRandomValues` is there on insecure pages too. */
export function createRandom(crypto: Pick<Crypto, "getRandomValues">): Random {
  return {
    bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fraction: () => Math.random(),
  };
}
