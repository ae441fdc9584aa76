import { render } from "preact";
import { act } from "preact/test-utils";
import type { Room } from "../../../src/domain/room.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { resultsText } from "../../../src/text/results/area.ts";
import { roundText } from "../../../src/text/round/area.ts";
import type { ResultsExports } from "../../../src/ui/results/results-exports.ts";
import { wifiText } from "../../../src/text/wifi/area.ts";
import { ResultsScreen } from "../../../src/ui/results/results-screen.tsx";
import type { HallWifiPort } from "../../../src/ui/wifi/hall-wifi-port.ts";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";

export interface OpenResults {
  readonly session: FakeSession;
  readonly root: HTMLElement;
  /** What was saved or shared, oldest first. */
  readonly files: readonly (readonly [way: string, name: string, type: string, text: string])[];
  /** How often the print dialog was asked for. */
  prints(): number;
  /** What is read on the screen. */
  text(): string;
  /** What the printer would get. */
  paper(): string;
  press(name: string): Promise<void>;
  choose(option: string): Promise<void>;
  gone(): void;
}

/** The results of a room, in Finnish. */
export async function openResults(
  room: Room,
  exports: Partial<ResultsExports> = {},
  hallWifi?: HallWifiPort,
): Promise<OpenResults> {
  await Promise.all([commonText.load(), resultsText.load(), roundText.load(), wifiText.load()]);
  const session = fakeSession(room);
  const root = document.createElement("div");
  document.body.append(root);
  const files: (readonly [string, string, string, string])[] = [];
  let prints = 0;
  const working: ResultsExports = {
    markdown: () => "# Raportti",
    shareable: () => "{}",
    archive: () => Promise.resolve("{}"),
    canShare: true,
    save: (...file) => void files.push(["save", ...file]),
    share: (...file) => {
      files.push(["share", ...file]);
      return Promise.resolve(true);
    },
    ...exports,
  };
  const { minutes } = await session.sharedTexts();
  await act(() =>
    render(
      <ResultsScreen
        session={session}
        minutes={minutes}
        exports={working}
        hallWifi={hallWifi}
        print={() => prints++}
      />,
      root,
    ),
  );
  const part = (selector: string): string => root.querySelector(selector)?.textContent ?? "";
  return {
    session,
    root,
    files,
    prints: () => prints,
    text: () => part(".page"),
    paper: () => part(".print-area"),
    press: (name) =>
      act(async () => {
        named(root, "button", name).click();
        await new Promise((resolve) => void setTimeout(resolve)); // files are made in promises
      }),
    choose: (option) => act(() => named(root, "label", option).querySelector("input")?.click()),
    gone: () => {
      render(null, root);
      root.remove();
    },
  };
}

function named(root: HTMLElement, tag: "button" | "label", name: string): HTMLElement {
  const found = [...root.querySelectorAll(tag)].find((each) => each.textContent === name);
  if (!found) throw new Error(`No ${tag} says ${name}`);
  return found;
}
