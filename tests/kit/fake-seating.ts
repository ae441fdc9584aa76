import type { Signal } from "@preact/signals";
import type { Room } from "../../src/domain/room.ts";
import type { Seating } from "../../src/domain/seatings.ts";
import type { SeatingIssue, TableAdvice, TableByPerson } from "../../src/live/seating-planner.ts";
import type {
  GuestChange,
  Outcome,
  Refusal,
  SeatingDesk,
  SeatingProposal,
  SeatingRuleChange,
} from "../../src/live/session.ts";

/** The tables in memory: tests say what is proposed, and read what was written. */
export interface FakeSeating extends SeatingDesk {
  /** What the next calls of `propose`, `check` and `advise` find. */
  finds: {
    proposal: SeatingProposal | Refusal;
    issues: readonly SeatingIssue[];
    advice: readonly TableAdvice[];
  };
  readonly rules: readonly SeatingRuleChange[];
  readonly guests: readonly GuestChange[];
  /** Rounds that were put in place, oldest first. */
  readonly seated: readonly ReadonlyMap<number, TableByPerson>[];
}

/** A facilitator's tables: what is put in place is seen in the room at once. */
export function fakeSeating(state: Signal<Room>): FakeSeating {
  const [rules, guests, seated]: [SeatingRuleChange[], GuestChange[], ReadonlyMap<number, TableByPerson>[]] = [
    [],
    [],
    [],
  ];
  const done: Outcome = { done: true };
  const fake: FakeSeating = {
    finds: { proposal: { begun: 0, running: undefined, offers: [] }, issues: [], advice: [] },
    rules,
    guests,
    seated,
    propose: async () => fake.finds.proposal,
    seat: async (rounds, { onlyThese }) => {
      seated.push(rounds);
      const { seatings } = state.value;
      const kept = seatings.filter((each) => !rounds.has(each.round) && !(onlyThese && each.state === "planned"));
      const changed = [...rounds].map(([round, tableByPerson]): Seating => {
        return { round, state: seatings.find((each) => each.round === round)?.state ?? "planned", tableByPerson };
      });
      state.value = { ...state.value, seatings: [...kept, ...changed].sort((a, b) => a.round - b.round) };
      return done;
    },
    setRules: async (changes) => {
      rules.push(...changes);
      return done;
    },
    saveGuests: async (changes) => {
      guests.push(...changes);
      return done;
    },
    check: async () => fake.finds.issues,
    advise: async () => fake.finds.advice,
  };
  return fake;
}
