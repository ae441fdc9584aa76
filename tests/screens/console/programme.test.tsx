import { afterEach, describe, expect, it, vi } from "vitest";
import { setShortcuts } from "../../../src/ui/console/shortcuts.ts";
import type { Room } from "../../../src/domain/room.ts";
import { sampleRoom, type SampleOptions } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => {
  desk.gone();
  setShortcuts(true);
  vi.unstubAllGlobals();
});

function smallRoom(options: SampleOptions = {}): Room {
  return sampleRoom({ people: 8, notes: 6, ...options });
}

const firstTab = (): string => desk.root.querySelector("[role=tab][aria-selected=true]")?.textContent ?? "";

function two(part: number): string {
  return String(part).padStart(2, "0");
}

describe("the programme", () => {
  it("starts the evening with one button", async () => {
    desk = await openConsole(smallRoom({ step: "none" }));
    await desk.press("Aloita ilta: Kahvit ja liittyminen");
    expect(desk.asked("startNextStep")).toHaveLength(1);
    expect(desk.named("Seuraava: Tervetuloa")).toBeDefined();
  });

  it("goes to the next step, opens its work, and offers the way back", async () => {
    desk = await openConsole(smallRoom({ step: "write" }));
    await desk.press("Seuraava: Ryhmittely teemoiksi");
    expect(firstTab()).toContain("Ryhmittely");
    expect(desk.notice()).toBe("Alkoi: Ryhmittely teemoiksi");
    await desk.press("Takaisin: Tarpeet ja ideat");
    expect(desk.asked("startStep")).toEqual([["step-4"]]);
    expect(firstTab()).toContain("Laput");
  });

  it("takes two quick presses for one", async () => {
    desk = await openConsole(smallRoom({ step: "write" }));
    await desk.press("Seuraava: Ryhmittely teemoiksi");
    await desk.press("Seuraava: Pisteäänestys");
    expect(desk.asked("startNextStep")).toHaveLength(1);
  });

  it("asks before it goes to another step of the list", async () => {
    desk = await openConsole(smallRoom({ step: "write" }));
    const vote = desk.root.querySelectorAll<HTMLElement>(".step-list__step")[5];
    vote?.click();
    await desk.arrive((room) => room);
    expect(desk.asked("startStep")).toEqual([]);
    await desk.press("Siirry");
    expect(desk.asked("startStep")).toEqual([["step-6"]]);
  });

  it("asks before it ends the evening after the last step", async () => {
    desk = await openConsole(smallRoom({ step: "closing" }));
    await desk.press("Päätä ilta");
    expect(desk.asked("endEvening")).toEqual([]);
    expect(desk.text()).toContain("Ota tulokset heti sen jälkeen tiedostoon");
  });

  it("says how far the evening is behind its plan", async () => {
    const room = smallRoom({ step: "arrival" });
    const start = new Date((room.course?.startedAt ?? 0) - 7 * 60_000);
    const date = `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`;
    const startsAt = `${two(start.getHours())}:${two(start.getMinutes())}`;
    desk = await openConsole({ ...room, workshop: room.workshop && { ...room.workshop, date, startsAt } });
    expect(desk.text()).toContain("7 min jäljessä");
  });

  it("adds minutes, stops the clock and lets it go on", async () => {
    desk = await openConsole(smallRoom());
    await desk.press("+5 minLisää viisi minuuttia");
    await desk.press("Pysäytä");
    await desk.press("Jatka");
    expect(desk.asked("addMinutes")).toEqual([[5]]);
    expect([desk.asked("pauseTimer").length, desk.asked("resumeTimer").length]).toEqual([1, 1]);
  });

  it("leaves the middle alone when somebody else moves the evening while the focus is there", async () => {
    desk = await openConsole(smallRoom({ step: "write" }));
    desk.root.querySelector<HTMLElement>(".wall-view__notes button")?.focus();
    await desk.arrive((room) => ({ ...room, course: room.course && { ...room.course, step: "step-6" } }));
    expect(firstTab()).toContain("Laput");
    expect(desk.text()).toContain("Ilta on nyt kohdassa: Pisteäänestys");
    await desk.press("Näytä");
    expect(firstTab()).toContain("Äänestys");
  });
});

describe("shortcuts", () => {
  it("N starts the next step and P stops the clock", async () => {
    desk = await openConsole(smallRoom());
    await desk.key("n");
    await desk.key("P");
    expect([desk.asked("startNextStep").length, desk.asked("pauseTimer").length]).toEqual([1, 1]);
  });

  it("do nothing while somebody types", async () => {
    desk = await openConsole(smallRoom());
    desk.named("Etsi lapuista").focus();
    await desk.key("n");
    expect(desk.asked("startNextStep")).toEqual([]);
  });

  it("do nothing once they are switched off", async () => {
    desk = await openConsole(smallRoom());
    await desk.press(
      "PikanäppäimetN aloittaa seuraavan kohdan, P pysäyttää kellon. Toimivat silloin, kun et kirjoita.",
    );
    await desk.key("n");
    expect(desk.asked("startNextStep")).toEqual([]);
  });
});

describe("the narrow console", () => {
  it("shows one part at a time with the next step always at hand", async () => {
    vi.stubGlobal("innerWidth", 360);
    desk = await openConsole(smallRoom());
    expect(desk.has("Seuraava: Ryhmittely teemoiksi")).toBe(true);
    expect(desk.has("Etsi ihmisiä")).toBe(false);
    await desk.tab("Sali");
    expect(desk.has("Etsi nimellä, kunnalla tai taustalla")).toBe(true);
    expect(desk.has("Seuraava: Ryhmittely teemoiksi")).toBe(true);
  });
});

describe("a device that does not lead", () => {
  it("shows no buttons that would be refused", async () => {
    desk = await openConsole(smallRoom());
    desk.session.leads.value = false;
    await desk.arrive((room) => room);
    expect(desk.text()).toContain("Tämä laite ei vedä iltaa.");
    expect(desk.has("Seuraava: Ryhmittely teemoiksi")).toBe(false);
  });
});
