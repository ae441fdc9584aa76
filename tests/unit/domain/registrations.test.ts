import { describe, expect, test } from "vitest";
import { guessColumns, readRegistrations, splitTable } from "../../../src/domain/registrations.ts";
import { decodeText } from "../../../src/ui/plan/registrations/decode-text.ts";
import { aGuest } from "../../kit/a-guest.ts";

const read = (text: string, guests = [aGuest("vanha", { name: "Vanha Tuttu", municipality: "Teuva" })]) => {
  const rows = splitTable(text);
  return readRegistrations(rows, guessColumns(rows), { guests, municipalities: ["Teuva", "Kauhajoki"] });
};

describe("splitTable", () => {
  test.each([
    ["semicolons", "Nimi;Kunta\nAnna;Teuva", ";"],
    ["commas", "Nimi,Kunta\r\nAnna,Teuva\r\n", ","],
    ["tabs", "Nimi\tKunta\nAnna\tTeuva\n\n", "\t"],
  ])("finds %s", (_name, text) => {
    expect(splitTable(text)).toEqual([
      ["Nimi", "Kunta"],
      ["Anna", "Teuva"],
    ]);
  });

  test("keeps what stands in quotes together, with line ends and quotes", () => {
    expect(splitTable('Nimi;Toive\n"Aho; Anna";"Sanoi ""hei""\nja meni"')).toEqual([
      ["Nimi", "Toive"],
      ["Aho; Anna", 'Sanoi "hei"\nja meni'],
    ]);
  });

  test("takes a quote that nothing closes as a sign, and loses no row behind it", () => {
    expect(splitTable('Nimi,Kunta\n"Aho, Anna",Teuva\n"Ben Berg,Teuva\nCilla,""\nDaavid,Teuva')).toEqual([
      ["Nimi", "Kunta"],
      ["Aho, Anna", "Teuva"],
      ['"Ben Berg', "Teuva"],
      ["Cilla", '""'],
      ["Daavid", "Teuva"],
    ]);
  });

  test("takes a list of names alone", () => {
    expect(splitTable("Anna Aho\nBen Berg").map((row) => row[0])).toEqual(["Anna Aho", "Ben Berg"]);
  });

  test("drops the mark before UTF-8, and is empty for an empty file", () => {
    expect(splitTable("\uFEFFNimi;Kunta\nAnna;Teuva")[0]?.[0]).toBe("Nimi");
    expect(splitTable("")).toEqual([]);
  });
});

describe("readRegistrations", () => {
  test("knows headings in three languages, and names in two columns", () => {
    const { guests } = read("Förnamn,Efternamn,Hemkommun,E-post,Kaffe\nAnna,Aho,TEUVA,a@b.fi,nej");
    expect(guests).toMatchObject([{ name: "Anna Aho", municipality: "Teuva", coffee: false, state: "expected" }]);
    expect(JSON.stringify(guests)).not.toContain("a@b.fi");
  });

  test("takes a list without a heading as name, municipality and background", () => {
    expect(read("Anna Aho;Kauhajoki;yhdistys\nBen Berg;;").guests).toMatchObject([
      { name: "Anna Aho", municipality: "Kauhajoki", background: "yhdistys", coffee: true },
      { name: "Ben Berg", municipality: "", background: "" },
    ]);
  });

  test("counts empty rows, so that a row has the number that the spreadsheet shows", () => {
    const { guests, problems } = read("Nimi;Kunta\r\nAnna Aho;Teuva\r\n\r\n;\r\n;Teuva\r\n\r\n");
    expect(guests).toHaveLength(1);
    expect(problems).toEqual([{ row: 5, kind: "no-name", name: "" }]);
  });

  test("says row by row what it leaves out", () => {
    const long = "x".repeat(61);
    const { guests, problems } = read(
      `Nimi;Kunta\nAnna Aho;Teuva\n;Teuva\nTuttu, Vanha;teuva\naho anna;Teuva\n${long};Teuva\nAnna Aho;Kauhajoki`,
    );
    expect(guests.map(({ name, municipality }) => [name, municipality])).toEqual([
      ["Anna Aho", "Teuva"],
      ["Anna Aho", "Kauhajoki"],
    ]);
    expect(problems.map(({ row, kind }) => [row, kind])).toEqual([
      [3, "no-name"],
      [4, "already-there"],
      [5, "twice"],
      [6, "too-long"],
    ]);
  });
});

describe("decodeText", () => {
  const text = "Nimi;Kunta\nÅsa Öhman;Närpiö é\n";
  const wide = (isLittle: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
    return bytes;
  };

  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-16 LE", wide(true)],
    ["UTF-16 BE", wide(false)],
    ["UTF-16 with a mark", Uint8Array.of(0xff, 0xfe, ...wide(true))],
    ["Latin 1", Uint8Array.from([...text].map((sign) => sign.codePointAt(0) ?? 0))],
  ])("reads %s", (_name, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
