import type { Pin, Problem } from "./problem.ts";

/** Ways to run the rounds of an evening. */
export type Pattern =
  | { readonly kind: "mixing" }
  /** Hosts stay at their tables and keep the talk on topic; everybody else moves on. */
  | { readonly kind: "world-cafe"; readonly hosts: readonly Pin[] }
  /** Tables carry topics and everybody visits each topic once. */
  | { readonly kind: "topics" }
  /** In the given rounds people sit by municipality (or another attribute), to write the plan. */
  | { readonly kind: "by-attribute"; readonly attribute: string; readonly rounds: readonly number[] }
  /** The lottery: hard rules and even sizes only. */
  | { readonly kind: "random" };

/** The same evening run by that pattern; rules of people and tables stay as they are. */
export function withPattern(problem: Problem, pattern: Pattern): Problem {
  const plain: Problem = { ...problem, topics: "none", gather: [], random: false };
  switch (pattern.kind) {
    case "mixing":
      return plain;
    case "world-cafe":
      return { ...plain, topics: "vary", pins: [...pattern.hosts, ...(problem.pins ?? [])] };
    case "topics":
      return { ...plain, topics: "each" };
    case "by-attribute":
      return { ...plain, gather: pattern.rounds.map((round) => ({ round, attribute: pattern.attribute })) };
    case "random":
      return { ...plain, random: true };
  }
}
