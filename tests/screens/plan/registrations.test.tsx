import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aGuest } from "../../kit/a-guest.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openPlan, type OpenPlan } from "./open-plan.tsx";

let plan: OpenPlan;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  plan.gone();
  vi.runAllTimers();
  vi.useRealTimers();
});

async function chooseFile(text: string): Promise<void> {
  const input = plan.root.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error("There is no way to choose a file");
  const file = new File([text], "lista.csv", { type: "text/csv" });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(20);
  });
}

describe("registrations", () => {
  it("are shown before they are added, with what was left out", async () => {
    plan = await openPlan(sampleRoom({ step: "none", people: 0, notes: 0 }));
    expect(plan.text()).toContain("Lista pysyy tässä laitteessa.");
    await chooseFile("Etunimi;Sukunimi;Kunta;Sähköposti\nAnna;Aho;koivuranta;a@b.fi\n;;Teuva\nBen;Berg;Metsälahti;");
    expect(plan.text()).toContain("Onko tämä oikein?");
    expect(plan.text()).toContain("Anna Aho Koivuranta");
    expect(plan.text()).toContain("Rivi 3: nimi puuttuu.");
    expect(plan.session.seating.guests).toEqual([]);
    await plan.press("Lisää 2 ihmistä");
    expect(plan.session.seating.guests.map(({ guest }) => [guest.name, guest.municipality])).toEqual([
      ["Anna Aho", "Koivuranta"],
      ["Ben Berg", "Metsälahti"],
    ]);
    expect(plan.notice()).toBe("2 ihmistä lisättiin.");
  });

  it("can be told which column is which", async () => {
    plan = await openPlan(sampleRoom({ step: "none", people: 0, notes: 0 }));
    await chooseFile("Teuva;Anna Aho\nTeuva;Ben Berg");
    const selects = [...plan.root.querySelectorAll<HTMLSelectElement>("select")];
    const choose = async (label: string, value: string): Promise<void> => {
      const select = selects.find((each) => each.labels[0]?.textContent === label);
      if (!select) throw new Error(`There is no choice of ${label}`);
      select.value = value;
      await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    };
    await choose("Nimi tai etunimi", "1");
    await choose("Kunta", "0");
    await plan.press("Lisää 2 ihmistä");
    expect(plan.session.seating.guests.map(({ guest }) => guest)).toMatchObject([
      { name: "Anna Aho", municipality: "Teuva" },
      { name: "Ben Berg", municipality: "Teuva" },
    ]);
  });
});

describe("the number of tables", () => {
  it("can be the one with which nobody meets twice", async () => {
    const guests = Array.from({ length: 36 }, (_, index) => aGuest(`g${index}`));
    const sizes = [6, 6] as const;
    plan = await openPlan({ ...sampleRoom({ step: "none", people: 0, notes: 0 }) });
    plan.session.seating.finds.advice = [
      { tables: 6, sizes, leastRepeats: 2, isFree: false },
      { tables: 7, sizes: [5, 6], leastRepeats: 0, isFree: true },
    ];
    await plan.arrive((room) => ({ ...room, guests }));
    await plan.pass(20);
    expect(plan.text()).toContain("6 pöydällä jotkut tapaavat uudelleen, 7 pöydällä kenenkään ei tarvitse.");
    await plan.press("Suunnittele 7 pöytää");
    await plan.pass(1000);
    expect(plan.session.state.value.workshop?.tables).toBe(7);
  });
});
