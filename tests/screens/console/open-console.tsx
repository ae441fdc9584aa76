import { act } from "preact/test-utils";
import type { Room } from "../../../src/domain/room.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { consoleText } from "../../../src/text/console/area.ts";
import { seatingText } from "../../../src/text/seating/area.ts";
import { ConsoleScreen } from "../../../src/ui/console/console-screen.tsx";
import type { FakeSession } from "../../kit/fake-session.ts";
import { show, type Shown } from "../kit/show.tsx";
import { leadingSession } from "./leading-session.ts";

/** A facilitator's console in the test's document. */
export interface OpenConsole extends Shown {
  readonly session: FakeSession;
  /** The tap, and everything that follows from it. */
  press(name: string): Promise<void>;
  /** Chooses a view in the middle. */
  tab(name: string): Promise<void>;
  /** A key pressed where the focus is. */
  key(key: string): Promise<void>;
  /** Waits, as a person does after typing. */
  pause(milliseconds: number): Promise<void>;
  /** Puts another room in place, as when entries arrive. */
  arrive(change: (room: Room) => Room): Promise<void>;
  /** What was asked of the session under this name: the arguments, oldest first. */
  asked(action: string): readonly (readonly unknown[])[];
  /** What the latest notice says. */
  notice(): string;
}

/** Opens the console on a room, in three columns. */
export async function openConsole(room: Room): Promise<OpenConsole> {
  await Promise.all([commonText.load(), consoleText.load(), seatingText.load()]);
  const session = leadingSession(room);
  const shown = await show(<ConsoleScreen session={session} />);
  return {
    ...shown,
    session,
    async press(name) {
      await shown.tap(name);
      await settle();
    },
    async tab(name) {
      const tab = [...shown.root.querySelectorAll<HTMLElement>("[role=tab]")].find((each) =>
        each.textContent?.startsWith(name),
      );
      await act(() => tab?.click());
    },
    async key(key) {
      const target = document.activeElement ?? document.body;
      await act(
        () => void target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
      );
      await settle();
    },
    pause: (milliseconds) => act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))),
    arrive: (change) => act(() => void (session.state.value = change(session.state.value))),
    asked: (action) => session.asked.filter((each) => each.action === action).map((each) => each.args),
    notice: () => shown.root.querySelector(".toast > span")?.textContent ?? "",
  };
}

/** Lets answers come back and be drawn, the focus follow, and that be drawn too. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await act(() => new Promise<void>((resolve) => setTimeout(resolve, 2)));
}
