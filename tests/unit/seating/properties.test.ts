import { beforeAll, describe, expect, test } from "vitest";
import {
  seatingFaults,
  seatingProperties,
  type SeatingFaults,
  type SeatingProperty,
} from "../../kit/seating-faults.ts";

// The long form: SEATING_EVENINGS=10000, in parts with SEATING_FROM.
const evenings = Number(process.env["SEATING_EVENINGS"] ?? 60);
const from = Number(process.env["SEATING_FROM"] ?? 1);

describe(`the solver, on ${evenings} random evenings from seed ${from}`, () => {
  let found: ReadonlyMap<number, SeatingFaults>;

  beforeAll(
    () => {
      found = new Map(Array.from({ length: evenings }, (_, i) => [from + i, seatingFaults(from + i)]));
    },
    60_000 + 200 * evenings,
  );

  // Object.entries forgets that the keys are the properties' own.
  test.each(Object.entries(seatingProperties) as [SeatingProperty, string][])("%s: %s", (property) => {
    const faults = [...found].flatMap(([seed, each]) => each[property].map((fault) => `seed ${seed}: ${fault}`));
    expect(faults.slice(0, 5)).toEqual([]);
  });
});
