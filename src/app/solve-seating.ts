import type { AuthorId } from "../domain/ids.ts";
import type {
  SeatingIssue,
  SeatingOffer,
  SeatingRequest,
  TableAdvice,
  TableByPerson,
} from "../live/seating-planner.ts";
import { advise } from "../seating/advise.ts";
import { check } from "../seating/check.ts";
import type { Issue } from "../seating/issue.ts";
import { withPattern, type Pattern } from "../seating/pattern.ts";
import type { Plan } from "../seating/plan.ts";
import type { Person, Pin, Problem, RoundSeats, Steadiness, Table } from "../seating/problem.ts";
import { planRotation } from "../seating/rotation.ts";
import { mendRound } from "../seating/mend-round.ts";
import { offersOf } from "../seating/offers.ts";

/** What a planner is asked, by kind of question. */
interface Questions {
  readonly propose: { readonly request: SeatingRequest; readonly seed: number };
  readonly mend: SeatingRequest;
  readonly check: SeatingRequest;
  readonly advise: { readonly people: number; readonly rounds: number };
}

interface Answers {
  readonly propose: readonly SeatingOffer[];
  readonly mend: TableByPerson;
  readonly check: readonly SeatingIssue[];
  readonly advise: readonly TableAdvice[];
}

type Kind = keyof Questions;

/** A question to a planner; structured cloning carries it to a worker. */
export type SeatingQuestion<K extends Kind = Kind> = {
  readonly [Each in K]: { readonly kind: Each; readonly about: Questions[Each] };
}[K];

/** What is answered to a question of that kind. */
export type SeatingAnswer<K extends Kind = Kind> = Answers[K];

/** Looks for a good plan, for so many milliseconds or what stands for them. */
export type Search = (problem: Problem, seed: number, budgetMs: number) => Plan;

/** How long a first plan may be improved before it is shown, and each of the three ways on from one. */
const budgetMs = 900;
const offerMs = 400;

/** Candidates that stand for a millisecond where effort is counted instead of time. */
const workPerMs = 5_000;

/** A search that takes the same effort everywhere: the same seed gives the same plan. */
export const byEffort: Search = (problem, seed, ms) => planRotation(problem, { seed, work: ms * workPerMs });

const answers: { readonly [K in Kind]: (about: Questions[K], search: Search) => Answers[K] } = {
  propose: ({ request, seed }, search) => propose(request, seed, search),
  mend,
  check: (request) => check(problemOf(request)).map(issueOf),
  advise: ({ people, rounds }) =>
    advise(people, rounds).map(({ design, ...advice }) => ({ ...advice, isFree: design })),
};

/** Answers in place, with the given way to search. */
export function answer<K extends Kind>({ kind, about }: SeatingQuestion<K>, search: Search): SeatingAnswer<K> {
  return answers[kind](about, search);
}

/** The coming rounds: three ways on from what has been planned, else one proposal. */
function propose(request: SeatingRequest, seed: number, search: Search): readonly SeatingOffer[] {
  const problem = problemOf(request);
  const past = request.past.length;
  if (!problem.published) return [offerOf(search(problem, seed, budgetMs), past, undefined)];
  const offers = offersOf(problem, (each) => search(each, seed, offerMs));
  return offers.map(({ plan, steadiness }) => offerOf(plan, past, steadiness));
}

/** The round under way, put right by the fewest moves. */
function mend(request: SeatingRequest): TableByPerson {
  const running = request.past.length - 1;
  const row = request.past[running];
  if (!row) return new Map();
  const present = new Set<string>(request.people.map(({ id }) => id));
  const problem = problemOf({
    ...request,
    past: request.past.slice(0, running),
    rounds: request.rounds + 1,
    shown: [],
  });
  const stayed = [...row].filter(([person]) => present.has(person));
  return tableByPerson(mendRound(problem, running, seatsOf(new Map(stayed))));
}

/** The request in the solver's terms: who has left stays in the rounds that were sat, and is absent afterwards. */
function problemOf(request: SeatingRequest): Problem {
  const { past, shown, rules } = request;
  const rounds = past.length + request.rounds;
  const away = new Map(rules.places.map((place) => [place.person, place.away.map((round) => round - 1)]));
  const present = new Set<string>(request.people.map(({ id }) => id));
  const gone = new Set(past.flatMap((row) => [...row.keys()]).filter((id) => !present.has(id)));
  const everyRound = Array.from({ length: rounds }, (_, round) => round);
  const missed = (id: AuthorId): readonly number[] => past.flatMap((row, round) => (row.has(id) ? [] : [round]));
  const people: readonly Person[] = [
    ...request.people.map((person) => ({
      id: person.id,
      traits: traitsOf(person),
      absent: [...missed(person.id), ...(away.get(person.id) ?? []).filter((round) => round >= past.length)],
    })),
    ...[...gone].map((id) => ({ id, absent: [...missed(id), ...everyRound.slice(past.length)] })),
  ];
  const problem: Problem = {
    people,
    tables: tablesOf(request),
    rounds,
    attributes: [{ id: "municipality" }, { id: "background" }],
    pins: pinsOf(request, present, false),
    together: bondsOf(request, present, "together"),
    apart: bondsOf(request, present, "apart").flatMap(pairsOf),
    met: request.met.map(({ pair, evenings }) => ({ pair, times: evenings })),
    repeatPrice: rules.rotation.price,
    frozen: past.map(seatsOf),
    ...(shown.length > 0 && { published: [...past, ...shown].map(seatsOf) }),
  };
  return withPattern(problem, patternOf(request, present));
}

function patternOf(request: SeatingRequest, present: ReadonlySet<string>): Pattern {
  const { pattern, gather } = request.rules.rotation;
  if (pattern === "world-cafe") return { kind: "world-cafe", hosts: pinsOf(request, present, true) };
  if (pattern !== "by-municipality") return { kind: pattern };
  return { kind: "by-attribute", attribute: "municipality", rounds: gather.map((round) => round - 1) };
}

/** What a person has not said is unknown to the solver, not a group of its own. */
function traitsOf({ municipality, background }: SeatingRequest["people"][number]): Record<string, string> {
  return { ...(municipality && { municipality }), ...(background && { background }) };
}

function tablesOf({ tables, seatsPerTable, rules }: SeatingRequest): readonly Table[] {
  const own = new Map(rules.tables.map(({ table, seats }) => [table, seats]));
  return Array.from({ length: tables }, (_, index) => ({
    id: String(index + 1),
    seats: own.get(index + 1) ?? seatsPerTable,
  }));
}

/** In a world cafe hosts are the pattern's own; in the others they stay as people with a fixed seat do. */
function pinsOf({ rules, tables }: SeatingRequest, present: ReadonlySet<string>, asHosts: boolean): readonly Pin[] {
  const areHostsApart = rules.rotation.pattern === "world-cafe";
  return rules.places
    .filter(({ person, table }) => table > 0 && table <= tables && present.has(person))
    .filter(({ host }) => (areHostsApart ? host === asHosts : !asHosts))
    .map(({ person, table }) => ({ person, table: String(table) }));
}

function bondsOf(
  { rules }: SeatingRequest,
  present: ReadonlySet<string>,
  kind: "together" | "apart",
): readonly (readonly AuthorId[])[] {
  return rules.bonds
    .filter((bond) => bond.kind === kind)
    .map(({ people }) => people.filter((person) => present.has(person)))
    .filter((people) => people.length > 1);
}

function pairsOf(people: readonly string[]): readonly (readonly [string, string])[] {
  return people.flatMap((person, index) => people.slice(index + 1).map((other) => [person, other] as const));
}

function seatsOf(row: TableByPerson): RoundSeats {
  return Object.fromEntries([...row].map(([person, table]) => [person, String(table)]));
}

function tableByPerson(seats: RoundSeats): TableByPerson {
  return new Map(Object.entries(seats).map(([person, table]) => [idOf(person), Number(table)]));
}

function idOf(person: string): AuthorId {
  return person as AuthorId; // ids went into the solver as people's ids, and come out as they went in
}

function offerOf(plan: Plan, past: number, steadiness: Steadiness | undefined): SeatingOffer {
  return {
    steadiness,
    rounds: plan.rounds.slice(past).map(tableByPerson),
    moved: plan.score.moved,
    movedPeople: plan.score.movedPeople,
    leastMoved: plan.bounds.moved,
    leastRepeats: plan.bounds.repeats,
    repeats: plan.score.repeats,
    isOptimal: plan.proved.optimal,
    issues: plan.issues.map(issueOf),
  };
}

function issueOf(issue: Issue): SeatingIssue {
  const kind = isUnknown(issue) ? "unknown" : issue.kind;
  const tables = "tables" in issue ? issue.tables : "table" in issue ? [issue.table] : [];
  const people = "people" in issue && typeof issue.people !== "number" ? issue.people : [];
  return {
    kind,
    round: "round" in issue ? issue.round + 1 : undefined,
    people: ["person" in issue ? [issue.person] : [], people].flat().map(idOf),
    tables: tables.map(Number),
    seats: "seats" in issue ? issue.seats : 0,
    count: "people" in issue && typeof issue.people === "number" ? issue.people : people.length,
  };
}

function isUnknown(
  issue: Issue,
): issue is Extract<Issue, { kind: "unknown-person" | "unknown-table" | "repeated-id" }> {
  return issue.kind === "unknown-person" || issue.kind === "unknown-table" || issue.kind === "repeated-id";
}
