import * as v from "valibot";
import type { AuthorId } from "./ids.ts";

const personId = v.pipe(v.string(), v.maxLength(60));
const rounds = v.optional(
  v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40))), v.maxLength(40)),
  [],
);

/** Where one person (the key) sits, and which rounds (from 1) she is not in the room for. Table 0 leaves her free. */
export const PlaceSchema = v.object({
  table: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)), 0),
  /** Whether she stays to keep the table's talk going; otherwise because she cannot move. */
  host: v.optional(v.boolean(), false),
  away: rounds,
});

/** People who are to sit together, or of whom no two are to meet at a table. Fewer than two undo the bond. */
export const BondSchema = v.object({
  kind: v.picklist(["together", "apart"]),
  people: v.pipe(v.array(personId), v.maxLength(20)),
});

/** The chairs of one table (the key) from now on; 0 closes it. */
export const TableRuleSchema = v.object({
  seats: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
});

export const patterns = ["mixing", "world-cafe", "topics", "by-municipality", "random"] as const;

/** How the rounds are run: see docs/running-an-evening.md. */
export type Pattern = (typeof patterns)[number];

/** What the planning of all rounds obeys. */
export const RotationSchema = v.object({
  pattern: v.optional(v.picklist(patterns), "mixing"),
  /** Whether repeats that cannot be avoided are shared by all, or few pairs stay together so that the rest meet more. */
  price: v.optional(v.picklist(["fair", "newFaces"]), "fair"),
  /** Rounds (from 1) in which people sit by municipality, where the pattern says so. */
  gather: rounds,
});

export interface Place {
  readonly table: number;
  readonly host: boolean;
  readonly away: readonly number[];
}

export interface Bond {
  readonly kind: "together" | "apart";
  readonly people: readonly string[];
}

export interface Rotation {
  readonly pattern: Pattern;
  readonly price: "fair" | "newFaces";
  readonly gather: readonly number[];
}

/** The key of the one rotation record. */
export const rotationKey = "main";

/** Everything that the facilitators have laid down about seating. */
export interface SeatingRules {
  readonly places: readonly (Place & { readonly person: AuthorId })[];
  readonly bonds: readonly { readonly id: string; readonly kind: Bond["kind"]; readonly people: readonly AuthorId[] }[];
  readonly tables: readonly { readonly table: number; readonly seats: number }[];
  readonly rotation: Rotation;
}

export const noSeatingRules: SeatingRules = {
  places: [],
  bonds: [],
  tables: [],
  rotation: { pattern: "mixing", price: "fair", gather: [] },
};
