import type { JSX } from "preact";
import type { Vote } from "../../domain/votes.ts";
import { votingText } from "../../text/voting/area.ts";

/** The rules of a round that not every round has. */
export function RoundRules({ vote }: { readonly vote: Vote }): JSX.Element | null {
  const t = votingText.current.value.open;
  const { voters, named, after, entitled = 0 } = vote;
  if (!voters && !named && !after) return null;
  return (
    <ul class="plain-list">
      {after && <li>{t.second}</li>}
      {voters && <li>{votersLine(voters, entitled)}</li>}
      {named && <li>{t.named}</li>}
    </ul>
  );
}

function votersLine({ kind, of }: NonNullable<Vote["voters"]>, people: number): string {
  const t = votingText.current.value.open;
  if (kind !== "slips") return t.voters(kind, of, people);
  return people === 0 ? t.noSlips : t.slips(people);
}
