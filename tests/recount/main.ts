import { readFileSync } from "node:fs";
import { recount, type Recount } from "./recount.ts";

/**
 * `npm run recount -- evening.json`: counts the votes in an evening's file anew, with no code of the app, and says whether
 * the app's figures in the file are the same. The exit code is 1 where they are not, or the file was changed.
 */
const path = process.argv[2];
if (path === undefined) throw new TypeError("which file? npm run recount -- evening.json");
const found = recount(readFileSync(path, "utf8"));
console.log(report(found));
process.exitCode = found.refused + found.loose + found.differences.length > 0 ? 1 : 0;

function report({ entries, refused, loose, chains, people, votes, differences }: Recount): string {
  const texts = textsOf(chains);
  const lines = [`${entries} signed entries of ${chains.length} devices; ${people} people in the room`];
  for (const { author, stop } of chains)
    if (stop) lines.push(`the journal ${author} stops at a ${stop}: what follows does not count`);
  for (const vote of votes) {
    lines.push("", `vote ${vote.id}, ${vote.open ? "open" : "closed"}: ${vote.ballots} ballots`);
    if (vote.handBallots > 0) lines.push(`  and ${vote.handBallots} that were counted by hand`);
    for (const { option, dots, voters, byHand = 0 } of vote.tally)
      lines.push(
        `  ${dots} dots from ${voters}${byHand > 0 ? `, ${byHand} of them by hand` : ""}: ${texts.get(option) ?? option}`,
      );
    for (const { theme, dots, people } of vote.sums)
      lines.push(`  theme ${texts.get(theme) ?? theme}: ${dots} dots from ${people}`);
    for (const [code, dots] of vote.codes)
      lines.push(`  ballot ${code}: ${Object.values(dots).reduce((sum, each) => sum + each, 0)} dots`);
  }
  lines.push("");
  if (refused > 0) lines.push(`CHANGED: ${refused} entries are not as their authors have signed them`);
  if (loose > 0) lines.push(`CHANGED: ${loose} entries have lost what came before them`);
  lines.push(...differences.map((difference) => `DIFFERS from the app's account: ${difference}`));
  if (refused + loose + differences.length === 0) lines.push("The app's account in the file gives the same figures.");
  return lines.join("\n");
}

/** Notes by their ids, and themes, which any leader may have named, by theirs. */
function textsOf(chains: Recount["chains"]): ReadonlyMap<string, string> {
  return new Map(
    chains.flatMap(({ author, said }) => [
      ...[...(said.get("themes") ?? [])].map(([key, versions]) => [key, lastOf(versions)?.title ?? ""] as const),
      ...[...(said.get("notes") ?? [])].map(
        ([key, versions]) => [`${author}:${key}`, lastOf(versions)?.text ?? ""] as const,
      ),
    ]),
  );
}

function lastOf(versions: readonly { readonly value: unknown }[]) {
  return versions.flatMap((version) => (version.value as { text?: string; title?: string } | undefined) ?? []).at(-1);
}
