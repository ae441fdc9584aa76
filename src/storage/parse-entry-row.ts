import type { EntryRow } from "./tables.ts";

/** The row if it has an entry's form. By hand: a room of 3,000 rows opens faster so than through a schema. */
export function parseEntryRow(row: unknown): EntryRow | undefined {
  // The cast claims nothing: each field is looked at below.
  const fields = (typeof row === "object" && row !== null ? row : {}) as Readonly<Record<keyof EntryRow, unknown>>;
  const { room, author, seq, hash, bytes, position } = fields;
  if (!isName(room) || !isName(author) || !isName(hash) || !isCount(seq)) return undefined;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0 || !isPosition(position)) return undefined;
  return { room, author, seq, hash, bytes, position };
}

/** The position in the named field of a row that may be damaged elsewhere. */
export function parsePosition(row: unknown, field: "position" | "last"): number | undefined {
  const value = typeof row === "object" && row !== null ? (row as Readonly<Record<string, unknown>>)[field] : undefined;
  return isPosition(value) ? value : undefined;
}

/** Positions stay far below the largest exact number, so that even a damaged one leaves room for the next. */
function isPosition(value: unknown): value is number {
  return isCount(value) && value > 0 && value <= 2 ** 48;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0; // a safe integer is a number
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
