import { boundsOf } from "../../src/seating/bounds.ts";
import { check } from "../../src/seating/check.ts";
import { compile } from "../../src/seating/compile.ts";
import { figuresOf, judge } from "../../src/seating/figures.ts";
import { mendRound } from "../../src/seating/mend-round.ts";
import { offersOf, type Offer } from "../../src/seating/offers.ts";
import type { Plan } from "../../src/seating/plan.ts";
import type { Problem } from "../../src/seating/problem.ts";
import { chanceFrom } from "../../src/seating/random.ts";
import { planRotation } from "../../src/seating/rotation.ts";
import { seatsOf } from "../../src/seating/score.ts";
import { brokenRules, lonelyTables, naiveFigures, unevenTables } from "./naive-rotation.ts";
import { randomEvening } from "./random-evening.ts";
import { score } from "./score-rounds.ts";
import { afterEvents, type SeatingEvent } from "./seating-events.ts";

/** What must hold of every evening, each with the words in which its test says so. */
export const seatingProperties = {
  rules: "seats everybody once, keeps every rule, and leaves nobody alone unsaid and no table uneven",
  counts: "counts every figure as a naive count does",
  bounds: "never beats a bound, and no bound rises when a rule is dropped",
  sameness: "gives the same plan again, also after a trip through JSON",
  past: "keeps the past to the byte whatever happens",
  apart: "keeps pairs apart that are to be apart, also after a change",
  steady: "changes nothing when nothing has happened",
  offers: "changes more seats only in a freer offer, never for nothing, and in the balanced one no more than it may",
  order: "gives the same problem for the same events in any order",
  newcomer: "gives a newcomer a chair and moves nobody",
  contradictions: "names a contradiction exactly when a rule is broken, and seats everybody all the same",
} as const;

export type SeatingProperty = keyof typeof seatingProperties;

export type SeatingFaults = Readonly<Record<SeatingProperty, readonly string[]>>;

/** What is wrong with the random evenings of a seed: one without contradictions, and one that may have some. */
export function seatingFaults(seed: number): SeatingFaults {
  const problem = randomEvening(seed, { people: 40, rounds: 5, contradictions: false });
  const plan = planRotation(problem, { seed, work: 6_000 });
  return {
    rules: [
      ...brokenRules(problem, plan.rounds),
      ...lonelyFaults(problem, plan),
      ...unevenTables(problem, plan.rounds),
    ],
    counts: countFaults(problem, plan),
    bounds: boundFaults(problem, plan),
    sameness: samenessFaults(problem, plan),
    newcomer: newcomerFaults(problem, plan),
    ...changeFaults(seed, problem, plan),
    contradictions: contradictionFaults(seed),
  };
}

/** Where absences leave a table to one person whatever is done, that is named; nothing else is. */
function lonelyFaults(problem: Problem, { rounds }: Plan): readonly string[] {
  const named = check(problem).map(({ kind }) => kind);
  const lonely = lonelyTables(rounds);
  return [
    ...named.filter((kind) => kind !== "alone").map((kind) => `an evening in order is called ${kind}`),
    ...(named.length > 0 === lonely.length > 0 ? [] : [`alone at ${lonely.join(", ") || "no table"}, named or not`]),
  ];
}

function countFaults(problem: Problem, plan: Plan): readonly string[] {
  const counted = score(problem, plan.rounds);
  const { mix, ...naive } = naiveFigures(problem, plan.rounds);
  const { repeats, coincidences, reunions } = counted;
  return [
    ...unequal("the plan's own figures", plan.score, counted),
    ...unequal("figures", { repeats, coincidences, reunions }, naive),
    ...unequal(
      "kinds",
      counted.mix.map(({ pairs }) => pairs),
      mix,
    ),
  ];
}

function boundFaults(problem: Problem, { score: counted }: Plan): readonly string[] {
  const limits = boundsOf(compile(problem));
  const loose = boundsOf(compile({ ...problem, apart: [] }));
  const pairs = (["repeats", "coincidences", "revisits"] as const).flatMap((figure) => [
    ...(counted[figure] < limits[figure] ? [`${figure}: ${counted[figure]} below ${limits[figure]}`] : []),
    ...(loose[figure] > limits[figure] ? [`${figure}: the bound rises without apart pairs`] : []),
  ]);
  const mixed = counted.mix.filter((each, a) => each.pairs < (limits.mix[a] ?? 0));
  return [...pairs, ...mixed.map(({ attribute }) => `${attribute} is mixed better than the bound`)];
}

function samenessFaults(problem: Problem, plan: Plan): readonly string[] {
  const copy: Problem = JSON.parse(JSON.stringify(problem));
  return unequal("plan", planRotation(copy, { seed: plan.seed, work: plan.work }), plan);
}

/** Somebody comes in the middle of the last round. */
function newcomerFaults(problem: Problem, plan: Plan): readonly string[] {
  const round = problem.rounds - 1;
  const row = plan.rounds[round] ?? {};
  const people = [...problem.people, { id: "late" }];
  const mended = mendRound({ ...problem, people, frozen: plan.rounds.slice(0, round) }, round, row);
  return unequal("the others' seats", { ...mended, late: "" }, { ...row, late: "" }).concat(
    mended["late"] === undefined ? ["the newcomer stands"] : [],
  );
}

/** Some rounds have been sat, and the rest is planned anew: first because of nothing, then because of what happened. */
function changeFaults(
  seed: number,
  problem: Problem,
  plan: Plan,
): Pick<SeatingFaults, "past" | "apart" | "steady" | "offers" | "order"> {
  const chance = chanceFrom(seed + 77);
  const sat = chance.below(problem.rounds);
  const shown: Problem = { ...problem, published: plan.rounds, frozen: plan.rounds.slice(0, sat) };
  const events = randomEvents(problem, sat, chance.below);
  const changed = afterEvents(shown, events);
  const again = (of: Problem): Plan => planRotation(of, { seed, work: 4_000 });
  const offers = offersOf(changed, again);
  const plans = offers.map(({ plan: each }) => each);
  return {
    past: plans.flatMap(({ rounds }) => unequal("past", rounds.slice(0, sat), plan.rounds.slice(0, sat))),
    apart: plans.flatMap(({ rounds }) => brokenRules(changed, rounds)),
    steady: unequal("plan", again({ ...shown, steadiness: "keep" }).rounds, plan.rounds),
    offers: offerFaults(changed, offers),
    order: unequal("problem", afterEvents(shown, [...events].reverse()), changed),
  };
}

/** Each freer offer is worth its changed seats, and the balanced one changes no more than it may, or than must change. */
function offerFaults(problem: Problem, offers: readonly Offer[]): readonly string[] {
  const moved = offers.map(({ plan }) => plan.score.moved);
  const price = offers.map(({ plan }) => priceOfCompany(problem, plan));
  const { mostMoved } = compile({ ...problem, steadiness: "balanced" });
  const most = Math.max(mostMoved, moved[0] ?? 0);
  return [
    ...(offers.length === 3 ? [] : [`${offers.length} offers`]),
    ...(isRising(moved) ? [] : [`changed seats ${moved.join()}`]),
    ...(isRising([...price].reverse()) ? [] : [`prices without changed seats ${price.join()}`]),
    ...((moved[1] ?? 0) > most ? [`balanced changes ${moved[1]} seats of at most ${most}`] : []),
  ];
}

/** What the plan costs in repeats, mixing and tables visited again. */
function priceOfCompany(problem: Problem, { rounds }: Plan): number {
  const model = compile(problem);
  return judge(model, { ...figuresOf(model, seatsOf(model, rounds)), moved: 0 });
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((each, index) => each >= (numbers[index - 1] ?? each));
}

/** Some leave and some come; nobody on whom a rule depends. */
function randomEvents(problem: Problem, from: number, below: (limit: number) => number): readonly SeatingEvent[] {
  const bound = new Set([
    ...(problem.pins ?? []).map(({ person }) => person),
    ...[...(problem.together ?? []), ...(problem.apart ?? [])].flat(),
  ]);
  const free = problem.people.filter(({ id }) => !bound.has(id));
  // A table needs two: few may leave a small evening.
  const leaving = problem.people.length < 3 * problem.tables.length ? 0 : below(3);
  return [
    ...free.slice(0, leaving).map(({ id }) => ({ kind: "leaves", from, person: id }) as const),
    ...Array.from({ length: below(3) }, (_, i) => ({ kind: "arrives", from, person: { id: `new${i}` } }) as const),
  ];
}

function contradictionFaults(seed: number): readonly string[] {
  const problem = randomEvening(seed, { people: 24, rounds: 3, contradictions: true });
  const issues = check(problem);
  const { rounds } = planRotation(problem, { seed, work: 6_000 });
  const broken = brokenRules(problem, rounds);
  const isKept = broken.length === 0 && lonelyTables(rounds).length === 0;
  const areKnown = issues.every(({ kind }) => kind !== "unknown-person" && kind !== "unknown-table");
  const isSilent = issues.length === 0;
  return [
    ...broken.filter((rule) => rule.includes("stands")),
    ...(areKnown && isKept && !isSilent ? ["issues though all is kept"] : []),
    ...(areKnown && !isKept && isSilent ? [`silent about: ${broken[0] ?? "somebody alone"}`] : []),
  ];
}

function unequal(what: string, found: unknown, wanted: unknown): string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  return a === b ? [] : [`${what} differ: ${a.slice(0, 200)} and ${b.slice(0, 200)}`];
}
