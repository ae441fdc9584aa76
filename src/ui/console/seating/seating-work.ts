import { signal, type Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { AuthorId } from "../../../domain/ids.ts";
import { newProblems } from "../../../domain/round-problems.ts";
import type { Seating } from "../../../domain/seatings.ts";
import type { TableByPerson } from "../../../live/seating-planner.ts";
import type { SeatingProposal, SeatingRuleChange } from "../../../live/session.ts";
import { commonText } from "../../../text/common/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import type { ConsoleDesk } from "../console-desk.ts";
import { nameOf } from "./names.ts";
import { problemSentence, problemsOf } from "./round-terms.ts";

/** What is being done about the tables: a proposal that waits for an answer, and the people who are chosen. */
export interface SeatingWork {
  readonly desk: ConsoleDesk;
  readonly proposal: Signal<SeatingProposal | undefined>;
  /** Which of the proposal's offers is looked at. */
  readonly offer: Signal<number>;
  readonly isPlanning: Signal<boolean>;
  readonly chosen: Signal<ReadonlySet<AuthorId>>;
  propose(): Promise<void>;
  /** Ends a search that takes too long, or drops what it has found. */
  drop(): void;
  /** Puts the proposal in place, with a way back. */
  accept(): Promise<void>;
  /** Puts only the round under way right. */
  acceptRunning(): Promise<void>;
  /** Seats one person elsewhere in a round, says what that breaks, and offers the way back. */
  move(person: AuthorId, round: number, table: number): Promise<void>;
  choose(person: AuthorId): void;
  clear(): void;
  setRules(changes: readonly SeatingRuleChange[], done: string): Promise<boolean>;
}

/** The work at the tables as long as the view is open. */
export function useSeatingWork(desk: ConsoleDesk): SeatingWork {
  const [work] = useState(() => createSeatingWork(desk));
  return work;
}

function createSeatingWork(desk: ConsoleDesk): SeatingWork {
  const chosen = signal<ReadonlySet<AuthorId>>(new Set());
  return {
    desk,
    chosen,
    ...planning(desk),
    async move(person, round, table) {
      const { seatings } = desk.session.state.peek();
      const seating = seatings.find((each) => each.round === round);
      if (!seating || seating.tableByPerson.get(person) === table) return;
      const begun = seatings.filter(({ state }) => state !== "planned").length;
      const row = new Map(seating.tableByPerson).set(person, table);
      const broken = newProblems(problemsOf(desk, round, seating.tableByPerson), problemsOf(desk, round, row));
      const moved = seatingText.current.peek().person.moved(nameOf(desk, person), table, round);
      const text = [moved, ...broken.map((problem) => problemSentence(desk, problem))].join(" ");
      await seat(desk, new Map([[round, row]]), { begun, text, isWhole: false });
    },
    choose(person) {
      const next = new Set(chosen.peek());
      if (!next.delete(person)) next.add(person);
      chosen.value = next;
    },
    clear() {
      chosen.value = new Set();
    },
    setRules: (changes, done) => desk.act(desk.session.seating.setRules(changes), done),
  };
}

type Rounds = ReadonlyMap<number, TableByPerson>;

type Planning = Pick<
  SeatingWork,
  "proposal" | "offer" | "isPlanning" | "propose" | "drop" | "accept" | "acceptRunning"
>;

function planning(desk: ConsoleDesk): Planning {
  const proposal = signal<SeatingProposal | undefined>(undefined);
  const offer = signal(0);
  const isPlanning = signal(false);
  let search = new AbortController();
  const accept = async (rounds: Rounds, begun: number, isWhole: boolean): Promise<void> => {
    const { used } = seatingText.current.peek().proposal;
    if (await seat(desk, rounds, { begun, text: used, isWhole })) proposal.value = undefined;
  };
  return {
    proposal,
    offer,
    isPlanning,
    async propose() {
      if (isPlanning.peek()) return;
      isPlanning.value = true;
      search = new AbortController();
      const found = await proposeUnless(desk, search.signal);
      isPlanning.value = false;
      if (typeof found === "string") return desk.notices.show({ text: commonText.current.peek().refusals[found] });
      if (!found) return;
      // The middle way is looked at first; where it changes no more than the first, there is only that one.
      offer.value = Math.max(
        0,
        found.offers.findIndex(({ steadiness }) => steadiness === "balanced"),
      );
      proposal.value = found;
    },
    drop() {
      search.abort(new Error("Nobody waits for this plan any more"));
      proposal.value = undefined;
    },
    async accept() {
      const found = proposal.peek();
      const plan = found?.offers[offer.peek()];
      if (!found || !plan) return;
      const rounds = new Map(plan.rounds.map((row, index) => [found.begun + index + 1, row]));
      if (found.running) rounds.set(found.begun, found.running);
      await accept(rounds, found.begun, true);
    },
    async acceptRunning() {
      const found = proposal.peek();
      if (found?.running) await accept(new Map([[found.begun, found.running]]), found.begun, false);
    },
  };
}

/** A proposal, or nothing when the search has been stopped. */
async function proposeUnless(desk: ConsoleDesk, stopped: AbortSignal) {
  try {
    return await desk.session.seating.propose(stopped);
  } catch (error) {
    if (stopped.aborted) return undefined;
    throw error;
  }
}

/** Puts rounds in place and offers the way back. Only a whole plan takes rounds out that it does not have. */
function seat(
  desk: ConsoleDesk,
  rounds: Rounds,
  { begun, text, isWhole }: { readonly begun: number; readonly text: string; readonly isWhole: boolean },
): Promise<boolean> {
  const before = desk.session.state.peek().seatings.filter(({ state }) => state !== "done");
  const goBack = (): void => void desk.act(seatAgain(desk, before, begun), seatingText.current.peek().proposal.undone);
  const undo = { label: commonText.current.peek().undo, onClick: goBack };
  return desk.notices.report(desk.session.seating.seat(rounds, { begun, onlyThese: isWhole }), () => ({
    text,
    action: before.length > 0 ? undo : undefined,
  }));
}

function seatAgain(desk: ConsoleDesk, before: readonly Seating[], begun: number) {
  const rounds = new Map(before.map(({ round, tableByPerson }) => [round, tableByPerson]));
  return desk.session.seating.seat(rounds, { begun, onlyThese: true });
}
