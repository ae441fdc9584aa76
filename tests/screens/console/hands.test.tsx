import { afterEach, describe, expect, it } from "vitest";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const hands = (): readonly (string | null)[] =>
  [...desk.root.querySelectorAll(".hands-panel__hand > span")].map((each) => each.textContent);

describe("the hands", () => {
  it("stand in their order with name and table, and those who are done are counted among those present", async () => {
    const room = sampleRoom({ step: "tables", notes: 0, people: 20 });
    const table = room.seatings[0]?.tableByPerson.get(sampleAuthor(7));
    desk = await openConsole({
      ...room,
      hands: [sampleAuthor(7), sampleAuthor(2)],
      done: [sampleAuthor(3), sampleAuthor(0)],
    });
    expect(hands()[0]).toBe(`1. ${room.people[7]?.name}, pöytä ${table}`);
    expect(hands()).toHaveLength(2);
    expect(desk.text()).toContain("Valmiina 1/20");
  });

  it("are lowered one by one or all at once", async () => {
    const room = sampleRoom({ notes: 0 });
    desk = await openConsole({ ...room, hands: [sampleAuthor(7), sampleAuthor(2)] });
    await desk.press(`Laske ${room.people[7]?.name}`);
    await desk.press("Laske kaikki kädet");
    expect(desk.asked("lowerHands")).toEqual([[sampleAuthor(7)], [undefined]]);
  });
});
