import * as v from "valibot";
import { roomToText, type Room } from "../domain/room.ts";

/** The largest file that is opened, in characters: no evening comes near it. */
const largestArchive = 20_000_000;

const ArchiveSchema = v.object({
  format: v.literal("iltapaja-archive"),
  version: v.literal(1),
  room: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
  code: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)),
  entries: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(20_000))), v.maxLength(100_000)),
});

/** An archive that comes with the code by which whoever opens it leads. */
const RecoverySchema = v.object({ ticket: v.pipe(v.string(), v.maxLength(60)) });

/** A room as a file holds it: its signed entries as base64url, enough to build the same room anywhere. */
export interface RoomArchive {
  /** The room's id, base64url. */
  readonly room: string;
  readonly code: string;
  readonly entries: readonly string[];
}

/** The file: the signed entries, and beside them the room in plain fields for people and other programs. */
export function archiveToText(archive: RoomArchive, room: Room): string {
  const readable: unknown = JSON.parse(roomToText(room));
  return JSON.stringify({ format: "iltapaja-archive", version: 1, ...archive, readable }, undefined, 1);
}

/** The room's signed entries and the code by which another laptop leads it: an archive with one field more. */
export function recoveryToText(archive: RoomArchive, ticket: string): string {
  return JSON.stringify({ format: "iltapaja-archive", version: 1, ticket, ...archive }, undefined, 1);
}

/** Reads such a file; its code is checked by whoever uses it. */
export function parseRecovery(
  text: string,
): { readonly ticket: string; readonly archive: RoomArchive } | { readonly problem: ArchiveProblem } {
  const archive = parseArchive(text);
  if ("problem" in archive) return archive;
  const extra = v.safeParse(RecoverySchema, parseJson(text));
  return extra.success ? { ticket: extra.output.ticket, archive } : { problem: "not-an-archive" };
}

export type ArchiveProblem = "too-large" | "not-an-archive" | "newer-version";

/** Reads an archive file. Its entries are checked one by one when the archive is opened. */
export function parseArchive(text: string): RoomArchive | { readonly problem: ArchiveProblem } {
  if (text.length > largestArchive) return { problem: "too-large" };
  const parsed = parseJson(text);
  const archive = v.safeParse(ArchiveSchema, parsed);
  if (archive.success) return { room: archive.output.room, code: archive.output.code, entries: archive.output.entries };
  const newer = v.safeParse(
    v.object({ format: v.literal("iltapaja-archive"), version: v.pipe(v.number(), v.minValue(2)) }),
    parsed,
  );
  return { problem: newer.success ? "newer-version" : "not-an-archive" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
