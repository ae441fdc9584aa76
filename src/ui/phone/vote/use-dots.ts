import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { dotsUsed, type Ballot } from "../../../domain/votes.ts";
import type { Outcome, Refusal } from "../../../live/session.ts";
import { commonText } from "../../../text/common/area.ts";
import { roundText } from "../../../text/round/area.ts";
import { announce } from "../../kit/announce.ts";
import type { Phone } from "../phone.ts";
import { steady, steadyList } from "../steady.ts";
import { optionsIn, type Option } from "./options.ts";

/** A person's dots in one open vote. */
export interface Dots {
  /** What can get them. */
  readonly options: ReadonlySignal<readonly Option[]>;
  readonly ballot: ReadonlySignal<Ballot>;
  readonly left: ReadonlySignal<number>;
  readonly all: ReadonlySignal<number>;
  readonly mostPerNote: ReadonlySignal<number>;
  /** Why the last tap changed nothing. */
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  give(option: string): void;
  takeBack(option: string): void;
  /** Says why a dot cannot be given. */
  refuse(refusal: Refusal): void;
}

/** Binds a vote's dots to the phone; every change says how many dots are left. */
export function useDots(phone: Phone, vote: string): Dots {
  return useMemo(() => bindDots(phone, vote), [phone, vote]);
}

function bindDots({ session, vote: rules }: Phone, vote: string): Dots {
  const ballot = steady(() => session.myBallot(vote));
  const all = computed(() => rules.value?.dots ?? 0);
  const left = computed(() => Math.max(0, all.value - dotsUsed(ballot.value)));
  const refusal = signal<Refusal | undefined>(undefined);
  const refuse = (reason: Refusal): void => {
    refusal.value = reason;
    announce(commonText.current.peek().refusals[reason]);
  };
  const change = async (asked: Promise<Outcome>): Promise<void> => {
    const outcome = await asked;
    if (!outcome.done) return refuse(outcome.refusal);
    refusal.value = undefined;
    announce(roundText.current.peek().vote.dotsLeft(left.peek(), all.peek()));
  };
  return {
    options: steadyList(() => optionsIn(session.state.value, rules.value)),
    ballot,
    left,
    all,
    mostPerNote: computed(() => rules.value?.mostPerNote ?? 0),
    refusal,
    give: (note) => void change(session.actions.castDot(vote, note)),
    takeBack: (note) => void change(session.actions.takeBackDot(vote, note)),
    refuse,
  };
}
