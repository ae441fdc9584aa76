import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Ballot } from "../../../domain/votes.ts";
import { roundText } from "../../../text/round/area.ts";
import { Button } from "../../kit/button.tsx";
import { CustodyBadge } from "../../kit/custody-badge.tsx";
import { Sheet } from "../../kit/dialog.tsx";
import { Dots as DrawnDots } from "../../kit/dots.tsx";
import type { Phone, VoteRules } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { DotButton } from "./dot-button.tsx";
import type { Dots } from "./use-dots.ts";

export interface DotsLeftProps {
  readonly phone: Phone;
  readonly vote: VoteRules;
  readonly dots: Dots;
}

/** How many dots are left, always in sight, and the list of those given. */
export function DotsLeft({ phone, vote, dots }: DotsLeftProps): JSX.Element {
  const t = roundText.current.value.vote;
  const [isListOpen, setListOpen] = useState(false);
  const left = dots.left.value;
  return (
    <div class="dots-left">
      <div class="dots-left__line">
        <span class="dots-left__count">
          <span>{t.dotsLeft(left, vote.dots)}</span>
          <span class="dots-left__drawn" aria-hidden="true">
            <DrawnDots count={left} of={vote.dots} />
          </span>
        </span>
        <Button onClick={() => setListOpen(true)}>{t.mine}</Button>
      </div>
      <RefusalLine refusal={dots.refusal.value} />
      <Sheet open={isListOpen} title={t.mine} onClose={() => setListOpen(false)}>
        <p>{t.dotsLeft(left, vote.dots)}</p>
        <GivenDots dots={dots} />
        {left < vote.dots && <CustodyBadge custody={phone.session.custodyOfBallot(vote.id)} />}
      </Sheet>
    </div>
  );
}

function GivenDots({ dots }: { readonly dots: Dots }): JSX.Element {
  const t = roundText.current.value.vote;
  const textById = useComputed(
    () => new Map<string, string>(dots.options.value.map(({ id, text }) => [id, text])),
  ).value;
  const given = givenDots(dots.ballot.value);
  if (given.length === 0) return <p class="soft">{t.noneOfMine}</p>;
  return (
    <ul class="given-dots plain-list">
      {given.map(({ id, count }) => (
        <li key={id} class="given-dots__item">
          <span class="given-dots__text">
            {textById.get(id) ?? t.gone}
            <DrawnDots count={count} label={t.given(count)} />
          </span>
          <DotButton does="takeBack" label={t.takeBack(textById.get(id) ?? t.gone)} onClick={() => dots.takeBack(id)} />
        </li>
      ))}
    </ul>
  );
}

function givenDots(ballot: Ballot): readonly { readonly id: string; readonly count: number }[] {
  return Object.entries(ballot).map(([id, count]) => ({ id, count }));
}
