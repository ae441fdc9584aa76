import { chanceFrom, type Chance } from "../../src/seating/random.ts";
import type { Pin, Problem } from "../../src/seating/problem.ts";

/** How wild a random evening may be. */
export interface EveningLimits {
  readonly people: number;
  readonly rounds: number;
  /** Whether rules may contradict each other and the room. */
  readonly contradictions: boolean;
}

/** An evening with random people, tables and rules; the same seed gives the same evening. */
export function randomEvening(seed: number, limits: EveningLimits): Problem {
  const chance = chanceFrom(seed);
  const people = 4 + chance.below(limits.people - 3);
  const tables = 2 + chance.below(Math.max(1, Math.min(8, Math.floor(people / 2)) - 1));
  const rounds = 1 + chance.below(limits.rounds);
  const spare = limits.contradictions && chance.below(6) === 0 ? -1 : 1;
  const seats = Array.from({ length: tables }, () => Math.max(1, Math.ceil(people / tables) + spare + chance.below(3)));
  return {
    people: Array.from({ length: people }, (_, p) => ({
      id: `p${p}`,
      traits: {
        municipality: `m${chance.below(4)}`,
        ...(chance.below(5) > 0 ? { sector: `s${chance.below(3)}` } : {}),
      },
      absent: chance.below(10) === 0 ? [chance.below(rounds)] : [],
    })),
    tables: seats.map((count, t) => ({ id: `t${t}`, seats: count })),
    rounds,
    attributes: [{ id: "municipality" }, { id: "sector" }].slice(0, chance.below(3)),
    topics: chance.below(3) === 0 ? "vary" : "none",
    repeatPrice: chance.below(2) === 0 ? "fair" : "newFaces",
    ...(limits.contradictions ? wildRules(chance, people, tables) : mildRules(chance, people, tables)),
    met: earlierMeetings(chance, people),
  };
}

/** Some who met in earlier evenings; half of the time nobody has. */
function earlierMeetings(chance: Chance, people: number): NonNullable<Problem["met"]> {
  const seen = new Set<number>();
  return Array.from({ length: chance.below(2) * chance.below(2 * people) }, () => {
    const [a, b] = [chance.below(people), chance.below(people)].sort((x, y) => x - y);
    return { a: a ?? 0, b: b ?? 0, times: 1 + chance.below(4) };
  }).flatMap(({ a, b, times }) => {
    if (a === b || seen.has(a * people + b)) return [];
    seen.add(a * people + b);
    return [{ pair: [`p${a}`, `p${b}`] as const, times }];
  });
}

/** Rules that can always be kept: hosts, some couples, some pairs kept apart. */
function mildRules(chance: Chance, people: number, tables: number): Partial<Problem> {
  // Two guests a table, so that absences leave no host alone.
  const hosts = people >= 3 * tables && chance.below(2) === 0 ? tables : 0;
  const couple = people - hosts >= 6 && people >= 3 * tables && chance.below(2) === 0;
  const apart = people - hosts >= 8 && chance.below(2) === 0;
  return {
    pins: Array.from({ length: Math.min(hosts, people) }, (_, p) => ({ person: `p${p}`, table: `t${p}` })),
    together: couple ? [[`p${people - 1}`, `p${people - 2}`]] : [],
    apart: apart ? [[`p${people - 3}`, `p${people - 4}`]] : [],
  };
}

/** Anything goes: crowds pinned to one table, groups larger than tables, enemies tied together, unknown names. */
function wildRules(chance: Chance, people: number, tables: number): Partial<Problem> {
  const person = (): string => `p${chance.below(people + (chance.below(20) === 0 ? 2 : 0))}`;
  const pins: Pin[] = Array.from({ length: chance.below(6) }, () => ({
    person: person(),
    table: `t${chance.below(tables)}`,
  }));
  return {
    pins,
    together: Array.from({ length: chance.below(4) }, () => Array.from({ length: 2 + chance.below(4) }, person)),
    apart: Array.from({ length: chance.below(8) }, () => [person(), person()] as const),
  };
}
