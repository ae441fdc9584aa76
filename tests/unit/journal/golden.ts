import { readFileSync } from "node:fs";

interface GoldenChange {
  readonly root: string;
  readonly key: string;
  readonly value?: unknown;
  readonly deleted?: boolean;
}

export interface GoldenEntry {
  readonly name: string;
  readonly seq: number;
  readonly previous: string;
  readonly lamport: number;
  readonly kind: number;
  readonly body: string;
  readonly signature: string;
  readonly unsigned: string;
  readonly bytes: string;
  readonly hash: string;
  /** Of an entry with records: what its body says. */
  readonly changes?: readonly GoldenChange[];
  /** Of an update of a shared text: its name, its update, and the text after it. */
  readonly text?: string;
  readonly update?: string;
  readonly reads?: string;
}

interface GoldenEntries {
  readonly key: JsonWebKey;
  readonly publicKey: string;
  readonly author: string;
  readonly authorText: string;
  readonly client: number;
  readonly room: string;
  readonly salt: string;
  readonly entries: readonly GoldenEntry[];
}

interface GoldenCodes {
  readonly codes: readonly {
    readonly publicKey: string;
    readonly salt: string;
    readonly code: string;
    readonly roomId: string;
    readonly contentKey: string;
  }[];
}

/** Entries of version 1 as bytes, with a fixed key and stored signatures. */
export function goldenEntries(): GoldenEntries {
  return JSON.parse(readFixture("entries-v1.json")) as GoldenEntries; // our own file, of this very form
}

/** Openings with the join code, room id and content key that come from them. */
export function goldenCodes(): GoldenCodes {
  return JSON.parse(readFixture("join-codes-v1.json")) as GoldenCodes; // our own file, of this very form
}

/** The bytes that hexadecimal digits stand for. */
export function fromHex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, "hex"));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/journal/${name}`, import.meta.url), "utf8");
}
