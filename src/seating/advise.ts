import { boundsOf } from "./bounds.ts";
import { compile } from "./compile.ts";
import { designFor } from "./design.ts";

/** What a number of tables would mean for an evening. */
export interface Advice {
  readonly tables: number;
  /** Smallest and largest table. */
  readonly sizes: readonly [number, number];
  /** Fewest repeat meetings that counting allows. */
  readonly leastRepeats: number;
  /** Whether a plan without any repeat is ready at once. */
  readonly design: boolean;
}

/** Looks at the numbers of tables at which that many people would sit by threes to tens, fewest tables first. */
export function advise(people: number, rounds: number): readonly Advice[] {
  const found: Advice[] = [];
  for (let tables = 2; tables <= 40; tables++) {
    const largest = Math.ceil(people / tables);
    const smallest = Math.floor(people / tables);
    if (smallest < 3 || largest > 10) continue;
    const model = compile({
      people: Array.from({ length: people }, (_, p) => ({ id: String(p) })),
      tables: Array.from({ length: tables }, (_, t) => ({ id: String(t), seats: largest })),
      rounds,
    });
    found.push({
      tables,
      sizes: [smallest, largest],
      leastRepeats: boundsOf(model).repeats,
      design: designFor({ people, tables, rounds, roam: false }) !== undefined,
    });
  }
  return found;
}
