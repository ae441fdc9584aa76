import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { usualLook } from "../../../src/ui/projector/projector-look.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openWall, type OpenWall } from "./open-wall.tsx";

let wall: OpenWall;
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  wall.gone();
  vi.useRealTimers();
});

const theme = (): string | undefined => wall.root.querySelector<HTMLElement>(".projector")?.dataset["theme"];
const isStill = (): boolean => wall.root.querySelector(".projector--still") !== null;
const button = (name: string): HTMLButtonElement => {
  const found = [...wall.root.querySelectorAll("button")].find(
    (each) => each.getAttribute("aria-label") === name || each.textContent === name,
  );
  if (!found) throw new Error(`No button says ${name}`);
  return found;
};

const field = (label: string): HTMLInputElement => {
  const found = [...wall.root.querySelectorAll("label")].find((each) => each.textContent?.trim() === label);
  const input = found?.control ?? found?.querySelector("input");
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field is called ${label}`);
  return input;
};

describe("the controls of the wall", () => {
  it("turn the picture dark with the key D, and give the look to be remembered", async () => {
    wall = await openWall(sampleRoom());
    expect(theme()).toBe("light");
    await wall.key("d");
    expect(theme()).toBe("dark");
    expect(wall.looks).toEqual([{ ...usualLook, theme: "dark" }]);
  });

  it("start with the look that was kept", async () => {
    wall = await openWall(sampleRoom(), { ...usualLook, theme: "weak" });
    expect(theme()).toBe("light");
    expect(wall.root.querySelector<HTMLElement>(".projector")?.dataset["contrast"]).toBe("strong");
  });

  it("leave letters alone once their keys are switched off", async () => {
    wall = await openWall(sampleRoom(), { ...usualLook, letterKeys: false });
    await wall.key("d");
    expect(theme()).toBe("light");
  });

  it("offer the weak projector's look in the panel", async () => {
    wall = await openWall(sampleRoom());
    await act(() => button("Ulkoasu").click());
    await act(() => field("Heikko projektori").click());
    expect(wall.looks.at(-1)?.theme).toBe("weak");
  });

  it("say from how far the text is read once hall and picture are measured", async () => {
    wall = await openWall(sampleRoom(), { ...usualLook, hall: { metres: 14, pictureMetres: 1.5 } });
    await act(() => button("Ulkoasu").click());
    const said = wall.root.querySelector("output.projector-controls__reach")?.textContent ?? "";
    expect(said).toMatch(/Teksti näkyy \d+ metriin asti\./);
    expect(said).toContain("Viimeinen rivi on 14 metrin päässä");
    const reading = wall.root.querySelector<HTMLElement>(".projector__wall")?.style.getPropertyValue("--reading");
    expect(Number(reading)).toBeGreaterThan(1);
    await act(() => button("Vähennä: Kuvasta viimeiseen riviin, metriä").click());
    expect(wall.looks.at(-1)?.hall).toEqual({ metres: 13, pictureMetres: 1.5 });
  });

  it("go away with the cursor after three seconds, and come back when the pointer moves", async () => {
    wall = await openWall(sampleRoom());
    await wall.pass(2900);
    expect(isStill()).toBe(false);
    await wall.pass(200);
    expect(isStill()).toBe(true);
    await act(() => void window.dispatchEvent(new Event("pointermove")));
    expect(isStill()).toBe(false);
  });

  it("turn pages by themselves every twelve seconds until somebody stops them", async () => {
    wall = await openWall(sampleRoom({ step: "group", notes: 30 }));
    await wall.pass(11_000);
    expect(wall.heading()).toBe("Teemat");
    await wall.pass(1_500);
    expect(wall.heading()).toBe("Kyydit ja liikkuminen");
    await act(() => button("Pysäytä sivujen vaihto").click());
    await wall.pass(60_000);
    expect(wall.heading()).toBe("Kyydit ja liikkuminen");
    await act(() => button("Seuraava sivu").click());
    expect(wall.heading()).toBe("Yhteiset tilat");
  });

  it("keep pages still for people whom movement disturbs", async () => {
    const still = vi.spyOn(window, "matchMedia").mockImplementation((query) => {
      return { matches: query.includes("reduce"), media: query } as MediaQueryList; // all that the wall reads of it
    });
    wall = await openWall(sampleRoom({ step: "group", notes: 30 }));
    await wall.pass(60_000);
    expect(wall.heading()).toBe("Teemat");
    still.mockRestore();
  });

  it("show a small sign while no other device is heard, and nothing else", async () => {
    wall = await openWall(sampleRoom());
    const before = wall.text();
    expect(wall.root.querySelector(".lost-sign")).toBeNull();
    await act(() => {
      wall.session.sync.value = { ...wall.session.sync.value, kind: "alone" };
    });
    expect(wall.root.querySelector(".lost-sign")?.textContent).toContain("Muihin laitteisiin ei ole nyt yhteyttä.");
    expect(wall.text()).toContain(before);
  });
});

describe("pages of the wall", () => {
  afterEach(() => vi.restoreAllMocks());

  it("are as many as the columns overflow, and say which is shown", async () => {
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
    vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(2900);
    wall = await openWall(sampleRoom({ step: "write", notes: 30 }));
    expect(wall.root.querySelector(".page-place")?.textContent).toContain("1/3");
    await wall.key("PageDown");
    expect(wall.root.querySelector(".page-place")?.textContent).toContain("2/3");
    expect(wall.root.querySelector<HTMLElement>(".paged-wall__columns")?.style.transform).toBe("translateX(-1000px)");
    await wall.key("PageUp");
    await wall.key("PageUp");
    expect(wall.root.querySelector(".page-place")?.textContent).toContain("3/3");
  });
});
