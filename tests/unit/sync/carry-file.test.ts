import { array, assert as assertAlways, asyncProperty, nat, oneof, record, string, uint8Array } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesToText, joinBytes } from "../../../src/journal/bytes.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { carriedRoom, largestCarried, openCarried, packCarried, type CarryKey } from "../../../src/sync/carry-file.ts";
import { testRoom } from "../../kit/devices.ts";

const note = "Avaa Iltapajassa";
const room = bytesToText(testRoom);

let key: CarryKey;
let otherKey: CarryKey;

async function keyOf(byte: number): Promise<CarryKey> {
  const contentKey = new Uint8Array(32).fill(byte);
  return { room, sealer: await createWebSealer(crypto, { roomId: testRoom, contentKey }) };
}

beforeAll(async () => {
  key = await keyOf(1);
  otherKey = await keyOf(2);
});

/** Bytes as long as entries are; nothing here looks inside. */
function entriesLike(count: number, length = 400): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => new Uint8Array(length).fill(index % 251));
}

async function packed(entries: readonly Uint8Array[], by = key): Promise<string> {
  const text = await packCarried(by, note, entries);
  if (text.length < 20) throw new Error(text);
  return text;
}

describe("a file to carry", () => {
  it("brings every entry as it was, however many parts they need", async () => {
    for (const entries of [[], entriesLike(1), entriesLike(1000), entriesLike(9, 14_200)]) {
      expect(await openCarried(key, await packed(entries))).toEqual({ entries, whole: true });
    }
  });

  it("shows a finder the room's public name and the note, and nothing else", async () => {
    const secret = new TextEncoder().encode("Kanarialintu".repeat(20));
    const text = await packed([secret]);
    const [first, second, ...parts] = text.trim().split("\n");
    expect([first, second]).toEqual([`iltapaja-carry 1 ${room}`, `# ${note}`]);
    expect(parts).toHaveLength(1);
    expect(text).not.toContain(bytesToText(secret).slice(0, 20));
    expect(carriedRoom(text)).toEqual({ room });
  });

  it("survives what programs do to text files", async () => {
    const entries = entriesLike(300);
    const text = await packed(entries);
    const mangled = `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n\r\n`;
    expect(await openCarried(key, mangled)).toEqual({ entries, whole: true });
  });

  it("gives what is left of a file that was cut, and says that it is not whole", async () => {
    const entries = entriesLike(1000);
    const text = await packed(entries);
    for (const share of [0.3, 0.5, 0.99]) {
      const opened = await openCarried(key, text.slice(0, Math.floor(text.length * share)));
      if ("problem" in opened) throw new Error(opened.problem);
      expect(opened.whole).toBe(false);
      expect(opened.entries.length).toBeGreaterThan(100);
      expect(opened.entries).toEqual(entries.slice(0, opened.entries.length));
    }
  });

  it("takes parts in any order and more than once", async () => {
    const entries = entriesLike(500);
    const [first = "", second = "", ...parts] = (await packed(entries)).trim().split("\n");
    const opened = await openCarried(key, [first, second, ...[...parts].reverse(), ...parts].join("\n"));
    if ("problem" in opened) throw new Error(opened.problem);
    expect(opened.whole).toBe(true);
    expect(opened.entries.map((entry) => entry[0]).sort()).toEqual(entries.map((entry) => entry[0]).sort());
  });

  it.each([
    ["", "not-carried"],
    ["Muistilista\nmaitoa", "not-carried"],
    ["iltapaja-carry 1 liianlyhyt\n", "not-carried"],
    ['{\n "format": "iltapaja-archive",', "archive"],
    [`iltapaja-carry 2 ${room}\n`, "newer-version"],
    [`iltapaja-carry 1 ${room.replace(/^./, "z")}\n`, "other-room"],
    [`iltapaja-carry 1 ${room}\n`, "damaged"],
    [`iltapaja-carry 1 ${room}\nroskaa\n${"A".repeat(200_000)}`, "damaged"],
    ["x".repeat(largestCarried + 1), "too-large"],
  ])("that is not one is refused: %#", async (text, problem) => {
    expect(await openCarried(key, text)).toEqual({ problem });
  });

  it("of another key is damaged here", async () => {
    expect(await openCarried(key, await packed(entriesLike(3), otherKey))).toEqual({ problem: "damaged" });
  });

  it("is never larger than can be taken in", async () => {
    expect(await packCarried(key, note, entriesLike(1100, 14_200))).toBe("too-large");
    expect((await packed(entriesLike(1000, 14_200))).length).toBeLessThanOrEqual(largestCarried);
  }, 20_000);

  it("cannot be a flood of entries too short to be any", async () => {
    const short = joinBytes(Uint8Array.of(0, 1), new Uint8Array(40_000));
    const text = `iltapaja-carry 1 ${room}\n${bytesToText(await key.sealer.seal(short))}`;
    expect(await openCarried(key, text)).toEqual({ problem: "damaged" });
  });
});

describe("a file of any bytes", () => {
  it("never throws and gives no entry that was not sealed for it", async () => {
    await assertAlways(
      asyncProperty(oneof(string(), string({ unit: "binary" })), async (rest) => {
        const opened = await openCarried(key, `iltapaja-carry 1 ${room}\n${rest}`);
        expect(opened).toEqual({ problem: "damaged" });
      }),
      { numRuns: 500 },
    );
  });

  it("that was changed in places gives entries of the file or none", async () => {
    const entries = entriesLike(500, 300);
    const text = await packed(entries);
    const known = new Set(entries.map((entry) => entry.join()));
    const change = record({ at: nat(text.length - 1), length: nat(40), by: string({ maxLength: 40 }) });
    await assertAlways(
      asyncProperty(array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        let changed = text;
        for (const { at, length, by } of changes) changed = changed.slice(0, at) + by + changed.slice(at + length);
        const opened = await openCarried(key, changed);
        if ("problem" in opened) return;
        expect(opened.entries.every((entry) => known.has(entry.join()))).toBe(true);
        if (opened.whole) expect(opened.entries).toHaveLength(entries.length);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it("inside a part that somebody of the room has sealed never throws", async () => {
    await assertAlways(
      asyncProperty(uint8Array({ maxLength: 600 }), async (bytes) => {
        const text = `iltapaja-carry 1 ${room}\n${bytesToText(await key.sealer.seal(bytes))}`;
        const opened = await openCarried(key, text);
        if (!("problem" in opened)) expect(opened.entries.every((entry) => entry.length >= 105)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
