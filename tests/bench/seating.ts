import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { driveRotation } from "../../src/seating/drive.ts";
import type { Plan } from "../../src/seating/plan.ts";
import type { RepeatPrice, Steadiness } from "../../src/seating/problem.ts";
import { score } from "../kit/score-rounds.ts";
import {
  readInstances,
  toIndexPlan,
  toProblem,
  type IndexPlan,
  type RotationInstance,
} from "../kit/rotation-instance.ts";

/**
 * Runs the rotation benchmark: one JSON line per case and budget, then a short table. Budgets are CPU time of this
 * process, so that a busy machine does not change what is measured.
 *
 *   npx tsx tests/bench/seating.ts [--instances FILE] [--budget MS]... [--plans OUT.json] [--only PATTERN]
 *     [--seeds N] [--offer keep|balanced|open] [--price fair|newFaces]
 */
const { values: options } = parseArgs({
  options: {
    instances: {
      type: "string",
      default: new URL("../fixtures/rotation-bench/instances.json", import.meta.url).pathname,
    },
    budget: { type: "string", multiple: true, default: ["200", "1000", "5000"] },
    plans: { type: "string" },
    only: { type: "string", default: "" },
    seeds: { type: "string", default: "1" },
    offer: { type: "string", default: "keep" },
    price: { type: "string", default: "fair" },
  },
});

interface Line {
  readonly case: string;
  readonly budgetMs: number;
  readonly ms: number;
  readonly hard: number;
  readonly sizeExcess: number;
  readonly E: number;
  readonly boundE: number;
  readonly Q: number;
  readonly boundQ: number;
  readonly mixPairs: readonly number[];
  readonly boundMix: readonly number[];
  readonly revisits: number;
  readonly moved: number;
}

interface Result {
  readonly line: Line;
  readonly plan: Plan;
  readonly seats: IndexPlan;
  readonly firstMs: number;
}

main();

function main(): void {
  const instances = readInstances(readFileSync(options.instances, "utf8")).filter(({ id }) => id.match(options.only));
  const seeds = Array.from({ length: Number(options.seeds) }, (_, i) => 1 + 1000 * i);
  const plans: Record<string, IndexPlan> = {};
  const results: Result[] = [];
  for (const budgetMs of options.budget.map(Number))
    for (const instance of instances)
      for (const seed of seeds) {
        const result = run(instance, budgetMs, seed);
        results.push(result);
        plans[instance.id] = result.seats;
        console.log(JSON.stringify(result.line));
      }
  if (options.plans !== undefined) writeFileSync(options.plans, JSON.stringify(plans));
  printTable(results);
}

function run(instance: RotationInstance, budgetMs: number, seed: number): Result {
  const started = cpuMs();
  const problem = { ...toProblem(instance), steadiness: steadiness(), repeatPrice: price() };
  let firstMs: number | undefined;
  const plan = driveRotation(problem, {
    seed,
    budgetMs,
    now: cpuMs,
    onPlan: () => (firstMs ??= cpuMs() - started),
  });
  const ms = Math.round(cpuMs() - started);
  const { bounds } = plan;
  // Recounted from the ids, not taken from the search.
  const figures = score(problem, plan.rounds);
  const line: Line = {
    case: instance.id,
    budgetMs,
    ms,
    hard: figures.hard,
    sizeExcess: figures.sizeExcess,
    E: figures.repeats,
    boundE: bounds.repeats,
    Q: figures.coincidences,
    boundQ: bounds.coincidences,
    mixPairs: figures.mix.map(({ pairs }) => pairs),
    boundMix: bounds.mix,
    revisits: figures.revisits,
    moved: figures.moved,
  };
  return { line, plan, seats: toIndexPlan(instance, plan.rounds), firstMs: firstMs ?? ms };
}

function printTable(results: readonly Result[]): void {
  const budgets = [...new Set(results.map(({ line }) => line.budgetMs))];
  console.log(
    "\nbudget  runs  broken  uneven  E or Q at bound  mixing above bound  moved at bound  proved  slowest first",
  );
  for (const budget of budgets) {
    const rows = results.filter(({ line }) => line.budgetMs === budget);
    const plain = rows.filter(({ line }) => line.boundMix.length === 0 && /^[ABU]/.test(line.case));
    const mixed = rows.filter(({ line }) => line.case.startsWith("M"));
    const shown = rows.filter(({ line }) => line.case.startsWith("R"));
    const cells = [
      `${budget} ms`,
      rows.length,
      rows.filter(({ line }) => line.hard > 0).length,
      rows.filter(({ line }) => line.sizeExcess > 0).length,
      `${plain.filter(({ line }) => line.E === line.boundE || line.Q === line.boundQ).length} of ${plain.length}`,
      aboveBound(mixed),
      `${shown.filter(({ line, plan }) => line.moved === plan.bounds.moved).length} of ${shown.length}`,
      rows.filter(({ plan }) => plan.proved.optimal).length,
      `${Math.round(Math.max(0, ...rows.map(({ firstMs }) => firstMs)))} ms`,
    ];
    console.log(cells.join("  "));
  }
}

function aboveBound(results: readonly Result[]): string {
  const sum = (pick: (line: Line) => readonly number[]): number =>
    results.flatMap(({ line }) => pick(line)).reduce((total, pairs) => total + pairs, 0);
  const bound = sum((line) => line.boundMix);
  return bound === 0 ? "-" : `${((100 * sum((line) => line.mixPairs)) / bound - 100).toFixed(1)} %`;
}

function steadiness(): Steadiness {
  return options.offer === "balanced" || options.offer === "open" ? options.offer : "keep";
}

function price(): RepeatPrice {
  return options.price === "newFaces" ? "newFaces" : "fair";
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
