import type { JoinCode } from "../domain/join-code.ts";
import { parseArchive, type ArchiveProblem, type RoomArchive } from "../exports/room-archive.ts";
import { bytesToText, textToBytes } from "../journal/bytes.ts";
import { roomSecrets } from "../journal/join-code.ts";
import type { Ledger } from "../journal/ledger.ts";
import type { Device } from "./device.ts";
import { openLedger } from "./open-ledger.ts";

/** The room's signed entries, from which the same room can be built anywhere. */
export async function archiveOf(ledger: Ledger, room: string, code: JoinCode): Promise<RoomArchive> {
  const entries: string[] = [];
  for (const head of ledger.heads()) {
    // The two entries of a fork are the proof of it: without both, the journal would go on in the archive.
    const stored = await ledger.entriesOf(head.author, 0, head.stored + 2);
    entries.push(...stored.map(bytesToText));
  }
  return { room, code, entries };
}

/** A file taken in: the name under which its room is kept here, and how many entries were no good. */
export interface ImportedArchive {
  readonly storedAs: string;
  readonly code: JoinCode;
  readonly name: string;
  readonly refused: number;
}

export type ImportProblem = ArchiveProblem | "nothing-in-it";

/**
 * Takes a file in as an archive, apart from every room of this device. Its entries are verified like anybody's; a
 * file whose entries are not signed for its room has nothing in it.
 */
export async function importArchive(
  device: Device,
  text: string,
  storedAs: string,
): Promise<ImportedArchive | { readonly problem: ImportProblem }> {
  const archive = parseArchive(text);
  if ("problem" in archive) return archive;
  const code = archive.code as JoinCode; // parseArchive has checked its twelve characters
  const { roomId } = await roomSecrets(device.crypto, code);
  if (bytesToText(roomId) !== archive.room) return { problem: "not-an-archive" };
  const ledger = await openLedger(device, { code, roomId, storedAs });
  const entries = archive.entries.flatMap((entry) => textToBytes(entry) ?? []);
  const receipt = await ledger.receive(entries);
  await receipt.stored;
  if (receipt.accepted.length === 0) return { problem: "nothing-in-it" };
  const workshop = ledger.facilitator && ledger.journal(ledger.facilitator)?.histories("workshop").get("info")?.at(-1);
  return {
    storedAs,
    code,
    name: (workshop && workshop.value?.name) || "",
    refused: receipt.invalid + (archive.entries.length - entries.length),
  };
}
