import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { decodeOpening, encodeOpening } from "../../../src/journal/opening.ts";
import { applyUpdate, newRecords } from "../../../src/journal/records.ts";
import { clientOf, decodeTextBody, encodeTextBody } from "../../../src/journal/text-body.ts";
import { fromHex, goldenEntries, toHex } from "./golden.ts";

const golden = goldenEntries();
const author = golden.authorText as AuthorId; // the golden author's id

describe("decodeOpening", () => {
  const body = fromHex(golden.publicKey + golden.salt);

  test("reads the golden key and salt", () => {
    expect(decodeOpening(body)).toEqual({ publicKey: fromHex(golden.publicKey), salt: fromHex(golden.salt) });
    expect(golden.entries[0]?.body).toBe(toHex(body));
  });

  test("gives back what encodeOpening made", () => {
    const opening = { publicKey: fromHex(golden.publicKey), salt: fromHex(golden.salt) };
    expect(decodeOpening(encodeOpening(opening))).toEqual(opening);
  });

  test("refuses other lengths and compressed points", () => {
    expect(decodeOpening(body.slice(1))).toBeUndefined();
    expect(decodeOpening(new Uint8Array(82).fill(4))).toBeUndefined();
    expect(decodeOpening(Uint8Array.from(body, (byte, index) => (index === 0 ? 2 : byte)))).toBeUndefined();
    expect(decodeOpening(new Uint8Array(0))).toBeUndefined();
  });
});

describe("applyUpdate", () => {
  test("reads the golden records one entry after the other", () => {
    const records = newRecords();
    const read = golden.entries.filter((entry) => entry.changes !== undefined);
    expect(read.length).toBe(2);
    for (const entry of read) {
      const expected = entry.changes?.map(({ root, key, value, deleted }) => ({
        root,
        key,
        value: deleted ? undefined : value,
      }));
      const changes = applyUpdate(records, fromHex(entry.body)) ?? [];
      expect([...changes].sort((a, b) => (a.root < b.root ? -1 : 1))).toEqual(expected);
    }
  });
});

describe("decodeTextBody", () => {
  const vector = golden.entries.find((entry) => entry.text !== undefined);

  test("reads the golden text update", () => {
    const body = fromHex(vector?.body ?? "");
    expect(decodeTextBody(body)).toEqual({ text: vector?.text, update: fromHex(vector?.update ?? "") });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, fromHex(vector?.update ?? ""));
    expect(doc.getText("text").toJSON()).toBe(vector?.reads);
    expect([...doc.store.clients.keys()]).toEqual([golden.client]);
  });

  test("gives back what encodeTextBody made", () => {
    const update = Uint8Array.of(1, 2, 3);
    expect(decodeTextBody(encodeTextBody("table:4", update))).toEqual({ text: "table:4", update });
  });

  test("refuses a name that is empty or too long, a body that ends early and one that goes on", () => {
    const body = encodeTextBody("table:4", Uint8Array.of(1, 2, 3));
    expect(decodeTextBody(encodeTextBody("", Uint8Array.of(1)))).toBeUndefined();
    expect(decodeTextBody(encodeTextBody("x".repeat(61), Uint8Array.of(1)))).toBeUndefined();
    for (let length = 0; length < body.length; length++) expect(decodeTextBody(body.slice(0, length))).toBeUndefined();
    expect(decodeTextBody(Uint8Array.of(...body, 0))).toBeUndefined();
  });
});

describe("clientOf", () => {
  test("takes the client number from the first four bytes of the author", () => {
    expect(clientOf(author)).toBe(golden.client);
    expect(golden.client).toBe(Number.parseInt(golden.author.slice(0, 8), 16));
  });
});
