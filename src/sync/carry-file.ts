import { createDecoder, hasContent, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, length, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { bytesToText, joinBytes, textToBytes } from "../journal/bytes.ts";
import type { Sealer } from "./sealing.ts";

/** The largest file that is made or taken in, in characters: they are all ASCII but for the note. */
export const largestCarried = 20_000_000;

/** What one part aims at, bytes of entries. A file cut short loses its last parts only. */
const partBytes = 48_000;
/** No part is longer than this as text: its entries, one entry more, and sealing. */
const longestLine = 100_000;
/** No entry is shorter: its envelope and signature alone are 105 bytes. */
const shortestEntry = 105;

const header = /^iltapaja-carry (\d{1,4}) ([\w-]{22})$/;

/** Which room's file is made or read, and with which key. */
export interface CarryKey {
  /** The room's id, base64url. */
  readonly room: string;
  /** Of a key derived for these files: a frame of a link is no part of a file, nor the other way round. */
  readonly sealer: Sealer;
}

export type CarryProblem = "too-large" | "archive" | "not-carried" | "newer-version" | "other-room" | "damaged";

/** What a file holds. */
export interface Carried {
  /** As they were signed; not yet checked. */
  readonly entries: readonly Uint8Array[];
  /** False when parts are missing or cannot be read. */
  readonly whole: boolean;
}

/**
 * The entries as a text file: text, because that is what every share sheet lets through. The first line names format
 * and room, the second tells people what this is, and each further line is one sealed part.
 */
export async function packCarried(
  key: CarryKey,
  note: string,
  entries: readonly Uint8Array[],
): Promise<string | "too-large"> {
  const parts = partsOf(entries);
  const lines = [`iltapaja-carry 1 ${key.room}`, `# ${note.replaceAll(/\s+/g, " ")}`];
  let size = 0;
  for (const [index, part] of parts.entries()) {
    const place = createEncoder();
    writeVarUint(place, index);
    writeVarUint(place, parts.length);
    const line = bytesToText(await key.sealer.seal(joinBytes(toUint8Array(place), part)));
    size += line.length;
    if (size > largestCarried - 10_000) return "too-large";
    lines.push(line);
  }
  return `${lines.join("\n")}\n`;
}

function partsOf(entries: readonly Uint8Array[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let part = createEncoder();
  for (const entry of entries) {
    writeVarUint8Array(part, entry);
    if (length(part) < partBytes) continue;
    parts.push(toUint8Array(part));
    part = createEncoder();
  }
  return length(part) > 0 || parts.length === 0 ? [...parts, toUint8Array(part)] : parts;
}

/** The room that a file is for, before anything in it can be read. */
export function carriedRoom(text: string): { readonly room: string } | { readonly problem: CarryProblem } {
  if (text.length > largestCarried) return { problem: "too-large" };
  const first = /^\uFEFF?([^\r\n]{0,60})/.exec(text)?.[1] ?? "";
  const [, version, room] = header.exec(first) ?? [];
  if (version === undefined || room === undefined) {
    return { problem: /^\s*\{\s*"format":\s*"iltapaja-archive"/.test(text) ? "archive" : "not-carried" };
  }
  return version === "1" ? { room } : { problem: "newer-version" };
}

/** Reads a file. It may be anything: what is not a part of this room's file, sealed with its key, is left out. */
export async function openCarried(key: CarryKey, text: string): Promise<Carried | { readonly problem: CarryProblem }> {
  const found = carriedRoom(text);
  if ("problem" in found) return found;
  if (found.room !== key.room) return { problem: "other-room" };
  const entries: Uint8Array[] = [];
  const places = new Set<number>();
  let parts = 0;
  let isClean = true;
  for (const line of text.split("\n").slice(1)) {
    const sealed = line.trim();
    if (sealed === "" || sealed.startsWith("#")) continue;
    const part = await openPart(key.sealer, sealed);
    if (!part || (parts > 0 && part.parts !== parts)) {
      isClean = false;
      continue;
    }
    parts = part.parts;
    if (places.has(part.place)) continue;
    places.add(part.place);
    entries.push(...part.entries);
  }
  if (parts === 0) return { problem: "damaged" };
  return { entries, whole: isClean && places.size === parts };
}

interface Part {
  readonly place: number;
  readonly parts: number;
  readonly entries: readonly Uint8Array[];
}

async function openPart(sealer: Sealer, line: string): Promise<Part | undefined> {
  const sealed = line.length > longestLine ? undefined : textToBytes(line);
  const bytes = sealed && (await sealer.open(sealed));
  if (!bytes) return undefined;
  try {
    const decoder = createDecoder(bytes);
    const place = readVarUint(decoder);
    const parts = readVarUint(decoder);
    if (place >= parts) return undefined;
    const entries: Uint8Array[] = [];
    while (hasContent(decoder)) {
      const entry = readVarUint8Array(decoder);
      if (entry.length < shortestEntry) return undefined;
      entries.push(entry.slice());
    }
    return { place, parts, entries };
  } catch {
    return undefined; // lib0 throws where the bytes end too early
  }
}
