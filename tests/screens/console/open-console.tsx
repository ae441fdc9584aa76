import { act } from "preact/test-utils";
import type { Room } from "../../../src/domain/room.ts";
import type { EarlierMeetings } from "../../../src/live/leader-papers.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { consoleText } from "../../../src/text/console/area.ts";
import { doorText } from "../../../src/text/door/area.ts";
import { remoteText } from "../../../src/text/remote/area.ts";
import { seatingText } from "../../../src/text/seating/area.ts";
import { roundText } from "../../../src/text/round/area.ts";
import { votingText } from "../../../src/text/voting/area.ts";
import { wifiText } from "../../../src/text/wifi/area.ts";
import { ConsoleScreen } from "../../../src/ui/console/console-screen.tsx";
import type { HallWifiPort } from "../../../src/ui/wifi/hall-wifi-port.ts";
import { fakeHallWifi } from "../../kit/fake-hall-wifi.ts";
import type { FakeSession } from "../../kit/fake-session.ts";
import { show, type Shown } from "../kit/show.tsx";
import { leadingSession } from "./leading-session.ts";

/** A facilitator's console in the test's document. */
export interface OpenConsole extends Shown {
  readonly session: FakeSession;
  readonly hallWifi: HallWifiPort;
  /** The tap, and everything that follows from it. */
  press(name: string): Promise<void>;
  /** Chooses a view in the middle. */
  tab(name: string): Promise<void>;
  /** Chooses in the list of that name. */
  choose(label: string, value: string): Promise<void>;
  /** Ticks, or unticks, what has that name. */
  check(label: string): Promise<void>;
  /** Opens what is folded under that name. */
  unfold(summary: string): Promise<void>;
  /** Drags a person by her id, or a note, onto the first thing that fits the selector. */
  drop(dragged: string, onto: string): Promise<void>;
  /** Puts other findings about earlier evenings in place. */
  earlier(found: EarlierMeetings): Promise<void>;
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
  const texts = [commonText, consoleText, doorText, remoteText, seatingText, roundText, votingText, wifiText];
  await Promise.all(texts.map((area) => area.load()));
  const session = leadingSession(room);
  const hallWifi = fakeHallWifi();
  const shown = await show(<ConsoleScreen session={session} book={session.seating.fakeBook} hallWifi={hallWifi} />);
  return {
    ...shown,
    session,
    hallWifi,
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
    async choose(label, value) {
      const select = [...shown.root.querySelectorAll("select")].find((each) => each.labels[0]?.textContent === label);
      if (!select) throw new Error(`There is no choice of ${label}`);
      select.value = value;
      await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    },
    async check(label) {
      const box = [...shown.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find((each) =>
        each.labels?.[0]?.textContent?.startsWith(label),
      );
      if (!box) throw new Error(`There is nothing to tick called ${label}`);
      await act(() => box.click());
      await settle();
    },
    async unfold(summary) {
      const found = [...shown.root.querySelectorAll("summary")].find((each) => each.textContent?.startsWith(summary));
      const details = found?.parentElement;
      if (!(details instanceof HTMLDetailsElement)) throw new Error(`Nothing is folded under ${summary}`);
      details.open = true;
      await act(() => void details.dispatchEvent(new Event("toggle")));
      await settle();
    },
    async drop(dragged, onto) {
      const place = shown.root.querySelector(onto);
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: { getData: () => dragged, types: [] } });
      await act(() => void place?.dispatchEvent(event));
      await settle();
    },
    earlier: (found) => act(() => void (session.seating.fakeBook.earlier.value = found)),
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
