import { effect, signal } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import { openHandCarry } from "../../../src/app/carry/hand-carry.ts";
import { bytesToText } from "../../../src/journal/bytes.ts";
import { StorageFailure } from "../../../src/journal/entry-store.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { MemoryDeviceStore } from "../../../src/storage/memory-device-store.ts";
import { openCarried, packCarried, type CarryKey } from "../../../src/sync/carry-file.ts";
import type { HandCarry } from "../../../src/ui/carry/carry-port.ts";
import { aDevice, holdings, testRoom, type TestDevice } from "../../kit/devices.ts";
import { HostileAuthor } from "../../kit/hostile-author.ts";
import { quickCrypto, quickSigner } from "../../kit/people.ts";
import { virtualTime } from "../../kit/virtual-time.ts";

interface Carrier extends TestDevice {
  readonly carry: HandCarry;
  readonly files: string[];
  readonly drafts: MemoryDeviceStore;
  /** Makes the next taking in fail as a full disk does. */
  fillDisk(): void;
}

let key: CarryKey;

beforeEach(async () => {
  const contentKey = new Uint8Array(32).fill(3);
  key = { room: bytesToText(testRoom), sealer: await createWebSealer(crypto, { roomId: testRoom, contentKey }) };
});

/** A device that can carry; with another one given, the same device after a restart. */
async function aCarrier(name: string, before?: Carrier): Promise<Carrier> {
  const device = await aDevice(virtualTime(1), name, before?.store);
  const drafts = before?.drafts ?? new MemoryDeviceStore(device.store);
  const files: string[] = [];
  let isFull = false;
  const carry = await openHandCarry({
    ledger: device.ledger,
    key,
    store: drafts,
    receive: (entries) =>
      isFull ? Promise.reject(new StorageFailure("full", undefined)) : device.ledger.receive(entries),
    note: () => "Iltapajan tiedosto",
    canShare: true,
    save: (text) => void files.push(text),
    share: async () => false,
    waiting: signal(undefined),
    report: (error) => device.errors.push(error),
  });
  return {
    ...device,
    carry,
    files,
    drafts,
    fillDisk() {
      isFull = true;
    },
  };
}

async function carried(from: Carrier, choice: "all" | "fresh" = "all"): Promise<Blob> {
  expect(await from.carry.save(choice)).toBe("done");
  return new Blob([from.files.at(-1) ?? ""]);
}

describe("the room's entries as a file", () => {
  it("make the same room on another device, and travel back as what is new", async () => {
    const [fia, ann] = [await aCarrier("fia"), await aCarrier("ann")];
    for (const text of ["yksi", "kaksi", "kolme"]) await fia.note(text);
    await ann.note("neljä");
    expect(await ann.carry.takeIn(await carried(fia))).toEqual({
      kind: "taken",
      fresh: 4,
      known: 0,
      refused: 0,
      whole: true,
      needsEarlier: false,
    });
    expect(await fia.carry.takeIn(await carried(ann))).toMatchObject({ fresh: 2, known: 4 });
    expect(holdings(ann)).toBe(holdings(fia));
    expect(await fia.carry.takeIn(await carried(ann))).toMatchObject({ fresh: 0, known: 6, whole: true });
  });

  it("are counted, all and since the last file, as they come", async () => {
    const fia = await aCarrier("fia");
    const seen: unknown[] = [];
    const stop = effect(() => void seen.push(fia.carry.amounts.value));
    await fia.note("yksi");
    await carried(fia);
    await fia.note("kaksi");
    stop();
    expect(seen.at(0)).toEqual({ all: 0, fresh: undefined });
    expect(seen.at(-1)).toEqual({ all: 3, fresh: 1 });
  });

  it("since the last file are those and no others, also after a restart", async () => {
    const fia = await aCarrier("fia");
    const ann = await aCarrier("ann");
    await fia.note("yksi");
    await ann.carry.takeIn(await carried(fia));
    await fia.note("kaksi");
    const again = await aCarrier("fia", fia);
    expect(again.carry.amounts.value).toEqual({ all: 3, fresh: 1 });
    const second = await carried(again, "fresh");
    const opened = await openCarried(key, await second.text());
    expect("entries" in opened && opened.entries).toHaveLength(1);
    expect(await ann.carry.takeIn(second)).toMatchObject({ fresh: 1, needsEarlier: false });
    expect(holdings(ann)).toBe(holdings(fia));
  });

  it("that continue a file which never came are not kept, and it is said", async () => {
    const [fia, ann] = [await aCarrier("fia"), await aCarrier("ann")];
    await fia.note("yksi");
    await carried(fia);
    await fia.note("kaksi");
    expect(await ann.carry.takeIn(await carried(fia, "fresh"))).toMatchObject({ fresh: 0, needsEarlier: true });
    expect(holdings(ann)).toBe("");
    expect(await ann.carry.takeIn(await carried(fia))).toMatchObject({ fresh: 3, needsEarlier: false });
  });

  it("count as carried only when they have left", async () => {
    const fia = await aCarrier("fia");
    await fia.note("yksi");
    expect(await fia.carry.share("all")).toBe("not-shared");
    expect(fia.carry.amounts.value.fresh).toBeUndefined();
  });

  it("with a forged one among them bring the others and change nothing", async () => {
    const [fia, ann] = [await aCarrier("fia"), await aCarrier("ann")];
    await fia.note("yksi");
    const opened = await openCarried(key, await (await carried(fia)).text());
    if ("problem" in opened) throw new Error(opened.problem);
    const forged = opened.entries.map((entry, index) => (index === 1 ? withLastByteChanged(entry) : entry));
    const file = await packCarried(key, "x", [...forged, new Uint8Array(200).fill(9)]);
    expect(await ann.carry.takeIn(new Blob([file]))).toMatchObject({ fresh: 1, refused: 2 });
    const [head] = ann.ledger.heads();
    expect(head?.stored).toBe(1);
    expect(await ann.carry.takeIn(await carried(fia))).toMatchObject({ fresh: 1, refused: 0 });
    expect(holdings(ann)).toBe(holdings(fia));
  });

  it("that the disk does not take are told and leave the room as it was", async () => {
    const [fia, ann] = [await aCarrier("fia"), await aCarrier("ann")];
    await fia.note("yksi");
    ann.fillDisk();
    expect(await ann.carry.takeIn(await carried(fia))).toEqual({ kind: "problem", problem: "not-saved" });
    expect(holdings(ann)).toBe("");
  });

  it("hold both sides of a fork, which are its proof", async () => {
    const [fia, ann, ben] = [await aCarrier("fia"), await aCarrier("ann"), await aCarrier("ben")];
    const eve = await HostileAuthor.create({ crypto: quickCrypto, roomId: testRoom }, quickSigner("eve"));
    const opening = await eve.open();
    const branches = await Promise.all([1, 2].map((body) => eve.sign(Uint8Array.of(body), { after: opening })));
    await fia.ledger.receive([opening, ...branches].map(({ bytes }) => bytes));
    await carried(fia);
    for (const choice of ["all", "fresh"] as const) {
      await ann.carry.takeIn(await carried(fia, choice));
    }
    await ben.carry.takeIn(await carried(ann));
    expect(holdings(ben)).toBe(holdings(fia));
    expect(ben.ledger.heads().filter(({ forkedAt }) => forkedAt !== undefined)).toHaveLength(1);
  });
});

function withLastByteChanged(entry: Uint8Array): Uint8Array {
  const changed = entry.slice();
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}
