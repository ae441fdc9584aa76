import { bytesToText, joinBytes } from "../../journal/bytes.ts";
import type { JournalCrypto } from "../../journal/journal-crypto.ts";
import { levelMark, sealedMark, type Sealer } from "../sealing.ts";
import type { Epoch } from "./read-epochs.ts";
import type { Secrets } from "./secrets.ts";

const tagLength = 8;
const markLength = 1;

/** Of so many epochs every choice is a level that somebody may stand on; of more only those made one after the other. */
const mostChoices = 5;

/** What a set of epochs gives: how its frames are sealed, and by what they are known. */
export interface Level {
  readonly epochs: ReadonlySet<string>;
  /** The key from which everything that is sealed on this level is derived. */
  readonly key: Uint8Array;
  readonly tag: string;
  seal(frame: Uint8Array): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

/** What levels are made of. */
export interface LevelsParts {
  readonly crypto: Pick<JournalCrypto, "expand" | "sha256">;
  /** The join code's key, which is the key of the lowest level. */
  readonly contentKey: Uint8Array;
  readonly sealerOf: (contentKey: Uint8Array) => Promise<Sealer>;
}

/** The levels that this device can stand on, each made when it is first needed. */
export class Levels {
  readonly #parts: LevelsParts;
  readonly #secrets: Secrets;
  readonly #made = new Map<string, Promise<Level>>();
  readonly #byTag = new Map<string, Level>();

  constructor(parts: LevelsParts, secrets: Secrets) {
    this.#parts = parts;
    this.#secrets = secrets;
  }

  /** The level of these epochs; their secrets must be here. */
  of(epochs: Iterable<string>): Promise<Level> {
    const ids = [...epochs].sort();
    const name = ids.join(" ");
    const made = this.#made.get(name) ?? this.#make(ids);
    this.#made.set(name, made);
    return made;
  }

  /** The level that a sealed frame names, if it can be one of this device's. */
  async named(sealed: Uint8Array): Promise<Level | undefined> {
    if (sealed[0] === sealedMark) return this.of([]);
    return this.#byTag.get(bytesToText(sealed.subarray(markLength, markLength + tagLength)));
  }

  /** Makes every level that others may stand on who know some of these epochs; the highest comes first. */
  foresee(held: readonly Epoch[]): Promise<readonly Level[]> {
    const ids = held.map(({ id }) => id);
    const choices = ids.length <= mostChoices ? choicesOf(ids) : this.steps(held);
    return Promise.all([...choices].reverse().map((chosen) => this.of(chosen)));
  }

  /** One after the other as the epochs were made, from the lowest level up. */
  steps(held: readonly Epoch[]): readonly (readonly string[])[] {
    return Array.from({ length: held.length + 1 }, (_, count) => held.slice(0, count).map(({ id }) => id));
  }

  async #make(ids: readonly string[]): Promise<Level> {
    const { crypto, contentKey, sealerOf } = this.#parts;
    const isLowest = ids.length === 0;
    const secrets = ids.map((id) => this.#secrets.of(id) ?? new Uint8Array());
    const key = isLowest
      ? contentKey
      : await crypto.expand(joinBytes(contentKey, ...secrets), "iltapaja level 1", contentKey.length);
    const name = new TextEncoder().encode(`iltapaja level 1 ${ids.join(" ")}`);
    const tag = (await crypto.sha256(name)).slice(0, tagLength);
    const sealer = await sealerOf(key);
    const level: Level = {
      epochs: new Set(ids),
      key,
      tag: bytesToText(tag),
      seal: async (frame) => (isLowest ? sealer.seal(frame) : withTag(tag, await sealer.seal(frame))),
      open: (sealed) => sealer.open(isLowest ? sealed : withoutTag(sealed)),
    };
    this.#byTag.set(level.tag, level);
    return level;
  }
}

function choicesOf(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (choices, id) => [...choices, ...choices.map((chosen) => [...chosen, id])],
    [[]],
  );
}

function withTag(tag: Uint8Array, sealed: Uint8Array): Uint8Array {
  return joinBytes(Uint8Array.of(levelMark), tag, sealed.subarray(markLength));
}

function withoutTag(sealed: Uint8Array): Uint8Array {
  return joinBytes(Uint8Array.of(sealedMark), sealed.subarray(markLength + tagLength));
}
