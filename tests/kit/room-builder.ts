import type { AuthorId } from "../../src/domain/ids.ts";
import { readRoom } from "../../src/domain/read-room.ts";
import { roomToText, type Room } from "../../src/domain/room.ts";
import type { EntryStore } from "../../src/journal/entry-store.ts";
import type { JoinCode } from "../../src/domain/join-code.ts";
import { bytesToText } from "../../src/journal/bytes.ts";
import { joinCodeOf, roomSecrets, type RoomSecrets } from "../../src/journal/join-code.ts";
import type { JournalCrypto, Signer } from "../../src/journal/journal-crypto.ts";
import { encodeOpening, type Opening } from "../../src/journal/opening.ts";
import { Ledger, type LedgerOptions } from "../../src/journal/ledger.ts";
import { createWebCrypto } from "../../src/platform/web-crypto.ts";
import type { Change } from "../../src/journal/records.ts";
import { FaultyStore } from "./faulty-store.ts";
import { quickCrypto, quickSigner, signerNamed } from "./people.ts";
import { claimChange, ticketNamed } from "./tickets.ts";

/** One device of a test room: its ledger and the disk below it. */
export interface Device {
  readonly name: string;
  readonly ledger: Ledger;
  readonly store: FaultyStore;
  readonly author: AuthorId;
  /** The names of some tickets of the room ... */
  readonly tickets: readonly string[];
  /** ... and the record by which this device uses one of them. */
  claim(ticket: number, from: AuthorId): Promise<Change>;
}

/** A room that a facilitator has made, with devices that come and go. */
export interface TestRoom {
  readonly crypto: JournalCrypto;
  readonly roomId: Uint8Array;
  readonly code: string;
  signer(name: string): Promise<Signer>;
  /** Opens a device; the one named "facilitator" leads. The same store opens the same device again. */
  device(name: string, store?: FaultyStore): Promise<Device>;
  /** A device that only reads. */
  reader(store?: EntryStore, after?: LedgerOptions["after"]): Promise<Ledger>;
}

const salt = new Uint8Array(16).fill(7);

/** A room with the real cryptography, or with the quick one for many rooms. */
export async function buildRoom(cryptography: "real" | "quick" = "quick"): Promise<TestRoom> {
  const crypto = cryptography === "real" ? createWebCrypto(globalThis.crypto.subtle) : quickCrypto;
  const signer = async (name: string): Promise<Signer> =>
    cryptography === "real" ? signerNamed(name) : quickSigner(name);
  const { publicKey } = await signer("facilitator");
  const code = await codeOf(crypto, { publicKey, salt });
  const { roomId } = await secretsOf(crypto, code);
  const certifies = async (publicKey: Uint8Array, salt: Uint8Array): Promise<boolean> =>
    (await codeOf(crypto, { publicKey, salt })) === code;
  return {
    crypto,
    roomId,
    code,
    signer,
    async device(name, store = new FaultyStore()) {
      const own = { signer: await signer(name), salt: name === "facilitator" ? salt : undefined };
      const ledger = await Ledger.open({ crypto, store, roomId, certifies, ...own });
      if (ledger.me === undefined) throw new TypeError("a ledger with a signer has an author");
      const by = ledger.me;
      const claim = (ticket: number, from: AuthorId) =>
        claimChange({ crypto, roomId, signer }, String(ticket), { by, from });
      const tickets = await Promise.all(
        [0, 1, 2].map((ticket) => ticketNamed({ crypto, roomId, signer }, String(ticket))),
      );
      return { name, ledger, store, author: by, tickets, claim };
    },
    reader: (store = new FaultyStore(), after) => Ledger.open({ crypto, store, roomId, certifies, after }),
  };
}

// Stretching is slow on purpose, and the same few keys come again in every room.
const codes = new Map<string, Promise<JoinCode>>();
const secrets = new Map<string, Promise<RoomSecrets>>();

function codeOf(crypto: JournalCrypto, opening: Opening): Promise<JoinCode> {
  const key = `${crypto === quickCrypto ? "quick" : "real"} ${bytesToText(encodeOpening(opening))}`;
  const code = codes.get(key) ?? joinCodeOf(crypto, opening);
  codes.set(key, code);
  return code;
}

function secretsOf(crypto: JournalCrypto, code: JoinCode): Promise<RoomSecrets> {
  const found = secrets.get(code) ?? roomSecrets(crypto, code);
  secrets.set(code, found);
  return found;
}

/** The room as a device sees it. */
export function roomOf(ledger: Ledger): Room {
  return readRoom(ledger.journals, ledger.facilitator);
}

/** The room as text: equal on two devices exactly when they agree. */
export function textOf(ledger: Ledger): string {
  return roomToText(roomOf(ledger));
}

/** Every entry that a device holds, in the order of authors and numbers. */
export async function entriesIn(ledger: Ledger): Promise<readonly Uint8Array[]> {
  const authors = ledger.journals.map((journal) => journal.author).sort();
  const entries = await Promise.all(authors.map((author) => ledger.entriesOf(author, 0, 100_000)));
  return entries.flat();
}

/** Gives one device everything that others hold. */
export async function carry(from: readonly Device[], to: Ledger): Promise<void> {
  for (const { ledger } of from) await to.receive(await entriesIn(ledger));
}
