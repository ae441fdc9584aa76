import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announce, setSpeech } from "../../../src/ui/kit/announce.ts";
import { Announcer } from "../../../src/ui/kit/announcer.tsx";
import { show, type Shown } from "./show.tsx";

let shown: Shown;

beforeEach(async () => {
  vi.useFakeTimers();
  shown = await show(<Announcer />);
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  setSpeech("all");
  shown.gone();
});

const pass = (milliseconds: number): Promise<void> => act(() => void vi.advanceTimersByTime(milliseconds));
const region = (selector: string): string => shown.root.querySelector(selector)?.textContent ?? "";

describe("announce", () => {
  it("starts with two empty regions", () => {
    expect([region("output"), region("[role=alert]")]).toEqual(["", ""]);
    expect(shown.root.querySelectorAll("output, [role=alert]")).toHaveLength(2);
  });

  it("says one text after another", async () => {
    announce("Ensimmäinen");
    announce("Toinen");
    await pass(100);
    expect(region("output")).toBe("Ensimmäinen");
    await pass(1300);
    expect(region("output")).toBe("Toinen");
  });

  it("says a waiting text once, and again when it comes back later", async () => {
    announce("Lappu lisätty");
    announce("Muu");
    announce("Muu");
    await pass(1400);
    expect(region("output")).toBe("Muu");
    await pass(1400);
    expect(region("output")).toBe("");
    announce("Muu");
    await pass(100);
    expect(region("output")).toBe("Muu");
  });

  it.each([
    ["all", "Anna nosti käden", "Siirry pöytään 4"],
    ["less", "Siirry pöytään 4", ""],
    ["least", "", ""],
  ] as const)("says %s of what is wanted, and always what is urgent", async (speech, first, second) => {
    setSpeech(speech);
    announce("Anna nosti käden", "news");
    announce("Siirry pöytään 4");
    announce("Levy on täynnä", "urgent");
    await pass(100);
    expect([region("output"), region("[role=alert]")]).toEqual([first, "Levy on täynnä"]);
    await pass(1300);
    expect(region("output")).toBe(second);
  });

  it("lets an urgent text pass those that wait", async () => {
    announce("Rauhallinen");
    announce("Levy on täynnä", "urgent");
    await pass(100);
    expect(region("[role=alert]")).toBe("Levy on täynnä");
  });
});
