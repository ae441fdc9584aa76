import type { AuthorId } from "../../domain/ids.ts";
import { bytesToText, sameBytes } from "../../journal/bytes.ts";
import type { JournalCrypto } from "../../journal/journal-crypto.ts";
import type { DoorCrypto, Wrapper } from "./door-crypto.ts";
import type { Epoch } from "./read-epochs.ts";

export const secretLength = 32;
const proofLength = 16;

/** Secrets that were given and do not fit an epoch known here wait for it, a few of them. */
const mostWaiting = 64;

/** What collecting secrets works with. */
export interface SecretsParts {
  readonly crypto: Pick<JournalCrypto, "expand">;
  readonly door: DoorCrypto;
  readonly room: string;
  readonly me: AuthorId | undefined;
}

/** The secrets of a room's epochs that this device has: opened with its own key, or given and found to be true. */
export class Secrets {
  readonly #parts: SecretsParts;
  readonly #known = new Map<string, Uint8Array>();
  readonly #waiting = new Map<string, { readonly epoch: string; readonly secret: Uint8Array }>();
  /** Wraps that were tried and did not open; they never will. */
  readonly #hopeless = new Set<string>();

  constructor(parts: SecretsParts) {
    this.#parts = parts;
  }

  of(epoch: string): Uint8Array | undefined {
    return this.#known.get(epoch);
  }

  /** Takes what somebody says is an epoch's secret; nothing is believed before it fits the epoch's proof. */
  offer(epoch: string, secret: Uint8Array): void {
    if (secret.length !== secretLength || this.#known.has(epoch)) return;
    // Whoever offers something false takes nobody else's place.
    this.#waiting.set(`${epoch} ${bytesToText(secret)}`, { epoch, secret });
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= mostWaiting) break;
      this.#waiting.delete(oldest);
    }
  }

  /** Gets hold of the epochs' secrets as far as it can. */
  async gather(epochs: readonly Epoch[]): Promise<void> {
    for (const epoch of epochs) {
      if (this.#known.has(epoch.id)) continue;
      const secret = (await this.#offered(epoch)) ?? (await this.#unwrapped(epoch));
      if (secret) this.#known.set(epoch.id, secret);
    }
  }

  async #offered(epoch: Epoch): Promise<Uint8Array | undefined> {
    let found: Uint8Array | undefined;
    for (const [name, offer] of this.#waiting) {
      if (offer.epoch !== epoch.id) continue;
      found ??= await this.#checked(epoch, offer.secret);
      this.#waiting.delete(name);
    }
    return found;
  }

  async #unwrapped(epoch: Epoch): Promise<Uint8Array | undefined> {
    const { door, room, me } = this.#parts;
    const mine = me === undefined || this.#hopeless.has(epoch.id) ? undefined : epoch.wrapFor(me);
    if (!mine || me === undefined) return undefined;
    const secret = await door.unwrap(mine.sender, purposeOf(room, epoch.id, me), mine.wrapped);
    const checked = await this.#checked(epoch, secret);
    if (!checked) this.#hopeless.add(epoch.id);
    return checked;
  }

  async #checked(epoch: Epoch, secret: Uint8Array | undefined): Promise<Uint8Array | undefined> {
    if (secret?.length !== secretLength) return undefined;
    return sameBytes(await proofOf(this.#parts.crypto, secret), epoch.proof) ? secret : undefined;
  }
}

/** What a secret is wrapped for: nothing that was wrapped for one epoch or author opens as another's. */
function purposeOf(room: string, epoch: string, author: AuthorId): string {
  return `${room} ${epoch} ${author}`;
}

function proofOf(crypto: Pick<JournalCrypto, "expand">, secret: Uint8Array): Promise<Uint8Array> {
  return crypto.expand(secret, "iltapaja epoch 1", proofLength);
}

/** Somebody for whom a secret is wrapped; without a key she is named only. */
export interface Receiver {
  readonly author: AuthorId;
  readonly key: Uint8Array | undefined;
}

/** A fresh secret as it goes into an epoch's records; all texts. */
export interface WrappedSecret {
  readonly proof: string;
  readonly sender: string;
  readonly wraps: string[];
}

/** Wraps a secret for all who may have it, each in the place where she stands in the list. */
export async function wrapSecret(
  { crypto, room, epoch, secret }: Pick<SecretsParts, "crypto" | "room"> & { epoch: string; secret: Uint8Array },
  wrapper: Wrapper,
  receivers: readonly Receiver[],
): Promise<WrappedSecret> {
  const wraps = await Promise.all(
    receivers.map(async ({ author, key }) => {
      const wrapped = key && (await wrapper.wrap(key, purposeOf(room, epoch, author), secret));
      return wrapped ? bytesToText(wrapped) : "";
    }),
  );
  return { proof: bytesToText(await proofOf(crypto, secret)), sender: bytesToText(wrapper.sender), wraps };
}
