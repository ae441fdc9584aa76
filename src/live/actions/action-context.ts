import type { AuthorId } from "../../domain/ids.ts";
import type { JournalView } from "../../domain/journal-view.ts";
import type { Room } from "../../domain/room.ts";
import type { Change } from "../../journal/records.ts";
import type { SeatingPlanner } from "../seating-planner.ts";
import type { MadeEpoch, Outcome, Receiver, Refusal } from "../session.ts";

/** What every action works with: the room as it is now, who acts, and one way to write. */
export interface ActionContext {
  room(): Room;
  me(): AuthorId | undefined;
  leads(): boolean;
  journals(): readonly JournalView[];
  /** Epoch milliseconds by the facilitator's clock. */
  now(): number;
  /** A short name that nobody has used in this room. */
  newId(): string;
  /**
   * Runs an action's reading, deciding and writing after those that were begun before it, so that each decides on what
   * the one before has left behind. An action in turn must not wait for another one.
   */
  inTurn(act: () => Promise<Outcome>): Promise<Outcome>;
  /** Writes the changes as one entry and waits for the disk. */
  write(changes: readonly Change[]): Promise<Outcome>;
  planner(): Promise<SeatingPlanner>;
  /** Makes a secret of that name and wraps it for all of these; undefined where that cannot be done. */
  makeEpoch(epoch: string, receivers: readonly Receiver[]): Promise<MadeEpoch | undefined>;
}

/** An action that was not done, and why. */
export function refused(refusal: Refusal): Promise<Outcome> {
  return Promise.resolve({ done: false, refusal });
}

/** Runs, in its turn, what only those who lead may do. */
export function asLeader(context: ActionContext, act: () => Promise<Outcome>): Promise<Outcome> {
  return context.inTurn(() => (context.leads() ? act() : refused("not-allowed")));
}
