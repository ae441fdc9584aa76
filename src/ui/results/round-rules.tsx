import type { JSX } from "preact";
import type { Vote } from "../../domain/votes.ts";
import { roundText } from "../../text/round/area.ts";

/** The rules of a round that not every round has. */
export function RoundRules({ vote }: { readonly vote: Vote }): JSX.Element | null {
  const t = roundText.current.value;
  const { voters, named, after } = vote;
  if (!voters && !named && !after) return null;
  return (
    <ul class="plain-list">
      {after && <li>{t.second}</li>}
      {voters && <li>{t.voters(voters.kind, voters.of)}</li>}
      {named && <li>{t.named}</li>}
    </ul>
  );
}
