import type { Change } from "../../src/journal/records.ts";
import { HostileAuthor } from "../kit/hostile-author.ts";
import type { Random } from "../kit/random.ts";
import { buildRoom, entriesIn, roomOf, type Device, type TestRoom } from "../kit/room-builder.ts";
import { act } from "./commands.ts";
import { HostileMoves } from "./hostile-moves.ts";

/** A vote's result as its closer saw it. */
interface Closed {
  readonly vote: string;
  readonly author: string;
  readonly tally: string;
}

/** What happened in a room, and what must be true of it for ever. */
export interface History {
  readonly room: TestRoom;
  readonly devices: readonly Device[];
  readonly entries: readonly Uint8Array[];
  readonly hostile: HostileMoves | undefined;
  /** The text of each note that an honest person has written and not taken back, by its id. */
  readonly honestNotes: ReadonlyMap<string, string>;
  readonly closed: readonly Closed[];
}

/** Two to six devices, and sometimes a hostile one, that write and meet at random. */
export async function makeHistory(random: Random, cryptography: "real" | "quick"): Promise<History> {
  const room = await buildRoom(cryptography);
  const names = ["facilitator", "anna", "ben", "cia", "dan", "eki"].slice(0, 2 + random.below(5));
  const devices = await Promise.all(names.map((name) => room.device(name)));
  const hostile = random.chance(0.5)
    ? await HostileMoves.create(await HostileAuthor.create(room, await room.signer("eve")))
    : undefined;
  const honestNotes = new Map<string, string>();
  const closed: Closed[] = [];
  for (let step = 12 + random.below(36); step > 0; step--) {
    const device = random.pick(random.chance(0.3) ? devices.slice(0, 1) : devices);
    const what = random.below(100);
    if (what < 25) await meet(random, device, random.pick(devices));
    else if (hostile && what < 45) await hostile.move(random, device);
    else {
      const changes = await act({ random, device, devices });
      remember(device, changes, honestNotes);
      closed.push(...closingsIn(device, changes));
    }
  }
  if (hostile && random.chance(0.6)) await hostile.fork(random, random.pick(devices));
  const entries = new Map<string, Uint8Array>();
  for (const { ledger } of devices) for (const bytes of await entriesIn(ledger)) entries.set(bytes.join(), bytes);
  for (const bytes of hostile?.entries ?? []) entries.set(bytes.join(), bytes);
  return { room, devices, entries: [...entries.values()], hostile, honestNotes, closed };
}

/** One device tells another what it lacks, or a part of it, or everything once more. */
async function meet(random: Random, from: Device, to: Device): Promise<void> {
  for (const { author } of from.ledger.heads()) {
    if (random.chance(0.2)) continue;
    const start = random.chance(0.2) ? 0 : (to.ledger.journal(author)?.stored ?? 0);
    await to.ledger.receive(await from.ledger.entriesOf(author, start, 1 + random.below(40)));
  }
}

/** Notes what an honest person has written, under the names and in the form in which others will read it. */
export function remember(
  { author }: Pick<Device, "author">,
  changes: readonly Change[],
  honestNotes: Map<string, string>,
): void {
  for (const { root, key, value } of changes) {
    if (root !== "notes") continue;
    const id = `${author}:${key}`;
    const text = (value as { readonly text: string } | undefined)?.text; // the commands write notes only so
    if (text === undefined) honestNotes.delete(id);
    else honestNotes.set(id, text.replaceAll("\ud83d ", "\ufffd "));
  }
}

function closingsIn(device: Device, changes: readonly Change[]): readonly Closed[] {
  return changes.flatMap(({ root, key, value }) => {
    const vote = roomOf(device.ledger).votes.find(({ id }) => id === key);
    if (root !== "closings" || value === undefined || !vote) return [];
    return [{ vote: key, author: device.author, tally: JSON.stringify(vote.tally) }];
  });
}
