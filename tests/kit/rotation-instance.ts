import type { Problem, RoundSeats } from "../../src/seating/problem.ts";

/** One case of the rotation benchmark: people and tables by index, -1 for none. */
export interface RotationInstance {
  readonly id: string;
  readonly n: number;
  readonly rounds: number;
  readonly tables: readonly { readonly cap: number | readonly number[] }[];
  readonly attrs?: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly pins?: readonly { readonly p: number; readonly t: number; readonly rounds?: readonly number[] }[];
  readonly together?: readonly (readonly number[])[];
  readonly apart?: readonly (readonly [number, number])[];
  readonly absent?: readonly { readonly p: number; readonly rounds: readonly number[] }[];
  readonly topics?: boolean;
  readonly past?: number;
  readonly fixed?: readonly (readonly number[])[];
  readonly published?: readonly (readonly number[])[];
  readonly bounds?: {
    readonly E: number;
    readonly Q: number;
    readonly mixPairs: readonly number[];
    readonly revisits: number;
    readonly moved: number;
  };
}

/** Table index by round and person, -1 for nobody: the form that outside scorers read. */
export type IndexPlan = readonly (readonly number[])[];

/** Reads a benchmark file: a list, or a list under `instances`. */
export function readInstances(json: string): readonly RotationInstance[] {
  // The benchmark's files are the test's own data; their shape is the one above.
  const file = JSON.parse(json) as { instances?: RotationInstance[] } | RotationInstance[];
  return Array.isArray(file) ? file : (file.instances ?? []);
}

/** The same case with ids, as the solver asks for it. */
export function toProblem(instance: RotationInstance): Problem {
  const { n, rounds, past = 0, fixed, published } = instance;
  return {
    people: Array.from({ length: n }, (_, p) => ({
      id: person(p),
      traits: Object.fromEntries(
        (instance.attrs ?? []).flatMap(({ name, values }) => {
          const value = values[p] ?? -1;
          return value < 0 ? [] : [[name, String(value)]];
        }),
      ),
      absent: (instance.absent ?? []).flatMap((each) => (each.p === p ? each.rounds : [])),
    })),
    tables: instance.tables.map(({ cap }, t) => ({ id: table(t), seats: cap })),
    rounds,
    attributes: (instance.attrs ?? []).map(({ name }) => ({ id: name })),
    pins: (instance.pins ?? []).map(({ p, t, rounds: only }) => ({
      person: person(p),
      table: table(t),
      ...(only ? { rounds: only } : {}),
    })),
    together: (instance.together ?? []).map((group) => group.map(person)),
    apart: (instance.apart ?? []).map(([p, q]) => [person(p), person(q)] as const),
    topics: instance.topics ? "vary" : "none",
    ...(fixed ? { frozen: fixed.slice(0, past).map(toSeats) } : {}),
    ...(published ? { published: published.map(toSeats) } : {}),
  };
}

/** A plan in the benchmark's form. */
export function toIndexPlan({ n }: RotationInstance, rounds: readonly RoundSeats[]): IndexPlan {
  return rounds.map((row) =>
    Array.from({ length: n }, (_, p) => {
      const seat = row[person(p)];
      return seat === undefined ? -1 : Number(seat.slice(1));
    }),
  );
}

function toSeats(row: readonly number[]): RoundSeats {
  return Object.fromEntries(row.flatMap((t, p) => (t < 0 ? [] : [[person(p), table(t)]])));
}

function person(p: number): string {
  return `p${p}`;
}

function table(t: number): string {
  return `t${t}`;
}
