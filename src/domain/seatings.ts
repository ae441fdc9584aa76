import * as v from "valibot";
import type { AuthorId } from "./ids.ts";

/**
 * One round at the tables: which table (from 1) each person has. `state` says how far it has come; phones show
 * a round's tables once it is shown.
 */
export const SeatingRecordSchema = v.object({
  round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)),
  state: v.picklist(["planned", "running", "done"]),
  tables: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
    v.maxEntries(320),
  ),
});

export type SeatingRecord = v.InferOutput<typeof SeatingRecordSchema>;

export interface Seating {
  readonly round: number;
  readonly state: SeatingRecord["state"];
  readonly tableByPerson: ReadonlyMap<AuthorId, number>;
}

/** The key of a round's record. */
export function seatingKey(round: number): string {
  return `round-${round}`;
}

/** The round that people sit in now: the last one that has been started. */
export function currentSeating(seatings: readonly Seating[]): Seating | undefined {
  let current: Seating | undefined;
  for (const seating of seatings) if (seating.state !== "planned") current = seating;
  return current;
}

/** The first round that is planned and not started yet. */
export function nextSeating(seatings: readonly Seating[]): Seating | undefined {
  return seatings.find((seating) => seating.state === "planned");
}

/** The name of the text that the people at a table write together in a round. */
export function tableMinutesName(round: number, table: number): string {
  return `table:${round}:${table}`;
}

/** What a table wrote down in a round. */
export interface TableMinutes {
  readonly round: number;
  readonly table: number;
  readonly text: string;
}

/** A table's minutes have at most this many characters. */
export const longestMinutes = 4000;
