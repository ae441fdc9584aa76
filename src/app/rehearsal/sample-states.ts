import { freeBoard, type BoardInfo } from "../../domain/boards.ts";
import { noteIdOf, type NoteId } from "../../domain/ids.ts";
import { readRoom } from "../../domain/read-room.ts";
import type { Sign } from "../../domain/signs.ts";
import type { Change } from "../../journal/records.ts";
import { sampleAssets, sampleLater, sampleTrials, saidAgain } from "./sample-texts.ts";
import type { SampleEveningParts, SampleNote, SamplePerson } from "./write-sample-evening.ts";

/** The boards beside that of the ideas: a second question, what has to wait, and a part for each table. */
const assetsBoard = "assets";
const laterBoard = "later";
export const trialsBoard = "trials";

/** Whether the evening is large enough for all that can happen in one; a small one is for trying things out. */
export function isBusy({ people, notes }: Pick<SampleEveningParts, "people" | "notes">): boolean {
  return people >= 8 && notes >= 24;
}

/** The other boards, by the steps that they belong to. */
export function otherBoards(writeStep: string, tablesStep: string): readonly Change[] {
  const infos: readonly (readonly [board: string, info: BoardInfo])[] = [
    [assetsBoard, { ...titled(sampleAssets), kind: "room", order: 1, step: writeStep, open: true }],
    [trialsBoard, { ...titled(sampleTrials), kind: "tables", order: 2, step: tablesStep, open: true }],
    [laterBoard, { title: sampleLater.title, prompt: {}, kind: "parking", order: 3, step: "", open: true }],
  ];
  return infos.flatMap(([key, value]): Change[] => [
    { root: "boardInfo", key, value },
    { root: "boards", key, value: freeBoard },
  ]);
}

function titled({ title, prompt }: Pick<BoardInfo, "title" | "prompt">): Pick<BoardInfo, "title" | "prompt"> {
  return { title, prompt };
}

/** Writes on a person's own device. */
export type WriteAs = (person: SamplePerson, change: Change) => Promise<void>;

/** Answers to the second question, a note that has to wait, and one that whoever leads has hidden. */
export async function writeBeside(
  { ledger }: SampleEveningParts,
  people: readonly SamplePerson[],
  writeAs: WriteAs,
): Promise<void> {
  const write = async (number: number, text: string, board: string): Promise<NoteId | undefined> => {
    const person = people[number % people.length];
    const key = `beside-${number}`;
    if (!person) return undefined;
    await writeAs(person, { root: "notes", key, value: { text, board, colour: number % 6 } });
    return noteIdOf(person.id, key);
  };
  for (const [number, text] of sampleAssets.texts.entries()) await write(number + 1, text, assetsBoard);
  const waits = await write(6, sampleLater.text, "ideas");
  const nonsense = await write(7, "testi testi", "ideas");
  await ledger.write([
    ...(waits ? [{ root: "moves", key: waits, value: { board: laterBoard } } as const] : []),
    ...(nonsense ? [{ root: "moderation", key: `note:${nonsense}`, value: { hidden: true } } as const] : []),
  ]);
}

/** The last notes of an evening in which some say again what others have said. */
export function lastWords(notes: number, index: number): readonly [place: number, text: string] | undefined {
  return saidAgain[index - (notes - saidAgain.length)];
}

function idOf({ author, key }: SampleNote): NoteId {
  return noteIdOf(author.id, key);
}

/** What says the same is put together, as whoever leads does while grouping. */
export async function stackSame({ ledger }: SampleEveningParts, notes: readonly SampleNote[]): Promise<void> {
  const stacks = notes.flatMap((note, index): Change[] => {
    const face = notes[lastWords(notes.length, index)?.[0] ?? -1];
    return face ? [{ root: "stacks", key: idOf(note), value: { on: idOf(face) } }] : [];
  });
  await ledger.write(stacks);
}

/** Two ask for the floor, and every third says that she is done. */
export async function showSigns(people: readonly SamplePerson[], step: string, writeAs: WriteAs): Promise<void> {
  const show = (person: SamplePerson, key: Sign): Promise<void> =>
    writeAs(person, { root: "signs", key, value: { step } });
  for (const [place, person] of people.entries()) {
    if (place === 3 || place === 5) await show(person, "hand");
    else if (place % 3 === 0) await show(person, "done");
  }
}

/** What each table wrote down in the first round. */
export async function writeAtTables(
  { ledger }: SampleEveningParts,
  people: readonly SamplePerson[],
  writeAs: WriteAs,
): Promise<void> {
  const room = readRoom(ledger.journals, ledger.facilitator);
  const tables = room.seatings.find(({ round }) => round === 1)?.tableByPerson;
  for (const [place, text] of sampleTrials.texts.entries()) {
    const writer = people.find(({ id }) => tables?.get(id) === place + 1);
    const value = { text, board: trialsBoard, colour: place % 6, table: place + 1 };
    if (writer) await writeAs(writer, { root: "notes", key: `trial-${place + 1}`, value });
  }
}
