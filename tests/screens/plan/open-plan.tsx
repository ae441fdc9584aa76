import { act } from "preact/test-utils";
import { vi } from "vitest";
import type { Room } from "../../../src/domain/room.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { planText } from "../../../src/text/plan/area.ts";
import { seatingText } from "../../../src/text/seating/area.ts";
import { PlanScreen } from "../../../src/ui/plan/plan-screen.tsx";
import type { FakeSession } from "../../kit/fake-session.ts";
import { leadingSession } from "../console/leading-session.ts";
import { show, type Shown } from "../kit/show.tsx";

/** A plan in the test's document, with time standing still unless it is passed. */
export interface OpenPlan extends Shown {
  readonly session: FakeSession;
  press(name: string): Promise<void>;
  /** Lets time go by. */
  pass(milliseconds: number): Promise<void>;
  /** A key pressed where the focus is. */
  key(key: string, altKey?: boolean): Promise<void>;
  arrive(change: (room: Room) => Room): Promise<void>;
  asked(action: string): readonly (readonly unknown[])[];
  /** Where the plan is kept, in words. */
  saveState(): string;
  notice(): string;
}

/** Opens the plan of a room. The test turns fake timers on before, and back after. */
export async function openPlan(room: Room): Promise<OpenPlan> {
  await Promise.all([commonText.load(), planText.load(), seatingText.load()]);
  const session = leadingSession(room);
  const shown = await show(<PlanScreen session={session} book={session.seating.fakeBook} />);
  return {
    ...shown,
    session,
    pass,
    async press(name) {
      await shown.tap(name);
      await pass(20);
    },
    async key(key, altKey = false) {
      const target = document.activeElement ?? document.body;
      const event = new KeyboardEvent("keydown", { key, altKey, bubbles: true, cancelable: true });
      await act(() => void target.dispatchEvent(event));
      await pass(20);
    },
    arrive: (change) => act(() => void (session.state.value = change(session.state.value))),
    asked: (action) => session.asked.filter((each) => each.action === action).map((each) => each.args),
    saveState: () => shown.root.querySelector(".save-state output")?.textContent ?? "",
    notice: () => shown.root.querySelector(".toast > span")?.textContent ?? "",
  };
}

function pass(milliseconds: number): Promise<void> {
  return act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
}
