import { sameName, wordsOf } from "./arrivals.ts";
import { longestFact, type Guest, type GuestRecord } from "./guests.ts";
import { cleanName } from "./people.ts";

/** What a column of a registration list says. */
export const registrationFields = ["name", "surname", "municipality", "background", "coffee"] as const;

type RegistrationField = (typeof registrationFields)[number];

/** Which column has what (from 0, -1 for none), and whether the first row is a heading. */
export interface RegistrationColumns extends Readonly<Record<RegistrationField, number>> {
  readonly hasHeading: boolean;
}

/** A row that was not taken as it is, by its number in the file (from 1). */
export interface RowProblem {
  readonly row: number;
  readonly kind: "no-name" | "too-long" | "already-there" | "twice";
  readonly name: string;
}

export interface Registrations {
  readonly guests: readonly GuestRecord[];
  readonly problems: readonly RowProblem[];
}

const separators = [";", ",", "\t", "|"] as const;

/** Splits a table that some form or spreadsheet has exported; the separator is the one that gives even rows. */
export function splitTable(text: string): readonly (readonly string[])[] {
  const tables = separators.map((separator) => splitBy(text.replace(/^\uFEFF/, ""), separator));
  const [best] = [...tables].sort((a, b) => evenness(b) - evenness(a));
  return best ?? [];
}

/** Cells in all rows that are as wide as the first, where that is wider than one. */
function evenness(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0;
  return width < 2 ? 0 : rows.filter((row) => row.length === width).length * width;
}

/**
 * RFC 4180: quotes hold separators and line ends, two of them stand for one. A quote that nothing closes is only a sign:
 * from the first such place on, none opens anything, because it would swallow all rows that follow. Empty rows
 * between others stay, so that rows can be told by their numbers.
 */
function splitBy(text: string, separator: string, quotedTo = text.length): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, cell]: [string[], string] = [[], ""];
  let opened: number | undefined;
  const endRow = (): void => {
    row.push(cell.trim());
    if (rows.length > 0 || !isEmpty(row)) rows.push(row);
    [row, cell] = [[], ""];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (opened !== undefined && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (opened !== undefined && sign === '"') opened = undefined;
    else if (opened !== undefined) cell += sign;
    else if (sign === '"' && cell.trim() === "" && at < quotedTo) opened = at;
    else if (sign === separator) [row, cell] = [[...row, cell.trim()], ""];
    else if (sign === "\n" && text[at - 1] === "\r") continue;
    else if (sign === "\n" || sign === "\r") endRow();
    else cell += sign;
  }
  if (opened !== undefined) return splitBy(text, separator, opened);
  endRow();
  while (isEmpty(rows.at(-1) ?? ["none"])) rows.pop();
  return rows;
}

function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell === "");
}

const headings: Readonly<Record<RegistrationField, RegExp>> = {
  name: /^(nimi|namn|name|etunimi|förnamn|first name|osallistuja|deltagare|koko nimi|full name|.*\bnimesi\b.*)$/i,
  surname: /^(sukunimi|efternamn|surname|last name|family name)$/i,
  municipality: /kunta\b|kunnasta|kommun|municipality|paikkakunta|hemort/i,
  background: /taho|tausta|organisaatio|organisation|yhdistys|förening|bakgrund|background|edusta|sektor/i,
  coffee: /kahvi|kaffe|coffee|tarjoilu|servering|catering/i,
};

/** Reads what the columns are from the first row; without a heading, name, municipality and background in that order. */
export function guessColumns(rows: readonly (readonly string[])[]): RegistrationColumns {
  const [first = []] = rows;
  const find = (field: RegistrationField): number => first.findIndex((cell) => headings[field].test(cell));
  const hasHeading = find("name") >= 0;
  if (hasHeading)
    return {
      hasHeading,
      name: find("name"),
      surname: find("surname"),
      municipality: find("municipality"),
      background: find("background"),
      coffee: find("coffee"),
    };
  const column = (index: number): number => (index < first.length ? index : -1);
  return { hasHeading, name: 0, surname: -1, municipality: column(1), background: column(2), coffee: -1 };
}

const no = /^(|ei|en|no|nej|n|e|0|false|-)$/i;

/**
 * The people of a list, and what was wrong row by row. Who is on the list already is not added again; a municipality
 * is spelt as the workshop spells it.
 */
export function readRegistrations(
  rows: readonly (readonly string[])[],
  columns: RegistrationColumns,
  known: { readonly guests: readonly Guest[]; readonly municipalities: readonly string[] },
): Registrations {
  const guests: GuestRecord[] = [];
  const problems: RowProblem[] = [];
  for (const [index, row] of rows.entries()) {
    if ((index === 0 && columns.hasHeading) || isEmpty(row)) continue;
    const guest = guestOf(row, columns, known.municipalities);
    const kind = problemOf(guest, guests, known.guests);
    if (kind) problems.push({ row: index + 1, kind, name: guest.name });
    else guests.push(guest);
  }
  return { guests, problems };
}

function guestOf(row: readonly string[], columns: RegistrationColumns, municipalities: readonly string[]): GuestRecord {
  const cell = (field: RegistrationField): string => cleanName(row[columns[field]] ?? "");
  const municipality = cell("municipality");
  const spelt = municipalities.find((each) => each.toLowerCase() === municipality.toLowerCase());
  return {
    name: [cell("name"), cell("surname")].filter(Boolean).join(" "),
    municipality: spelt ?? municipality,
    background: cell("background"),
    state: "expected",
    walkIn: false,
    coffee: columns.coffee < 0 || !no.test(cell("coffee")),
    device: "",
    others: [],
  };
}

function problemOf(
  guest: GuestRecord,
  before: readonly GuestRecord[],
  known: readonly Guest[],
): RowProblem["kind"] | undefined {
  if (guest.name === "") return "no-name";
  const longest = Math.max(guest.name.length, guest.municipality.length, guest.background.length);
  if (longest > longestFact) return "too-long";
  const isSame = (other: GuestRecord): boolean =>
    sameName(other.name, guest.name) && other.municipality.toLowerCase() === guest.municipality.toLowerCase();
  if (known.some(isSame)) return "already-there";
  return before.some(isSame) ? "twice" : undefined;
}

/** The list with those who are in the room's records: what these say is newer. */
export function guestList(listed: readonly Guest[], recorded: readonly Guest[]): readonly Guest[] {
  const known = new Set(recorded.map(({ id }) => id));
  return [...listed.filter(({ id }) => !known.has(id)), ...recorded];
}

/** The key of one who has registered, made of her name and municipality: the same on every device with the list. */
export function registrationKey({ name, municipality }: GuestRecord): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of [...wordsOf(name), municipality.toLowerCase()].join(" ")) {
    const code = sign.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return `listed-${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
