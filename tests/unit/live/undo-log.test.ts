import { describe, expect, test } from "vitest";
import { createUndoLog, type UndoStep } from "../../../src/live/undo-log.ts";
import type { Outcome } from "../../../src/live/session.ts";

const done: Outcome = { done: true };

/** A place that holds a word; steps write into it, and so may others. */
function aPlace() {
  const place = { now: "a" };
  const step = (from: string, to: string): UndoStep => ({
    async undo() {
      place.now = from;
      return done;
    },
    async redo() {
      place.now = to;
      return done;
    },
    stands: () => place.now === to,
    standsUndone: () => place.now === from,
  });
  const log = createUndoLog();
  const write = async (to: string): Promise<void> => {
    const next = step(place.now, to);
    await next.redo();
    log.did(next);
  };
  return { place, log, write };
}

describe("an undo log", () => {
  test("goes back step by step, and forth again", async () => {
    const { place, log, write } = aPlace();
    for (const word of ["b", "c"]) await write(word);
    const seen: string[] = [];
    for (const go of [log.undo, log.undo, log.redo, log.redo]) {
      expect(await go()).toEqual(done);
      seen.push(place.now);
    }
    expect(seen).toEqual(["b", "a", "b", "c"]);
    expect([log.canUndo.value, log.canRedo.value]).toEqual([true, false]);
  });

  test("leaves alone what somebody else has changed since, and forgets that step", async () => {
    const { place, log, write } = aPlace();
    await write("b");
    place.now = "theirs";
    expect(await log.undo()).toEqual({ done: false, refusal: "changed-since" });
    expect([place.now, log.canUndo.value, log.canRedo.value]).toEqual(["theirs", false, false]);
  });

  test("does not do again what somebody else has changed meanwhile", async () => {
    const { place, log, write } = aPlace();
    await write("b");
    await log.undo();
    place.now = "theirs";
    expect(await log.redo()).toEqual({ done: false, refusal: "changed-since" });
    expect(place.now).toBe("theirs");
  });

  test("keeps a step whose undoing was not saved", async () => {
    const log = createUndoLog();
    const failed: Outcome = { done: false, refusal: "not-saved" };
    log.did({ undo: async () => failed, redo: async () => done, stands: () => true, standsUndone: () => true });
    expect(await log.undo()).toEqual(failed);
    expect(log.canUndo.value).toBe(true);
  });

  test("forgets what was undone once something new is done", async () => {
    const { log, write } = aPlace();
    await write("b");
    await log.undo();
    await write("c");
    expect(log.canRedo.value).toBe(false);
    expect(await createUndoLog().undo()).toEqual({ done: false, refusal: "not-found" });
  });
});
