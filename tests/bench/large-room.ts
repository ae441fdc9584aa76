import { writeSampleEvening } from "../../src/app/rehearsal/write-sample-evening.ts";
import { openDevice } from "../../src/app/device.ts";
import { openLedger } from "../../src/app/open-ledger.ts";
import { Workshops } from "../../src/app/workshops.ts";
import { parseJoinCode, type JoinCode } from "../../src/domain/join-code.ts";
import { readRoom } from "../../src/domain/read-room.ts";
import { newWorkshop } from "../../src/domain/workshop.ts";
import { bytesToText, textToBytes } from "../../src/journal/bytes.ts";
import type { EntryStore } from "../../src/journal/entry-store.ts";
import { roomSecrets } from "../../src/journal/join-code.ts";
import type { Signer } from "../../src/journal/journal-crypto.ts";
import { Ledger } from "../../src/journal/ledger.ts";
import { createWebCrypto, generateKeys, signerOf } from "../../src/platform/web-crypto.ts";
import { chanceFrom, type Chance } from "../../src/seating/random.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";

/** How large the room is. */
export interface RoomSize {
  readonly people: number;
  readonly notes: number;
  /** In all journals together; people go on giving dots and taking them back until there are so many. */
  readonly entries: number;
}

/** A room that has been made on a device, and what another device needs to have been in it. */
export interface MadeRoom {
  readonly room: string;
  readonly code: string;
  readonly entries: readonly string[];
  /** The keys of one participant. */
  readonly keys: { readonly publicKey: JsonWebKey; readonly privateKey: JsonWebKey };
}

interface Guest {
  readonly keys: CryptoKeyPair;
  readonly signer: Signer;
  readonly store: EntryStore;
}

const seed = 20261126;

/**
 * Makes the room on this device as a facilitator's laptop makes one, through the journals' own code: everybody signs
 * her own entries, and the ledger takes them in as if they came over the network. Ends with a snapshot of it.
 */
async function makeRoom(size: RoomSize): Promise<MadeRoom> {
  const workshops = await Workshops.open(reportError);
  const { subtle, crypto } = workshops.device;
  const room = await workshops.create(newWorkshop("Elinvoimapaja"));
  const open = await workshops.open(room);
  if (!open) throw new Error("The room that was just made cannot be opened");
  const { ledger, roomId } = open;
  const chance = chanceFrom(seed);
  const guests: Guest[] = [];
  let keys: CryptoKeyPair | undefined;
  let signer: Signer | undefined;
  await writeSampleEvening(
    {
      crypto,
      ledger,
      roomId,
      newSigner: async () => {
        keys = await generateKeys(subtle, true);
        signer = await signerOf(subtle, keys);
        return signer;
      },
      newStore: () => {
        const store = new MemoryEntryStore();
        if (keys && signer) guests.push({ keys, signer, store });
        return store;
      },
      planner: { propose: () => Promise.reject(new Error("Nobody is seated while the vote is open")) },
      random: () => chance.below(2 ** 30) / 2 ** 30,
      now: Date.now(),
      people: size.people,
      notes: size.notes,
    },
    "vote",
  );
  await goOnVoting(ledger, roomId, guests, { chance, entries: size.entries });
  await ledger.saveSnapshot();
  const first = guests[0];
  if (!first) throw new Error("A room has people");
  const made = {
    room,
    code: open.session.code,
    entries: await allEntries(ledger),
    keys: {
      publicKey: await subtle.exportKey("jwk", first.keys.publicKey),
      privateKey: await subtle.exportKey("jwk", first.keys.privateKey),
    },
  };
  await workshops.close();
  return made;
}

/** Puts the room on this device as on the phone of the one whose keys were kept: received, verified, stored. */
async function takeRoom({ room, code, entries, keys }: MadeRoom): Promise<void> {
  const { subtle } = globalThis.crypto;
  const device = await openDevice(subtle);
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = {
    publicKey: await subtle.importKey("jwk", keys.publicKey, algorithm, true, ["verify"]),
    privateKey: await subtle.importKey("jwk", keys.privateKey, algorithm, false, ["sign"]),
  };
  await device.store.saveKeys(room, { keys: pair });
  await device.store.saveWorkshop({ room, code, name: "", role: "participant", lastOpenedAt: Date.now() });
  const joinCode = parseJoinCode(code) as JoinCode; // made by a session, which shows whole codes only
  const { roomId } = await roomSecrets(device.crypto, joinCode);
  const ledger = await openLedger(device, { code: joinCode, roomId, keys: { keys: pair } });
  const bytes = entries.flatMap((entry) => textToBytes(entry) ?? []);
  for (let from = 0; from < bytes.length; from += 200) await ledger.receive(bytes.slice(from, from + 200));
  if (countOf(ledger) !== entries.length) throw new Error(`Of ${entries.length} entries ${countOf(ledger)} came in`);
  await ledger.saveSnapshot();
}

/** People give a dot and take it back until the room has so many entries. */
async function goOnVoting(
  ledger: Ledger,
  roomId: Uint8Array,
  guests: readonly Guest[],
  { chance, entries }: { readonly chance: Chance; readonly entries: number },
): Promise<void> {
  const { notes } = readRoom(ledger.journals, ledger.facilitator);
  const ledgers = await Promise.all(guests.map((guest) => reopen(roomId, guest)));
  let count = countOf(ledger);
  while (count < entries) {
    for (const own of ledgers.slice(0, entries - count)) {
      const note = notes[chance.below(notes.length)]?.id ?? "";
      const written: Uint8Array[] = [];
      const stop = own.subscribe((accepted) => written.push(...accepted.map((each) => each.bytes)));
      await own.write([{ root: "ballots", key: "sample-vote", value: { [note]: 1 + chance.below(2) } }]);
      stop();
      count += (await ledger.receive(written)).accepted.length;
    }
  }
}

function reopen(roomId: Uint8Array, { signer, store }: Guest): Promise<Ledger> {
  return Ledger.open({
    crypto: createWebCrypto(globalThis.crypto.subtle),
    store,
    roomId,
    signer,
    certifies: () => Promise.resolve(false),
  });
}

function countOf(ledger: Ledger): number {
  return ledger.heads().reduce((sum, { stored }) => sum + stored, 0);
}

async function allEntries(ledger: Ledger): Promise<readonly string[]> {
  const all: string[] = [];
  for (const { author, stored } of ledger.heads()) {
    all.push(...(await ledger.entriesOf(author, 0, stored)).map(bytesToText));
  }
  return all;
}

Object.assign(globalThis, { largeRoom: { makeRoom, takeRoom } });
