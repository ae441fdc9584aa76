import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Outcome } from "./session.ts";

/** Something that this person did and that can be taken back. */
export interface UndoStep {
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** Whether what it changed is still as it left it: undoing must not undo what somebody else has done since. */
  stands(): boolean;
  /** The same for doing it again after it has been undone. */
  standsUndone(): boolean;
}

/** What one person has done on one device since she opened the screen, with the way back and forth. */
export interface UndoLog {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Counts what has been done, undone and done again. */
  readonly changes: ReadonlySignal<number>;
  did(step: UndoStep): void;
  /** Takes the latest step back; one that others have changed since is left alone and forgotten. */
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
}

/** How many steps are remembered. */
const mostSteps = 50;

export function createUndoLog(): UndoLog {
  const done = signal<readonly UndoStep[]>([]);
  const undone = signal<readonly UndoStep[]>([]);
  const changes = signal(0);
  return {
    changes,
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    did(step) {
      done.value = [...done.peek(), step].slice(-mostSteps);
      undone.value = [];
      changes.value++;
    },
    async undo() {
      const step = done.peek().at(-1);
      if (!step) return refuse("not-found");
      done.value = done.peek().slice(0, -1);
      if (!step.stands()) return refuse("changed-since");
      const outcome = await step.undo();
      if (outcome.done) undone.value = [...undone.peek(), step];
      else done.value = [...done.peek(), step];
      changes.value++;
      return outcome;
    },
    async redo() {
      const step = undone.peek().at(-1);
      if (!step) return refuse("not-found");
      undone.value = undone.peek().slice(0, -1);
      if (!step.standsUndone()) return refuse("changed-since");
      const outcome = await step.redo();
      if (outcome.done) done.value = [...done.peek(), step];
      else undone.value = [...undone.peek(), step];
      changes.value++;
      return outcome;
    },
  };
}

function refuse(refusal: "not-found" | "changed-since"): Outcome {
  return { done: false, refusal };
}
