import { courseKey, stepKinds } from "../../src/domain/agenda.ts";
import type { JoinCode } from "../../src/domain/join-code.ts";
import { profileKey } from "../../src/domain/people.ts";
import { joinCodeOf, roomSecrets } from "../../src/journal/join-code.ts";
import { Ledger } from "../../src/journal/ledger.ts";
import type { Change } from "../../src/journal/records.ts";
import { createWebCrypto, generateKeys, signerOf } from "../../src/platform/web-crypto.ts";
import { MemoryEntryStore } from "../../src/storage/memory-entry-store.ts";
import { storedRoom, type StoredRoom } from "./stored-room.ts";

/** A room in which everything that anybody can write is a payload. */
export interface HostileRoom {
  readonly stored: StoredRoom;
  readonly code: JoinCode;
  readonly ledger: Ledger;
  /** The payloads that stand as notes, each as a note of its own. */
  readonly notes: readonly string[];
}

const peopleCount = 100;
const salt = new Uint8Array(16).fill(9);

/** Makes such a room: a hundred people, each of whom writes some of the payloads as notes. */
export async function buildHostileRoom(payloads: readonly string[]): Promise<HostileRoom> {
  const crypto = createWebCrypto(globalThis.crypto.subtle);
  const keys = await generateKeys(globalThis.crypto.subtle, true);
  const signer = await signerOf(globalThis.crypto.subtle, keys);
  const code = await joinCodeOf(crypto, { publicKey: signer.publicKey, salt });
  const { roomId } = await roomSecrets(crypto, code);
  const certifies = async (publicKey: Uint8Array): Promise<boolean> => publicKey.join() === signer.publicKey.join();
  const store = new MemoryEntryStore();
  const ledger = await Ledger.open({ crypto, store, roomId, signer, salt, certifies });
  const next = dealer(payloads);
  await ledger.write(whatLeadsWrites(next));
  const perPerson = Math.ceil(payloads.length / peopleCount);
  for (let person = 0; person < peopleCount; person++) {
    const own = await Ledger.open({
      crypto,
      store: new MemoryEntryStore(),
      roomId,
      signer: await signerOf(globalThis.crypto.subtle, await generateKeys(globalThis.crypto.subtle, false)),
      certifies,
    });
    const notes = payloads.slice(person * perPerson, (person + 1) * perPerson);
    await own.write([
      { root: "profile", key: profileKey, value: { name: next(60), municipality: next(60), background: next(60) } },
      ...notes.map((text, index): Change => ({
        root: "notes",
        key: `n${index}`,
        value: { text, board: "ideas", colour: index % 6 },
      })),
    ]);
    if (own.me) await ledger.receive(await own.entriesOf(own.me, 0, 10));
  }
  const privateKey = await globalThis.crypto.subtle.exportKey("jwk", keys.privateKey);
  const stored = await storedRoom(ledger, store, { code, role: "facilitator", privateKey, salt });
  return { stored, code, ledger, notes: payloads };
}

/** Every text of the plan, the programme and the themes; the grouping step is under way, when all notes are shown. */
function whatLeadsWrites(next: (longest: number) => string): readonly Change[] {
  const some = (count: number, longest: number): readonly string[] =>
    Array.from({ length: count }, () => next(longest));
  const local = (longest: number) => ({ fi: next(longest), sv: next(longest), en: next(longest) });
  const info = {
    name: next(120),
    slogan: next(120),
    summary: some(4, 200).join(" "),
    date: "2027-03-10",
    startsAt: "17:30",
    place: next(120),
    hostMunicipality: next(120),
    municipalities: [...new Set(some(30, 60))],
    backgrounds: [...new Set(some(30, 60))],
  };
  const step = stepKinds.indexOf("group");
  return [
    { root: "workshop", key: "info", value: info },
    ...stepKinds.map((kind, order): Change => ({
      root: "agenda",
      key: `step-${order}`,
      value: { kind, title: local(80), prompt: local(200), minutes: 15, order },
    })),
    ...some(20, 80).map((title, index): Change => ({
      root: "themes",
      key: `theme-${index}`,
      value: { board: "ideas", title },
    })),
    {
      root: "course",
      key: courseKey,
      value: { step: `step-${step}`, startedAt: Date.now(), durationMs: 3_600_000 },
    },
  ];
}

/** Gives one payload after the other that is short enough, from the start again after the last. */
function dealer(payloads: readonly string[]): (longest: number) => string {
  let at = 0;
  return (longest) => {
    for (;;) {
      const payload = payloads[at++ % payloads.length] ?? "";
      if (payload.length <= longest) return payload;
    }
  };
}
