import type { ReadonlySignal } from "@preact/signals";
import type { Room } from "../domain/room.ts";
import { asLeader, type ActionContext } from "./actions/action-context.ts";
import type { LeaderBook, LeaderPapers } from "./leader-papers.ts";
import type { SeatingDesk } from "./session.ts";

/** Planning the tables. Only devices that lead fetch this part: a phone has no use for it. */
export function seatingDesk(
  context: ActionContext,
  papers: () => Promise<LeaderPapers>,
  state: ReadonlySignal<Room>,
): SeatingDesk {
  let opened: Promise<LeaderBook> | undefined;
  const book = async (): Promise<LeaderBook> => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      opened = undefined; // the next call tries again
      throw error;
    }
  };
  const open = async (): Promise<LeaderBook> => {
    const { openBook } = await import("./leader-book.ts");
    return openBook(context, await papers(), state);
  };
  return {
    book,
    propose: async (signal) => (await commands()).propose(context, (await book()).earlier.peek().met, signal),
    seat: async (rounds, basis) => {
      const { seat } = await commands();
      return asLeader(context, () => seat(context, rounds, basis));
    },
    setRules: async (changes) => {
      const { setRules } = await commands();
      return asLeader(context, () => setRules(context, changes));
    },
    saveGuests: async (changes) => {
      const { saveGuests } = await book();
      return asLeader(context, () => saveGuests(changes));
    },
    check: async () => (await commands()).check(context),
    advise: async (people) => (await commands()).advise(context, people),
  };
}

function commands() {
  return import("./seating-commands.ts");
}
