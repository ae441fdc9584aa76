import { add, byDots, cutBallot, handCount, type Ballot, type Row } from "./ballots.ts";
import { lastOf, type Counted } from "./chains.ts";
import type { ClosingValue, RulesValue } from "./fits.ts";
import { eachAlone, type Names } from "./options.ts";

/** What a theme's notes got together. */
interface Sum {
  readonly theme: string;
  readonly dots: number;
  readonly people: number;
}

export interface CountedVote {
  readonly id: string;
  readonly open: boolean;
  readonly tally: readonly Row[];
  readonly ballots: number;
  /** How many were counted by hand beside them. */
  readonly handBallots: number;
  readonly sums: readonly Sum[];
  /** Each counted ballot's code, and its dots by note; a closed vote's only. */
  readonly codes: readonly (readonly [code: string, dots: Readonly<Record<string, number>>])[];
}

/**
 * A closing's own figures, unless the ballots that it names and that are here contradict them. Those that are not here
 * may have given what is left, within their caps. What was counted by hand is whoever closed the vote's to say.
 */
export function closedVote(id: string, closing: ClosingValue, admitted: readonly Counted[]): CountedVote {
  const { rules } = closing;
  const authors = closing.authors.match(/.{22}/gs) ?? [];
  const stated = closing.noteKeys.map((key, row) => ({
    option: rules.on === "themes" ? key : `${authors[closing.noteAuthors[row] ?? 0]}:${key}`,
    dots: closing.dots[row] ?? 0,
    voters: closing.voters[row] ?? 0,
  }));
  const options = stated.map(({ option }) => option);
  const { authors: places, keys, of } = closing.piles ?? { authors: [], keys: [], of: [] };
  const under = keys.map((key, at) => [`${authors[places[at] ?? 0]}:${key}`, options[of[at] ?? 0] ?? ""] as const);
  const names: Names = new Map([...under, ...eachAlone(options)]);
  const named = closing.seqs.map((seq, at) => ({
    voter: authors[at] ?? "",
    seq,
    hash: closing.hashes.slice(at * 12, at * 12 + 12),
  }));
  const found = new Map<string, readonly [code: string, ballot: Ballot]>();
  for (const { voter, seq, hash } of named) {
    const chain = admitted.find((each) => each.chain.author === voter)?.chain;
    const versions = chain?.said.get("ballots")?.get(id);
    if (!versions || chain?.hashes[seq]?.subarray(0, 9).toString("base64url") !== hash) continue;
    const ballot = (lastOf(versions, seq)?.value as Ballot | undefined) ?? {};
    found.set(voter, [codeOf(hash), cutBallot(ballot, rules, names)]);
  }
  const ballots = [...found.values()].map(([, ballot]) => ballot);
  const missing = named.length - found.size;
  const holds = isPossible(stated, add(ballots), { rules, missing });
  const { byHand } = closing;
  const dotsByHand = Object.fromEntries(options.map((option, row) => [option, byHand?.dots[row] ?? 0]));
  const hands = handCount(byHand && { ballots: byHand.ballots, dots: dotsByHand }, rules, names);
  const withHands = stated.map((row) => {
    const more = hands?.dots[row.option] ?? 0;
    return { ...row, dots: row.dots + more, byHand: more };
  });
  const tally = holds ? withHands.filter(({ dots }) => dots > 0).sort(byDots) : add(ballots, hands?.dots);
  return {
    id,
    open: false,
    tally,
    ballots: holds ? named.length : found.size,
    handBallots: hands?.ballots ?? 0,
    sums: sumUp(closing, { options, tally, ballots, missing: holds ? missing : 0 }),
    codes: [...found.values()].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

interface Counting {
  /** In the order of the closing's rows. */
  readonly options: readonly string[];
  readonly tally: readonly Row[];
  readonly ballots: readonly Ballot[];
  readonly missing: number;
}

/** The themes' sums, each voter once in a theme; how many these are is as stated, where it can be. */
function sumUp({ sums }: ClosingValue, { options, tally, ballots, missing }: Counting): readonly Sum[] {
  if (!sums) return [];
  const themeOf = new Map(
    options
      .map((option, row) => [option, sums.themes[(sums.of[row] ?? 0) - 1]] as const)
      .filter(([, theme]) => theme !== undefined),
  );
  const found = [...new Set(sums.themes)].map((theme): Sum => {
    const isHere = (option: string): boolean => themeOf.get(option) === theme;
    const here = ballots.filter((ballot) => Object.keys(ballot).some(isHere)).length;
    const said = sums.people[sums.themes.lastIndexOf(theme)] ?? 0;
    const dots = tally.reduce((sum, row) => sum + (isHere(row.option) ? row.dots : 0), 0);
    return { theme, dots, people: said < here || said > here + missing ? here : said };
  });
  return found.sort((a, b) => b.dots - a.dots || b.people - a.people || (a.theme < b.theme ? -1 : 1));
}

function isPossible(
  stated: readonly Row[],
  counted: readonly Row[],
  rest: { readonly rules: RulesValue; readonly missing: number },
): boolean {
  const { rules, missing } = rest;
  if (new Set(stated.map(({ option }) => option)).size < stated.length) return false;
  let extra = 0;
  for (const { option, dots, voters } of stated) {
    const here = counted.find((row) => row.option === option) ?? { dots: 0, voters: 0 };
    const [moreDots, moreVoters] = [dots - here.dots, voters - here.voters];
    if (moreVoters < 0 || moreVoters > missing || moreDots < moreVoters || moreDots > moreVoters * rules.mostPerNote)
      return false;
    extra += moreDots;
  }
  return extra <= missing * rules.dots;
}

/** The first 30 bits of a ballot's hash, five to a character. */
function codeOf(hash: string): string {
  const bits = [...Buffer.from(hash, "base64url").subarray(0, 4)]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  const letters = Array.from(
    { length: 6 },
    (_, at) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  );
  return `${letters.slice(0, 3).join("")}-${letters.slice(3).join("")}`;
}
