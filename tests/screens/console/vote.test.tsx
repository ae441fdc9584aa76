import { afterEach, describe, expect, it } from "vitest";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const middle = (): string => desk.root.querySelector("[data-work]")?.textContent ?? "";

describe("the vote", () => {
  it("opens with suggested rules", async () => {
    desk = await openConsole(sampleRoom({ step: "vote", vote: "none", notes: 21 }));
    await desk.press("Avaa äänestys…");
    expect(desk.text()).toContain("Vaihtoehtoja on 20: 6 pistettä on sopiva määrä.");
    await desk.press("Lisää: Enintään yhdelle vaihtoehdolle");
    await desk.press("Avaa äänestys");
    expect(desk.asked("openVote")).toEqual([
      [{ board: "ideas", dots: 6, mostPerNote: 2, hiddenUntilClosed: true, piles: true }, {}],
    ]);
  });

  it("says why it cannot be opened without notes", async () => {
    desk = await openConsole(sampleRoom({ step: "vote", vote: "none", notes: 0 }));
    expect(desk.text()).toContain("Vielä ei ole mistä äänestää.");
    await desk.press("Avaa äänestys…");
    expect(desk.has("Avaa äänestys")).toBe(false);
  });

  it("says how many have voted and leaks no counts while they are hidden", async () => {
    desk = await openConsole(sampleRoom({ step: "vote", people: 40 }));
    expect(middle()).toContain("39/39 on äänestänyt");
    expect(middle()).not.toMatch(/\d+ pistettä(?!,)/);
    expect(desk.root.querySelector(".tally-list__row")).toBeNull();
  });

  it("shows the counts of an open vote whose rules show them", async () => {
    const room = sampleRoom({ step: "vote" });
    desk = await openConsole({ ...room, votes: room.votes.map((vote) => ({ ...vote, hiddenUntilClosed: false })) });
    expect(desk.root.querySelectorAll(".tally-list__row").length).toBeGreaterThan(0);
  });

  it("asks before it closes", async () => {
    desk = await openConsole(sampleRoom({ step: "vote" }));
    await desk.press("Sulje äänestys…");
    expect(desk.asked("closeVote")).toEqual([]);
    await desk.press("Sulje äänestys");
    expect(desk.asked("closeVote")).toEqual([["vote-1"]]);
  });

  it("shows the result, equal dots in one place", async () => {
    desk = await openConsole(sampleRoom({ step: "vote", vote: "closed" }));
    const rows = [...desk.root.querySelectorAll(".tally-list__row")].map((row) => ({
      place: row.querySelector(".tally-list__place")?.textContent,
      dots: row.querySelector("strong")?.textContent,
    }));
    expect(rows).toHaveLength(10);
    expect(rows[0]?.place).toBe("1.");
    for (const row of rows) expect(rows.find((other) => other.dots === row.dots)?.place).toBe(row.place);
    await desk.press("Näytä tulos valkokankaalla");
    expect(desk.asked("showOnProjector")).toEqual([[{ view: "result", note: "", vote: "vote-1" }]]);
  });
});
