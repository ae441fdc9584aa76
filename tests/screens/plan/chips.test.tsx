import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addNames, namesIn } from "../../../src/ui/plan/names.ts";
import type { Room } from "../../../src/domain/room.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openPlan, type OpenPlan } from "./open-plan.tsx";

const field = "Kunnat, joista tullaan";

function aRoom(municipalities: string[]): Room {
  const room = sampleRoom({ step: "none", people: 1, notes: 0 });
  return { ...room, workshop: room.workshop && { ...room.workshop, municipalities, backgrounds: [] } };
}

describe("a list of names", () => {
  let plan: OpenPlan;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    plan.gone();
    vi.runAllTimers();
    vi.useRealTimers();
  });
  const names = (): readonly string[] =>
    [...(plan.root.querySelector(`ul[aria-label="${field}"]`)?.querySelectorAll("li > span") ?? [])].map(
      (name) => name.textContent ?? "",
    );

  it("takes a name with Enter and stays ready for the next", async () => {
    plan = await openPlan(aRoom([]));
    plan.named(field).focus();
    await plan.type(field, "Närpiö");
    await plan.key("Enter");
    expect(names()).toEqual(["Närpiö"]);
    expect(plan.named<HTMLInputElement>(field).value).toBe("");
    expect(document.activeElement).toBe(plan.named(field));
  });

  it("takes a pasted list of lines and commas", async () => {
    plan = await openPlan(aRoom(["Teuva"]));
    const paste = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => "Kaskinen, Närpiö\nteuva\n" },
    });
    await act(() => void plan.named(field).dispatchEvent(paste));
    expect(names()).toEqual(["Teuva", "Kaskinen", "Närpiö"]);
    expect(plan.text()).toContain("Lisättiin 2 nimeä. Luettelossa on nyt 3. Teuva on jo luettelossa.");
  });

  it("does not lose a name that was typed without Enter", async () => {
    plan = await openPlan(aRoom([]));
    await plan.type(field, "Kaskinen");
    await act(() => void plan.named(field).dispatchEvent(new FocusEvent("blur")));
    expect(names()).toEqual(["Kaskinen"]);
  });

  it("takes a name away and puts it back where it was", async () => {
    plan = await openPlan(aRoom(["Kaskinen", "Närpiö", "Teuva"]));
    await plan.press("Poista Närpiö");
    expect(names()).toEqual(["Kaskinen", "Teuva"]);
    expect(document.activeElement).toBe(plan.named(field));
    await plan.press("Kumoa");
    expect(names()).toEqual(["Kaskinen", "Närpiö", "Teuva"]);
  });

  it("offers backgrounds that are one tap away, and saves them", async () => {
    plan = await openPlan(aRoom([]));
    await plan.press("järjestöLisää järjestö");
    expect(plan.has("järjestöLisää järjestö")).toBe(false);
    await plan.press("Lisää kaikki");
    await plan.pass(700);
    expect(plan.session.state.value.workshop?.backgrounds).toContain("järjestö");
    expect(plan.session.state.value.workshop?.backgrounds).toHaveLength(8);
  });
});

describe("namesIn", () => {
  it("parts names by commas, semicolons, tabs and lines, and drops what is empty", () => {
    expect(namesIn(" Kaskinen ,, Uusi   kaarlepyy;Teuva\t\r\nNärpiö\n")).toEqual([
      "Kaskinen",
      "Uusi kaarlepyy",
      "Teuva",
      "Närpiö",
    ]);
  });
});

describe("addNames", () => {
  it("says when a name is too long, and leaves it out", () => {
    expect(addNames(["a"], "b".repeat(61))).toMatchObject({ names: ["a"], added: 0, tooLong: true });
  });

  it("says when the list is full", () => {
    const full = Array.from({ length: 60 }, (_, index) => `nimi ${index}`);
    expect(addNames(full, "yksi")).toMatchObject({ added: 0, full: true });
  });
});
