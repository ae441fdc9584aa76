import { parseArgs } from "node:util";
import { boundsOf } from "../../src/seating/bounds.ts";
import { check } from "../../src/seating/check.ts";
import { compile } from "../../src/seating/compile.ts";
import type { Problem } from "../../src/seating/problem.ts";
import { planRotation } from "../../src/seating/rotation.ts";
import { score } from "../kit/score-rounds.ts";
import { brokenRules, lonelyTables, naiveFigures } from "../kit/naive-rotation.ts";
import { randomEvening } from "../kit/random-evening.ts";

/**
 * Plans many random evenings and checks each plan against the rules, against figures counted naively and against the
 * bounds; every second evening may contradict itself. Prints the seeds that fail and ends with their number.
 *
 *   npx tsx tests/bench/seating-fuzz.ts [--evenings 10000] [--from 1]
 */
const { values: options } = parseArgs({
  options: { evenings: { type: "string", default: "10000" }, from: { type: "string", default: "1" } },
});

const from = Number(options.from);
const evenings = Number(options.evenings);
let failures = 0;
for (let seed = from; seed < from + evenings; seed++) {
  const faults = seed % 2 === 0 ? mildFaults(seed) : wildFaults(seed);
  if (faults.length === 0) continue;
  failures++;
  console.log(`seed ${seed}: ${faults.slice(0, 3).join("; ")}`);
}
console.log(`${evenings} evenings, ${failures} with faults`);
process.exitCode = failures > 0 ? 1 : 0;

function mildFaults(seed: number): readonly string[] {
  const problem = randomEvening(seed, { people: 60, rounds: 6, contradictions: false });
  const plan = planRotation(problem, { seed, work: 10_000 });
  const faults = [
    ...brokenRules(problem, plan.rounds),
    ...lonelyTables(plan.rounds).map((table) => `alone at ${table}`),
  ];
  if (check(problem).length > 0) faults.push("issues without a contradiction");
  const counted = score(problem, plan.rounds);
  const naive = naiveFigures(problem, plan.rounds);
  if (counted.repeats !== naive.repeats || counted.coincidences !== naive.coincidences) faults.push("counted wrongly");
  if (counted.mix.some(({ pairs }, a) => pairs !== naive.mix[a])) faults.push("kinds counted wrongly");
  return [...faults, ...boundFaults(problem, counted)];
}

function boundFaults(problem: Problem, counted: ReturnType<typeof score>): readonly string[] {
  const limits = boundsOf(compile(problem));
  const faults: string[] = [];
  if (counted.repeats < limits.repeats) faults.push("fewer repeats than the bound");
  if (counted.coincidences < limits.coincidences) faults.push("fewer coincidences than the bound");
  if (counted.revisits < limits.revisits) faults.push("fewer revisits than the bound");
  if (counted.mix.some(({ pairs }, a) => pairs < (limits.mix[a] ?? 0))) faults.push("better mixed than the bound");
  return faults;
}

function wildFaults(seed: number): readonly string[] {
  const problem = randomEvening(seed, { people: 24, rounds: 3, contradictions: true });
  const issues = check(problem);
  const plan = planRotation(problem, { seed, work: 10_000 });
  const broken = brokenRules(problem, plan.rounds);
  const kept = broken.length === 0 && lonelyTables(plan.rounds).length === 0;
  const faults = broken.filter((rule) => rule.includes("stands"));
  const named = issues.every(({ kind }) => kind !== "unknown-person" && kind !== "unknown-table");
  if (named && kept !== (issues.length === 0))
    faults.push(kept ? "issues though all is kept" : `silent about: ${broken[0]}`);
  return faults;
}
