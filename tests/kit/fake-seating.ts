import { computed, signal, type Signal } from "@preact/signals";
import type { SameAnswer } from "../../src/domain/earlier-evenings.ts";
import type { Room } from "../../src/domain/room.ts";
import type { Seating } from "../../src/domain/seatings.ts";
import type { EarlierMeetings, KnownEvening, LeaderBook } from "../../src/live/leader-papers.ts";
import type { SeatingIssue, TableAdvice, TableByPerson } from "../../src/live/seating-planner.ts";
import type {
  GuestChange,
  Outcome,
  Refusal,
  SeatingDesk,
  SeatingProposal,
  SeatingRuleChange,
} from "../../src/live/session.ts";

/** A leader's papers in memory: tests write what is found, and read what was answered. */
interface FakeBook extends LeaderBook {
  readonly earlier: Signal<EarlierMeetings>;
  readonly choices: KnownEvening[];
  readonly counted: (readonly [room: string, counts: boolean])[];
  readonly answers: SameAnswer[];
}

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
  /** What this device's leader keeps; its guests are the room's. */
  readonly fakeBook: FakeBook;
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
  const fakeBook = bookOf(state, (changes) => fake.saveGuests(changes));
  const fake: FakeSeating = {
    finds: { proposal: { begun: 0, running: undefined, offers: [] }, issues: [], advice: [] },
    rules,
    guests,
    seated,
    fakeBook,
    book: async () => fakeBook,
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

function bookOf(state: Signal<Room>, saveGuests: LeaderBook["saveGuests"]): FakeBook {
  const done: Outcome = { done: true };
  const book: FakeBook = {
    guests: computed(() => state.value.guests),
    earlier: signal<EarlierMeetings>({ evenings: [], met: [] }),
    choices: [],
    counted: [],
    answers: [],
    saveGuests,
    evenings: async () => book.choices,
    setEarlier: async (room, counts) => {
      book.counted.push([room, counts]);
      return done;
    },
    answer: async (answers) => {
      book.answers.push(...answers);
      return done;
    },
  };
  return book;
}
