import type { RulesValue } from "./fits.ts";
import type { Names } from "./options.ts";

export interface Row {
  /** A note or a theme. */
  readonly option: string;
  readonly dots: number;
  readonly voters: number;
  /** How many of the dots were counted by hand. */
  readonly byHand?: number;
}

export type Ballot = Readonly<Record<string, number>>;

export interface HandCount {
  readonly ballots: number;
  readonly dots: Ballot;
}

/** A count by hand, unless it says more than so many ballots can give; notes of one pile have one cap together. */
export function handCount(count: HandCount | undefined, rules: RulesValue, names: Names): HandCount | undefined {
  if (!count) return undefined;
  const cap = count.ballots * rules.mostPerNote;
  const given = Object.values(count.dots);
  const all = given.reduce((sum, dots) => sum + dots, 0);
  if (Math.max(0, ...given) > cap || all > count.ballots * rules.dots) return undefined;
  return {
    ...count,
    dots: Object.fromEntries([...together(count.dots, names)].map(([id, n]) => [id, Math.min(n, cap)])),
  };
}

/** What of a ballot counts: options in the order of their ids, each up to its cap, all up to the ballot's. */
export function cutBallot(ballot: Ballot, rules: RulesValue, names: Names): Ballot {
  const counted: Record<string, number> = {};
  let rest = rules.dots;
  for (const [option, given] of [...together(ballot, names)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const dots = Math.min(given, rules.mostPerNote, rest);
    if (dots > 0) counted[option] = dots;
    rest -= dots;
  }
  return counted;
}

/** Sums dots by what their names stand for; what stands for nothing is left out. */
function together(dots: Ballot, names: Names): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, given] of Object.entries(dots)) {
    const option = names.get(name);
    if (option !== undefined) sums.set(option, (sums.get(option) ?? 0) + given);
  }
  return sums;
}

export function add(ballots: readonly Ballot[], byHand: Ballot = {}): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const [option, dots] of ballots.flatMap((ballot) => Object.entries(ballot))) {
    const row = rows.get(option);
    rows.set(option, { option, dots: (row?.dots ?? 0) + dots, voters: (row?.voters ?? 0) + 1 });
  }
  for (const [option, dots] of Object.entries(byHand)) {
    const row = rows.get(option) ?? { option, dots: 0, voters: 0 };
    if (dots > 0) rows.set(option, { ...row, dots: row.dots + dots, byHand: dots });
  }
  return [...rows.values()].filter(({ dots }) => dots > 0).sort(byDots);
}

export function byDots(a: Row, b: Row): number {
  return b.dots - a.dots || b.voters - a.voters || (a.option < b.option ? -1 : 1);
}
