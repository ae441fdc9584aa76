import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { entryKinds } from "../../../src/journal/entry.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import { readSharedText } from "../../../src/journal/shared-text.ts";
import { clientOf, encodeTextBody } from "../../../src/journal/text-body.ts";
import { HostileAuthor, updateOf } from "../../kit/hostile-author.ts";
import { randomFrom } from "../../kit/random.ts";
import { buildRoom, carry, entriesIn, textOf, type Device } from "../../kit/room-builder.ts";

const name = "plan:aims";

const readText = (ledger: Ledger): string => readSharedText(name, ledger.journals).getText("text").toJSON();

/** Types at her device as an editor does: on the text as it stands, with her own client number. */
async function type(device: Device, edit: (text: Y.Text) => void): Promise<void> {
  const doc = readSharedText(name, device.ledger.journals);
  doc.clientID = clientOf(device.author);
  await device.ledger.writeText(
    name,
    updateOf(doc, () => edit(doc.getText("text"))),
  );
}

async function twoAuthors() {
  const room = await buildRoom();
  const [anna, ben] = [await room.device("anna"), await room.device("ben")];
  await type(anna, (text) => text.insert(0, "Kylätalo auki."));
  await carry([anna], ben.ledger);
  return { room, anna, ben };
}

describe("readSharedText", () => {
  test("keeps what two people write at once", async () => {
    const { anna, ben } = await twoAuthors();
    await type(anna, (text) => text.insert(0, "Joka torstai: "));
    await type(ben, (text) => text.insert(text.length, " Kahvit yhdessä."));
    await carry([anna], ben.ledger);
    await carry([ben], anna.ledger);
    expect(readText(anna.ledger)).toBe("Joka torstai: Kylätalo auki. Kahvit yhdessä.");
    expect(readText(ben.ledger)).toBe(readText(anna.ledger));
  });

  test("is empty for a text that nobody has written", async () => {
    const { anna } = await twoAuthors();
    expect(readSharedText("plan:other", anna.ledger.journals).getText("text").toJSON()).toBe("");
  });

  test("lets one person delete what another wrote", async () => {
    const { anna, ben } = await twoAuthors();
    await type(ben, (text) => text.delete(0, 9));
    await carry([ben], anna.ledger);
    expect(readText(anna.ledger)).toBe("auki.");
  });

  test("is the same in any order of arrival, after opening again and from a snapshot", async () => {
    const { room, anna, ben } = await twoAuthors();
    const random = randomFrom(7);
    for (let round = 0; round < 30; round++) {
      const device = random.pick([anna, ben]);
      await type(device, (text) => text.insert(random.below(text.length + 1), `${round}`));
      if (random.chance(0.4)) await carry([anna], ben.ledger);
      if (random.chance(0.4)) await carry([ben], anna.ledger);
    }
    await carry([ben], anna.ledger);
    const entries = await entriesIn(anna.ledger);
    for (let order = 0; order < 5; order++) {
      const reader = await room.device("cia");
      while ((await reader.ledger.receive(random.shuffled(entries))).accepted.length > 0);
      expect(readText(reader.ledger)).toBe(readText(anna.ledger));
      await reader.ledger.saveSnapshot();
      expect(readText(await room.reader(reader.store))).toBe(readText(anna.ledger));
    }
    expect(readText(anna.ledger).length).toBe(14 + 10 + 2 * 20);
  });
});

/** Delivers one hostile body to Anna, lets her go on writing, and gives what she and Ben then read. */
async function after(body: (eve: HostileAuthor, text: Y.Doc, victim: number) => Uint8Array): Promise<string> {
  const { room, anna, ben } = await twoAuthors();
  const eve = await HostileAuthor.create(room, await room.signer("eve"));
  const opening = await eve.open();
  const copy = readSharedText(name, anna.ledger.journals);
  const update = body(eve, copy, clientOf(anna.author));
  const place = { after: opening, kind: entryKinds.text, lamport: 90 };
  const attack = await eve.sign(encodeTextBody(name, update), place);
  const receipt = await anna.ledger.receive([opening.bytes, attack.bytes]);
  expect(receipt).toMatchObject({ invalid: 0 });
  await type(anna, (text) => text.insert(text.length, " Ilmoittaudu."));
  await carry([anna], ben.ledger);
  expect(textOf(ben.ledger)).toBe(textOf(anna.ledger));
  expect(readText(ben.ledger)).toBe(readText(anna.ledger));
  const doc = readSharedText(name, ben.ledger.journals);
  Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc));
  return readText(anna.ledger);
}

describe("a hostile update of a shared text", () => {
  const untouched = "Kylätalo auki. Ilmoittaudu.";

  test("in another author's name is left out, so nobody can write ahead of her", async () => {
    const text = await after((_eve, copy, victim) => {
      copy.clientID = victim;
      return updateOf(copy, () => copy.getText("text").insert(0, "HUIJAUS "));
    });
    expect(text).toBe(untouched);
  });

  test("under a made-up client number is left out", async () => {
    const text = await after((_eve, copy) => {
      copy.clientID = 77;
      return updateOf(copy, () => copy.getText("text").insert(0, "HUIJAUS "));
    });
    expect(text).toBe(untouched);
  });

  test.each<readonly [string, Uint8Array]>([
    ["bytes that are no update", Uint8Array.of(255, 1, 2)],
    ["no bytes", new Uint8Array(0)],
    ["the delete set of 15 bytes", Uint8Array.of(0, 1, 5, 2, 0, 255, 255, 255, 255, 255, 255, 255, 15, 1, 1)],
  ])("that is poison is left out: %s", async (_what, update) => {
    expect(await after(() => update)).toBe(untouched);
  });

  test("that deletes what has not been written yet is left out", async () => {
    const text = await after((_eve, _copy, victim) => {
      const numbers = [0, 1, ...varUint(victim), 1, 14, 40];
      return Uint8Array.from(numbers);
    });
    expect(text).toBe(untouched);
  });

  test("that needs an update which never came is left out, and what comes after it counts", async () => {
    const text = await after((eve, copy) => {
      copy.clientID = eve.client;
      updateOf(copy, () => copy.getText("text").insert(0, "withheld"));
      return updateOf(copy, () => copy.getText("text").insert(3, "sent"));
    });
    expect(text).toBe(untouched);
  });

  test("in her own name counts like anybody's", async () => {
    const text = await after((eve, copy) => {
      copy.clientID = eve.client;
      return updateOf(copy, () => copy.getText("text").insert(0, "Eeva: "));
    });
    expect(text).toBe(`Eeva: ${untouched}`);
  });
});

function varUint(number: number): readonly number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varUint(Math.floor(number / 128))];
}
