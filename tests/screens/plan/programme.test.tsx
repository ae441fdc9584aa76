import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StepRecord } from "../../../src/domain/agenda.ts";
import type { Room } from "../../../src/domain/room.ts";
import { orderAfterMove, orderOfNew } from "../../../src/ui/plan/step-order.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openPlan, type OpenPlan } from "./open-plan.tsx";

const aRoom = (): Room => sampleRoom({ step: "none", people: 1, notes: 0 });

describe("the programme", () => {
  let plan: OpenPlan;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    plan.gone();
    vi.runAllTimers();
    vi.useRealTimers();
  });
  const titles = (): readonly string[] =>
    [...plan.root.querySelectorAll(".step-row strong")].map((title) => title.textContent ?? "");
  const clocks = (): readonly string[] =>
    [...plan.root.querySelectorAll(".step-row__clock")].map((clock) => clock.textContent ?? "");
  const open = async (place: number): Promise<void> => {
    plan.root.querySelectorAll<HTMLElement>(".step-row__title")[place]?.click();
    await plan.pass(20);
  };

  it("is filled from the template when it is empty", async () => {
    plan = await openPlan({ ...aRoom(), agenda: [] });
    expect(plan.text()).toContain("Ohjelma on vielä tyhjä.");
    await plan.press("Käytä valmista ohjelmaa");
    expect(plan.asked("useTemplate")).toHaveLength(1);
  });

  it("shows clock times from the start, and its length", async () => {
    plan = await openPlan(aRoom());
    expect(clocks().slice(0, 4)).toEqual(["17.30", "17.45", "17.55", "18.25"]);
    expect(plan.text()).toContain("Yhteensä 2 h 30 min: kello 17.30–20.00");
    await plan.type("Alkaa kello", "18:00");
    expect(clocks()[0]).toBe("18.00");
  });

  it("says that the model's rules are kept, and how to mend a broken one", async () => {
    plan = await openPlan(aRoom());
    expect(plan.text()).toContain("Ohjelma on mallin mukainen");
    await plan.press("Poista: Kiitos ja kotimatka");
    expect(plan.text()).toContain("Ilta ei pääty kiitoksiin. Pane lopetus viimeiseksi.");
  });

  it("removes a step and brings it back", async () => {
    plan = await openPlan(aRoom());
    await plan.press("Poista: Tervetuloa");
    expect(titles()).not.toContain("Tervetuloa");
    expect(plan.notice()).toBe("Poistettiin Tervetuloa.");
    await plan.press("Kumoa");
    expect(titles()[1]).toBe("Tervetuloa");
  });

  it("does not bring a removed step back with a late save", async () => {
    plan = await openPlan(aRoom());
    await open(1);
    await plan.type("Otsikko", "Tervetuloa kaikille");
    await plan.press("Poista: Tervetuloa kaikille");
    await plan.pass(2000);
    expect(plan.asked("saveStep")).toEqual([]);
    expect(titles()).not.toContain("Tervetuloa kaikille");
  });

  it("moves a step by its button, which keeps the focus", async () => {
    plan = await openPlan(aRoom());
    plan.named("Siirrä alemmas: Tervetuloa").focus();
    await plan.press("Siirrä alemmas: Tervetuloa");
    expect(titles().slice(1, 3)).toEqual(["Asiantuntijan puheenvuoro", "Tervetuloa"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Siirrä alemmas: Tervetuloa");
  });

  it("moves a step with Alt and an arrow key", async () => {
    plan = await openPlan(aRoom());
    plan.named("Siirrä alemmas: Tervetuloa").focus();
    await plan.key("ArrowUp", true);
    expect(titles().slice(0, 2)).toEqual(["Tervetuloa", "Kahvit ja liittyminen"]);
  });

  it("does not slide away under the focus when somebody else moves a step", async () => {
    plan = await openPlan(aRoom());
    plan.named("Siirrä alemmas: Tervetuloa").focus();
    await plan.arrive((room) => ({ ...room, agenda: [...room.agenda].reverse() }));
    expect(titles()[0]).toBe("Kahvit ja liittyminen");
    plan.named("Iskulause").focus();
    await plan.pass(20);
    expect(titles()[0]).toBe("Kiitos ja kotimatka");
  });

  it("edits a title and a question in each language", async () => {
    plan = await openPlan(aRoom());
    await open(3);
    await plan.type("Otsikko", "Mitä tarvitaan");
    await plan.tap("Ruotsiksi");
    await plan.type("Otsikko", "Vad behövs");
    await plan.pass(700);
    const [id, saved] = plan.asked("saveStep").at(-1) as [string, StepRecord]; // what the screen has just asked for
    expect(id).toBe("step-4");
    expect(saved.title).toMatchObject({ fi: "Mitä tarvitaan", sv: "Vad behövs", en: "Needs and ideas" });
    expect(titles()[3]).toBe("Mitä tarvitaan");
  });

  it("adds a step before the closing and opens it", async () => {
    plan = await openPlan(aRoom());
    await plan.press("Lisää ohjelmakohta");
    expect(titles().at(-2)).toBe("Yhteinen keskustelu");
    expect(titles().at(-1)).toBe("Kiitos ja kotimatka");
    expect(plan.named<HTMLInputElement>("Otsikko").value).toBe("Yhteinen keskustelu");
  });
});

describe("orderAfterMove", () => {
  const steps = ["a", "b", "c", "d"].map((id, index) => ({ id, order: index + 1 }));

  it("puts a step between its new neighbours", () => {
    expect(orderAfterMove(steps, "b", 1)).toBe(3.5);
    expect(orderAfterMove(steps, "c", -1)).toBe(1.5);
  });

  it("puts a step first or last, and no further", () => {
    expect(orderAfterMove(steps, "b", -1)).toBe(0);
    expect(orderAfterMove(steps, "c", 1)).toBe(5);
    expect(orderAfterMove(steps, "d", 1)).toBeUndefined();
  });
});

describe("orderOfNew", () => {
  it("comes last, but before a closing", () => {
    const talk = { id: "a", order: 1, kind: "talk" } as const;
    const closing = { id: "b", order: 2, kind: "closing" } as const;
    expect([orderOfNew([]), orderOfNew([talk]), orderOfNew([talk, closing]), orderOfNew([closing])]).toEqual([
      1, 2, 1.5, 1,
    ]);
  });
});
