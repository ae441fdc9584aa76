import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Room } from "../../../src/domain/room.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openPlan, type OpenPlan } from "./open-plan.tsx";

let plan: OpenPlan;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  plan.gone();
  vi.runAllTimers();
  vi.useRealTimers();
});

const aRoom = (): Room => sampleRoom({ step: "none", people: 1, notes: 0 });
const savedWorkshop = (): Room["workshop"] => plan.session.state.value.workshop;

describe("the facts of the evening", () => {
  it("are saved a moment after the last letter, once", async () => {
    plan = await openPlan(aRoom());
    await plan.type("Iskulause", "Yhd");
    await plan.type("Iskulause", "Yhdessä enemmän");
    expect(plan.saveState()).toBe("Ei vielä tallessa");
    await plan.pass(700);
    expect(plan.asked("setWorkshop")).toHaveLength(1);
    expect(savedWorkshop()?.slogan).toBe("Yhdessä enemmän");
    expect(plan.saveState()).toBe("Tallessa tässä laitteessa");
  });

  it("are saved at once when the field is left", async () => {
    plan = await openPlan(aRoom());
    await plan.type("Paikka", "Kylätalo");
    plan.named("Paikka").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await plan.pass(1);
    expect(savedWorkshop()?.place).toBe("Kylätalo");
  });

  it("say how long devices keep the evening", async () => {
    plan = await openPlan(aRoom());
    const select = plan.named("Kuinka kauan laitteet säilyttävät illan") as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual([
      "Ei määräaikaa",
      "30 päivää illan jälkeen",
      "90 päivää illan jälkeen",
      "Vuoden illan jälkeen",
    ]);
    expect(select.value).toBe("0");
    select.value = "90";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await plan.pass(700);
    expect(savedWorkshop()?.keepDays).toBe(90);
  });

  it("are saved when the screen goes", async () => {
    plan = await openPlan(aRoom());
    await plan.type("Paikka", "Kylätalo");
    plan.gone();
    await plan.pass(200);
    expect(savedWorkshop()?.place).toBe("Kylätalo");
  });

  it("keep what another facilitator has written in other fields", async () => {
    plan = await openPlan(aRoom());
    await plan.type("Iskulause", "Minun");
    await plan.arrive((room) => ({ ...room, workshop: room.workshop && { ...room.workshop, place: "Toisen" } }));
    await plan.pass(700);
    expect(savedWorkshop()).toMatchObject({ slogan: "Minun", place: "Toisen" });
    expect(plan.named<HTMLInputElement>("Paikka").value).toBe("Toisen");
  });

  it("stay in the field when they are refused, and are saved on the next try", async () => {
    plan = await openPlan(aRoom());
    plan.session.refuse("setWorkshop", "not-saved");
    await plan.type("Iskulause", "Tärkeä");
    await plan.pass(700);
    expect(plan.saveState()).toContain("Ei tallessa: ");
    expect(plan.named<HTMLInputElement>("Iskulause").value).toBe("Tärkeä");
    plan.session.refuse("setWorkshop", undefined);
    await plan.press("Tallenna uudelleen");
    expect(savedWorkshop()?.slogan).toBe("Tärkeä");
    expect(plan.saveState()).toBe("Tallessa tässä laitteessa");
  });

  it("too long a summary is kept on the screen and not saved", async () => {
    plan = await openPlan(aRoom());
    const long = "a".repeat(1001);
    await plan.type("Kerro omin sanoin: miksi kokoonnutaan?", long);
    await plan.pass(700);
    expect(plan.asked("setWorkshop")).toEqual([]);
    expect(plan.saveState()).toContain("Teksti on liian pitkä.");
    expect(plan.named<HTMLTextAreaElement>("Kerro omin sanoin: miksi kokoonnutaan?").value).toBe(long);
  });

  it("say in a sentence how many seats there are", async () => {
    plan = await openPlan(aRoom());
    expect(plan.text()).toContain("6 pöytää × 8 paikkaa = 48 paikkaa.");
    await plan.press("Lisää: Pöytien määrä");
    expect(plan.text()).toContain("7 pöytää × 8 paikkaa = 56 paikkaa.");
  });

  it("warn when the programme has more table rounds than are planned", async () => {
    const room = aRoom();
    plan = await openPlan({ ...room, workshop: room.workshop && { ...room.workshop, seatingRounds: 1 } });
    expect(plan.text()).toContain("Ohjelmassa on 2 pöytäkierrosta, mutta tässä luku on 1.");
    await plan.press("Vaihda 2 kierrokseen");
    await plan.pass(700);
    expect(savedWorkshop()?.seatingRounds).toBe(2);
  });

  it("lead to the evening and to the big screen", async () => {
    plan = await openPlan(aRoom());
    expect(plan.named("Avaa ilta").getAttribute("href")).toBe("#/console/sample-room");
    const projector = plan.named("Avaa valkokangas omaan ikkunaan (avautuu uuteen ikkunaan)");
    expect([projector.getAttribute("href"), projector.getAttribute("target")]).toEqual([
      "#/projector/sample-room",
      "_blank",
    ]);
  });
});
