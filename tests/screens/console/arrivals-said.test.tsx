import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useArrivalsSaid } from "../../../src/ui/console/use-arrivals-said.ts";
import { Announcer } from "../../../src/ui/kit/announcer.tsx";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  shown.gone();
});

function Wall({ waiting }: { readonly waiting: number }) {
  useArrivalsSaid(waiting, (count) => `${count} uutta lappua`);
  return <Announcer />;
}

const said = (): string => shown.root.querySelector("output")?.textContent ?? "";
const pass = (milliseconds: number): Promise<void> => act(() => void vi.advanceTimersByTime(milliseconds));

it("counts the notes that have come, and says the count now and then", async () => {
  shown = await show(<Wall waiting={1} />);
  await pass(5000);
  await shown.again(<Wall waiting={12} />);
  expect(said()).toBe("");
  await pass(5100);
  expect(said()).toBe("12 uutta lappua");
  await pass(10_000);
  expect(said()).toBe("");
});
