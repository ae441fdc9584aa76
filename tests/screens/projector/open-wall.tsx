import { render } from "preact";
import { act } from "preact/test-utils";
import type { HallWifi } from "../../../src/domain/hall-wifi.ts";
import type { Room } from "../../../src/domain/room.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { projectorText } from "../../../src/text/projector/area.ts";
import { roundText } from "../../../src/text/round/area.ts";
import { wifiText } from "../../../src/text/wifi/area.ts";
import type { ProjectorLook } from "../../../src/ui/projector/projector-look.ts";
import { ProjectorScreen } from "../../../src/ui/projector/projector-screen.tsx";
import { vi } from "vitest";
import { fakeHallWifi } from "../../kit/fake-hall-wifi.ts";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";

export interface OpenWall {
  readonly session: FakeSession;
  readonly root: HTMLElement;
  /** The looks that were given to be remembered, oldest first. */
  readonly looks: readonly ProjectorLook[];
  /** What stands on the wall, without the controls beside it. */
  text(): string;
  heading(): string;
  arrive(change: (room: Room) => Room): Promise<void>;
  key(key: string): Promise<void>;
  pass(milliseconds: number): Promise<void>;
  gone(): void;
}

/** The wall of a room, in Finnish. Time stands still unless the test fakes it. */
export async function openWall(room: Room, look?: ProjectorLook, known?: HallWifi): Promise<OpenWall> {
  await Promise.all([commonText.load(), projectorText.load(), roundText.load(), wifiText.load()]);
  const { wifi } = fakeHallWifi(known);
  const session = fakeSession(room);
  const root = document.createElement("div");
  document.body.append(root);
  const looks: ProjectorLook[] = [];
  await act(() =>
    render(<ProjectorScreen session={session} wifi={wifi} look={look} onLook={(next) => looks.push(next)} />, root),
  );
  const part = (selector: string): string => root.querySelector(selector)?.textContent ?? "";
  return {
    session,
    root,
    looks,
    text: () => part(".projector__wall"),
    heading: () => part("h1"),
    arrive: (change) =>
      act(() => {
        session.state.value = change(session.state.value);
      }),
    key: (key) => act(() => void window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))),
    pass: (milliseconds) => act(() => void vi.advanceTimersByTime(milliseconds)),
    gone: () => {
      render(null, root);
      root.remove();
    },
  };
}
