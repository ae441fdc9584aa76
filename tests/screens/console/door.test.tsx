import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "../../../src/domain/people.ts";
import type { Room } from "../../../src/domain/room.ts";
import { announced } from "../../../src/ui/kit/announce.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const named = (number: number, name: string): Person => ({
  id: sampleAuthor(number),
  name,
  municipality: "Teuva",
  background: "",
  left: false,
  role: "participant",
});

const knocking = (): Room => ({
  ...sampleRoom({ people: 5, notes: 6 }),
  asking: [named(200, "Lea"), named(201, "Olli"), named(202, "Rex")],
  removed: [sampleAuthor(202)],
});

const row = (number: number): string => desk.root.querySelectorAll(".people-panel__open")[number]?.textContent ?? "";

describe("the door of a room whose key was changed", () => {
  it("is not there while nobody asks", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    expect(desk.text()).not.toContain("Ovella");
    await desk.arrive(() => knocking());
    expect(desk.text()).toContain("Ovella");
    await desk.pause(150);
    expect(announced("polite").value).toBe("Lea on ovella ja pyytää päästä mukaan.");
  });

  it("lets one in, and all at once those who were not turned away", async () => {
    desk = await openConsole(knocking());
    await desk.press("Päästä sisään Lea");
    expect(desk.asked("letIn")).toEqual([[sampleAuthor(200)]]);
    expect(desk.notice()).toBe("Lea on sisällä.");
    await desk.press("Päästä kaikki 2 sisään");
    expect(desk.asked("letIn").slice(1)).toEqual([[sampleAuthor(200)], [sampleAuthor(201)]]);
  });

  it("turns one away, which can be taken back then and later", async () => {
    desk = await openConsole(knocking());
    await desk.press("Älä päästä Olli");
    expect(desk.asked("removePerson")).toEqual([[sampleAuthor(201), true]]);
    expect(desk.notice()).toBe("Olli jää ulos.");
    expect(desk.has("Älä päästä Rex")).toBe(false);
    await desk.press("Päästä sisään Rex");
    expect(desk.asked("letIn")).toEqual([[sampleAuthor(202)]]);
  });
});

describe("a new key", () => {
  it("comes with a removal when that is chosen", async () => {
    desk = await openConsole(sampleRoom({ people: 5, notes: 6 }));
    await desk.press(row(1));
    await desk.press("Poista työpajasta…");
    await desk.check("Vaihda samalla työpajan avain");
    await desk.press("Poista");
    expect(desk.asked("removePerson")[0]?.slice(1)).toEqual([true, true]);
    expect(desk.notice()).toContain("työpajan avain on vaihdettu");
  });

  it("can come after a removal, as long as somebody who was removed can listen", async () => {
    desk = await openConsole({ ...sampleRoom({ people: 5, notes: 6 }), removed: [sampleAuthor(1)] });
    const removed = [...desk.root.querySelectorAll(".people-panel__open")].find((each) =>
      each.textContent?.includes("poistettu"),
    );
    await desk.press(removed?.textContent ?? "");
    expect(desk.text()).toContain("Liittymiskoodilla tämä laite näkee yhä");
    await desk.press("Vaihda työpajan avain…");
    expect(desk.asked("changeKey")).toEqual([]);
    await desk.press("Vaihda avain");
    expect(desk.asked("changeKey")).toEqual([[]]);
    await desk.arrive((room) => ({ ...room, shutOut: [sampleAuthor(1)] }));
    await desk.press(removed?.textContent ?? "");
    expect(desk.text()).toContain("Tämä laite ei näe enää");
    expect(desk.has("Vaihda työpajan avain…")).toBe(false);
  });
});
