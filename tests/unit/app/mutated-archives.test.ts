import { describe, expect, it } from "vitest";
import { importArchive } from "../../../src/app/archives.ts";
import type { JoinCode } from "../../../src/domain/join-code.ts";
import { bytesToText } from "../../../src/journal/bytes.ts";
import { aDevice } from "../../kit/a-device.ts";
import { randomFrom, type Random } from "../../kit/random.ts";
import { buildRoom, entriesIn } from "../../kit/room-builder.ts";

const seed = 20_261_126;
const files = 10_000;

interface ArchiveFile {
  readonly format: string;
  readonly version: number;
  readonly room: string;
  readonly code: string;
  readonly entries: readonly string[];
}

/** A room with three people, as its archive holds it. */
async function anArchive(text: string): Promise<ArchiveFile> {
  const room = await buildRoom("quick");
  const lead = await room.device("facilitator");
  await lead.ledger.write([{ root: "workshop", key: "info", value: { name: text } }]);
  for (const name of ["anna", "ben"]) {
    const device = await room.device(`${name} ${text}`);
    await device.ledger.write([{ root: "notes", key: "n1", value: { text: `${text} ${name}`, board: "ideas" } }]);
    await lead.ledger.receive(await entriesIn(device.ledger));
  }
  const entries = (await entriesIn(lead.ledger)).map(bytesToText);
  return { format: "iltapaja-archive", version: 1, room: bytesToText(room.roomId), code: room.code, entries };
}

const nonsense: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  "",
  "\u0000",
  [],
  {},
  [[]],
  true,
  "__proto__",
  "A".repeat(30_000),
];

/** One archive with one to three things changed, as a text. */
function mutate(archive: ArchiveFile, other: ArchiveFile, random: Random): string {
  let file: Record<string, unknown> = { ...archive, entries: [...archive.entries] };
  let text: ((json: string) => string) | undefined;
  for (let change = random.below(3); change >= 0; change--) {
    const entries = Array.isArray(file["entries"]) ? ([...file["entries"]] as unknown[]) : [];
    const at = random.below(Math.max(1, entries.length));
    const mutations: readonly (() => void)[] = [
      () => entries.splice(at, 1, flipped(String(entries[at]), random)),
      () => entries.splice(at, 1, flipped(String(entries[at]), random)),
      () => entries.splice(at, 1, String(entries[at]).slice(0, random.below(200))),
      () => entries.splice(at, 1),
      () => entries.splice(at, 0, entries[random.below(Math.max(1, entries.length))]),
      () => entries.splice(0, entries.length, ...random.shuffled(entries)),
      () => entries.splice(at, 0, random.pick(other.entries)),
      () => entries.splice(at, 1, random.pick(nonsense)),
      () => entries.splice(at, 1, bytesToText(random.bytes(random.below(400)))),
      () => void (file = { ...file, [random.pick(["room", "code", "format", "version"])]: random.pick(nonsense) }),
      () => void (file = { ...file, room: other.room, code: other.code }),
      () => void (file = { ...file, code: other.code }),
      () => void (text = (json) => json.slice(0, random.below(json.length))),
      () => void (text = (json) => flipped(json, random)),
      () => void (text = (json) => json.replace("{", '{"__proto__":{"entries":[]},"constructor":1,')),
      () => void (text = (json) => `${"[".repeat(5000)}${json}`),
    ];
    random.pick(mutations)();
    file = { ...file, entries: random.chance(0.03) ? random.pick(nonsense) : entries };
  }
  const json = JSON.stringify(file);
  return text ? text(json) : json;
}

function flipped(text: string, random: Random): string {
  const at = random.below(Math.max(1, text.length));
  return `${text.slice(0, at)}${String.fromCodePoint(random.below(128))}${text.slice(at + 1)}`;
}

describe("10,000 mutated archives", () => {
  it("crash nothing, bring in no entry that nobody signed, and leave the rooms of the device alone", async () => {
    const archive = await anArchive("evening");
    const other = await anArchive("another");
    const signed = new Set([...archive.entries, ...other.entries]);
    const device = aDevice();
    const random = randomFrom(seed);
    // A live room of the same name is on the device: the file's own room.
    const live = { room: archive.room, author: "someone", seq: 0, hash: "hash", bytes: Uint8Array.of(1, 2, 3) };
    await device.entries.put([live]);
    const counts = { problems: 0, opened: 0, foreign: 0 };
    for (let file = 0; file < files; file++) {
      const storedAs = `archive-${file}`;
      const imported = await importArchive(device, mutate(archive, other, random), storedAs);
      if ("problem" in imported) counts.problems += 1;
      else counts.opened += 1;
      const { entries } = await device.entries.since(storedAs, 0);
      counts.foreign += entries.filter(({ bytes }) => !signed.has(bytesToText(bytes))).length;
      await device.store.forget(storedAs);
    }
    expect(counts.foreign).toBe(0);
    expect(counts.problems).toBeGreaterThan(files / 10);
    expect(counts.opened).toBeGreaterThan(files / 10); // whole entries beside spoilt ones are still read
    expect((await device.entries.since(archive.room, 0)).entries).toEqual([live]);
    expect(await device.store.workshops()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "entries")).toBe(false);
  }, 300_000);

  it("include one that is whole", async () => {
    const archive = await anArchive("evening");
    const device = aDevice();
    const imported = await importArchive(device, JSON.stringify(archive), "archive-1");
    expect(imported).toEqual({ storedAs: "archive-1", code: archive.code as JoinCode, name: "evening", refused: 0 });
  });
});
