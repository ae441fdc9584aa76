import * as v from "valibot";
import type { AuthorId } from "./ids.ts";

/** Whose ballots count where not everybody's do; the electorate names them one by one. */
const votersKinds = ["present", "table", "municipality", "slips"] as const;

const id = v.pipe(v.string(), v.maxLength(80));

/** The rules of one voting round, set by the facilitator before people vote. What is left out is as it always was. */
export const VoteRecordSchema = v.object({
  board: v.pipe(v.string(), v.maxLength(40)),
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  /** How many dots one person may put on one note. */
  mostPerNote: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  /** Counts stay hidden from everyone until the vote is closed. */
  hiddenUntilClosed: v.optional(v.boolean(), true),
  /** What is voted about, if not the board's notes. */
  on: v.optional(v.literal("themes")),
  /** The round before this one, and those of its options that are still in the running. */
  after: v.optional(id),
  among: v.optional(v.pipe(v.array(id), v.maxLength(40))),
  voters: v.optional(
    v.object({ kind: v.picklist(votersKinds), of: v.optional(v.pipe(v.string(), v.maxLength(60)), "") }),
  ),
  /** Once it is closed, everybody sees who gave dots to what. */
  named: v.optional(v.boolean()),
  /** Notes that lie in one pile are one option, its face; without this a vote is on each of them. */
  piles: v.optional(v.boolean()),
  /** In the sum of a theme's notes each person counts once, however many of them she gave dots. */
  once: v.optional(v.boolean()),
  /** Some vote by raising hands or on paper: the vote is not closed before that has been counted. */
  byHand: v.optional(v.boolean()),
});

export type VoteRecord = v.InferOutput<typeof VoteRecordSchema>;

/** When a round is to end, by the facilitator's clock; 0 for when she closes it. Counts decide nothing by it. */
export const DeadlineSchema = v.object({ at: v.pipe(v.number(), v.minValue(0)) });

/** Those whose ballots count in a round that is not for everybody: their ids one behind the other. */
export const ElectorateSchema = v.object({
  people: v.pipe(
    v.string(),
    v.maxLength(22 * 320),
    v.check((people) => people.length % 22 === 0),
  ),
});

/** What was given without phones, as whoever leads has counted it. */
export const CountSchema = v.object({
  kind: v.picklist(["hands", "paper"]),
  /** How many people raised their hands, or how many paper ballots there were. */
  ballots: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  dots: v.pipe(v.record(id, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000))), v.maxEntries(200)),
});

export type HandCount = v.InferOutput<typeof CountSchema>;

/** One person's dots in one round, by note or theme. Replaced whole with every tap. */
export const BallotSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
  v.maxEntries(60),
);

export type Ballot = Readonly<Record<string, number>>;

export interface TallyRow {
  /** The note's or the theme's id. */
  readonly option: string;
  /** All its dots. */
  readonly dots: number;
  /** How many ballots on devices gave it some. */
  readonly voters: number;
  /** How many of its dots were counted by hand, if any were. */
  readonly byHand?: number | undefined;
  /** How many notes lie under it, or lay there when the vote was closed, if any. */
  readonly under?: number | undefined;
}

/** What a theme's notes got together. */
export interface ThemeSum {
  readonly theme: string;
  readonly dots: number;
  /** How many ballots on devices gave dots to any of its notes. */
  readonly people: number;
  readonly byHand?: number | undefined;
}

export interface Vote extends Readonly<VoteRecord> {
  readonly id: string;
  readonly open: boolean;
  readonly tally: readonly TallyRow[];
  /** How many people have put at least one dot. */
  readonly ballots: number;
  /** What each voter's ballot counts for, after the caps. */
  readonly ballotsByVoter: ReadonlyMap<AuthorId, Ballot>;
  /** The codes of the ballots that a closed result counts; none are told while a vote is open. */
  readonly codeByVoter: ReadonlyMap<AuthorId, string>;
  /** When it is to end, while it is open. */
  readonly endsAt?: number | undefined;
  /** Whose ballots count, while it is open; undefined for everybody's. */
  readonly electorate?: readonly AuthorId[] | undefined;
  /** How many that are or were. */
  readonly entitled?: number | undefined;
  /** What was counted by hand: its dots are in the tally too. */
  readonly count?: HandCount | undefined;
  /** What the notes of each theme got together, as they were grouped when the vote was closed. */
  readonly sums?: readonly ThemeSum[] | undefined;
}

/** Tells for which option a dot on a note or theme counts; undefined where it counts for none. */
export type OptionOf = (name: string) => string | undefined;

/**
 * What of a ballot counts under the round's rules: only options that can be voted on, never more than the cap on
 * one or in all. They are taken in the order of their ids, so every device drops the same dots.
 */
export function countedBallot(ballot: Ballot, rules: VoteRecord, optionOf: OptionOf): Ballot {
  let left = rules.dots;
  const counted: Record<string, number> = {};
  const given = ballotByOption(ballot, rules.mostPerNote, optionOf);
  for (const option of Object.keys(given).sort()) {
    if (optionOf(option) === undefined) continue;
    const dots = Math.min(given[option] ?? 0, left);
    if (dots <= 0) continue;
    counted[option] = dots;
    left -= dots;
  }
  return counted;
}

/** Dots by option, those on notes of one pile together, at most so many on one. What counts for nothing stays as it is. */
export function ballotByOption(ballot: Ballot, most: number, optionOf: OptionOf): Ballot {
  const given = new Map<string, number>();
  for (const [name, dots] of Object.entries(ballot)) {
    const option = optionOf(name) ?? name;
    given.set(option, Math.min((given.get(option) ?? 0) + dots, most));
  }
  return Object.fromEntries(given);
}

/** The rows, with how many notes lie under each. */
export function withUnder(rows: readonly TallyRow[], underOf: (option: string) => number): readonly TallyRow[] {
  return rows.map((row) => {
    const under = underOf(row.option);
    return under > 0 ? { ...row, under } : row;
  });
}

/** Sums counted ballots, and what was counted by hand, by option: most dots first, then most voters, then by id. */
export function tallyDots(ballots: Iterable<Ballot>, byHand: Ballot = {}): readonly TallyRow[] {
  const rows = new Map<string, TallyRow>();
  const add = (option: string, dots: number, more: Pick<TallyRow, "voters" | "byHand">): void => {
    const row = rows.get(option) ?? { option, dots: 0, voters: 0 };
    rows.set(option, { ...row, ...more, dots: row.dots + dots, voters: row.voters + more.voters });
  };
  for (const ballot of ballots) {
    for (const [option, dots] of Object.entries(ballot)) add(option, dots, { voters: 1 });
  }
  for (const [option, dots] of Object.entries(byHand)) if (dots > 0) add(option, dots, { voters: 0, byHand: dots });
  return [...rows.values()].sort(byDots);
}

/** Most dots first, then most voters, then by id. */
export function byDots(a: TallyRow, b: TallyRow): number {
  return b.dots - a.dots || b.voters - a.voters || (a.option < b.option ? -1 : 1);
}

/**
 * What of a count by hand counts: its dots on what can be voted on. A count that gives one of these or all of them more
 * than so many ballots can is a mistake, and counts for nothing; notes that were counted apart and lie in one pile now
 * get together what so many ballots can give one.
 */
export function countedByHand({ ballots, dots }: HandCount, rules: VoteRecord, optionOf: OptionOf): Ballot | undefined {
  const most = ballots * rules.mostPerNote;
  const counted = Object.entries(dots).filter(([name, given]) => given > 0 && optionOf(name) !== undefined);
  const all = counted.reduce((sum, [, given]) => sum + given, 0);
  if (all > ballots * rules.dots || counted.some(([, given]) => given > most)) return undefined;
  return ballotByOption(Object.fromEntries(counted), most, optionOf);
}

/** How long after its end phones still take dots: fingers and clocks are not exact. */
export const graceMs = 3000;

/** Whether a phone takes dots now, in milliseconds of the facilitator's clock. */
export function takesDots({ open, endsAt }: Pick<Vote, "open" | "endsAt">, now: number): boolean {
  return open && (!endsAt || now < endsAt + graceMs);
}

/** How many dots a ballot holds. */
export function dotsUsed(ballot: Ballot): number {
  return Object.values(ballot).reduce((sum, dots) => sum + dots, 0);
}
