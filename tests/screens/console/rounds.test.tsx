import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Room } from "../../../src/domain/room.ts";
import type { Vote } from "../../../src/domain/votes.ts";
import { sampleRoom, sampleStart } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

function withRules(room: Room, rules: Partial<Vote>): Room {
  return { ...room, votes: room.votes.map((vote) => ({ ...vote, ...rules })) };
}

const middle = (): string => desk.root.querySelector("[data-work]")?.textContent ?? "";

/** Types a number into the field with the label. */
async function type(label: string, value: number): Promise<void> {
  const field = desk.named<HTMLInputElement>(label);
  await act(() => {
    field.value = String(value);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function choose(label: string): Promise<void> {
  const radio = [...desk.root.querySelectorAll("label")]
    .find((each) => each.textContent === label)
    ?.querySelector("input");
  await act(() => radio?.click());
}

describe("opening a round", () => {
  it("on themes, for those present, for three minutes", async () => {
    desk = await openConsole(sampleRoom({ step: "vote", vote: "none", people: 20, notes: 60 }));
    await desk.press("Avaa äänestys…");
    await choose("Teemoista");
    await choose("3 min");
    const who = desk.root.querySelector<HTMLSelectElement>("dialog select");
    await act(() => {
      if (who) who.value = "present ";
      who?.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await desk.press("Avaa äänestys");
    const [[rules, more]] = desk.asked("openVote") as [[Vote, { people: string[]; endsAt: number }]];
    expect(rules).toMatchObject({ on: "themes", voters: { kind: "present" }, mostPerNote: 1 });
    expect(more.people).toHaveLength(21);
    expect(more.endsAt).toBe(sampleStart + 120_000 + 180_000);
  });

  it("among the best ones of another, those tied for the last place included", async () => {
    const room = sampleRoom({ step: "vote", vote: "closed" });
    const tally = room.notes
      .slice(0, 6)
      .map(({ id }, index) => ({ option: id, dots: [9, 7, 4, 4, 4, 1][index] ?? 0, voters: 1 }));
    desk = await openConsole(withRules(room, { tally }));
    await desk.press("Toinen kierros parhaista…");
    expect(desk.root.querySelector("dialog")?.textContent).toContain("Toiselle kierrokselle pääsee 2 vaihtoehtoa.");
    await desk.press("Lisää: Kuinka moni jatkaa");
    expect(desk.root.querySelector("dialog")?.textContent).toContain("Jatkoon pääsee 5 eikä 3");
    await desk.press("Avaa äänestys");
    const [[rules]] = desk.asked("openVote") as [[Vote]];
    expect(rules).toMatchObject({ after: "vote-1", among: tally.slice(0, 5).map(({ option }) => option) });
  });
});

describe("a round under way", () => {
  it("takes a count by hand within its caps, and gives it back with undo", async () => {
    desk = await openConsole(sampleRoom({ step: "vote", notes: 12 }));
    const [note] = desk.session.state.value.notes;
    await desk.press("Kirjaa kädet tai paperilaput…");
    await type("Montako paperilappua", 2);
    await type(`Pisteet: ${note?.text}`, 5);
    expect(desk.root.querySelector("dialog output")?.textContent).toContain("yksi vaihtoehto saa enintään 4 pistettä");
    await desk.press("Tallenna laskelma");
    expect(desk.asked("setCount")).toEqual([]);
    await type(`Pisteet: ${note?.text}`, 4);
    await desk.press("Tallenna laskelma");
    const count = { kind: "paper", ballots: 2, dots: { [note?.id ?? ""]: 4 } } as const;
    expect(desk.asked("setCount")).toEqual([["vote-1", count]]);
    expect(desk.notice()).toContain("vetäjän kirjaama");
    await desk.arrive((room) => withRules(room, { count }));
    expect(middle()).toContain("Paperilappuja 2, pisteitä 4. Vetäjän kirjaama.");
    await desk.press("Kumoa");
    expect(desk.asked("setCount").at(-1)).toEqual(["vote-1", undefined]);
  });

  it("closes by itself a moment after its time", async () => {
    desk = await openConsole(withRules(sampleRoom({ step: "vote" }), { endsAt: sampleStart + 180_000 }));
    expect(desk.root.querySelectorAll("[data-work] [role=timer]")).toHaveLength(1);
    await act(() => void (desk.session.now.value = sampleStart + 183_500));
    expect(middle()).toContain("Aika loppui");
    expect(desk.asked("closeVote")).toEqual([]);
    await act(() => void (desk.session.now.value = sampleStart + 186_000));
    expect(desk.asked("closeVote")).toEqual([["vote-1"]]);
  });

  it("waits for what is counted by hand, whatever the time", async () => {
    desk = await openConsole(withRules(sampleRoom({ step: "vote" }), { endsAt: sampleStart, byHand: true }));
    await act(() => void (desk.session.now.value = sampleStart + 600_000));
    expect(middle()).toContain("Kirjaa käsin laskemasi pisteet ja sulje sitten äänestys.");
    expect(desk.asked("closeVote")).toEqual([]);
  });

  it("is given a minute more, or no end", async () => {
    desk = await openConsole(withRules(sampleRoom({ step: "vote" }), { endsAt: sampleStart + 180_000 }));
    await act(() => desk.root.querySelector<HTMLElement>("[data-work] .row button")?.click());
    await desk.press("Suljen itse");
    expect(desk.asked("setDeadline")).toEqual([
      ["vote-1", sampleStart + 240_000],
      ["vote-1", 0],
    ]);
  });

  it("tells of those who came too late to vote, and lets them in", async () => {
    const room = sampleRoom({ step: "vote", people: 20 });
    const electorate = room.people.slice(0, 18).map(({ id }) => id);
    desk = await openConsole(withRules(room, { voters: { kind: "present", of: "" }, electorate, entitled: 18 }));
    expect(middle()).toContain("3 on tullut sen jälkeen eivätkä voi äänestää.");
    await desk.press("Anna heidänkin äänestää");
    expect(desk.asked("admitVoters")).toEqual([["vote-1"]]);
  });
});

describe("the result of a round", () => {
  const sums = [
    { theme: "theme-1", dots: 9, people: 2 },
    { theme: "theme-2", dots: 5, people: 5 },
  ];

  it("stands as dots, as a table and by theme, and goes to the big screen as it is looked at", async () => {
    desk = await openConsole(withRules(sampleRoom({ step: "vote", vote: "closed" }), { sums }));
    expect(desk.root.querySelector(".tally-list__row .dots__dot")).not.toBeNull();
    await choose("Taulukkona");
    expect(desk.root.querySelectorAll(".result-table tbody tr").length).toBeGreaterThan(10);
    await choose("Teemoittain");
    expect([...desk.root.querySelectorAll(".result-table tbody tr")].map((row) => row.textContent)).toHaveLength(2);
    expect(middle()).toContain("Jokainen piste lasketaan.");
    await desk.press("Näytä teemoittain valkokankaalla");
    expect(desk.asked("showOnProjector")).toEqual([[{ view: "result", note: "", vote: "vote-1", by: "themes" }]]);
  });

  it("of an earlier round is found again", async () => {
    const room = sampleRoom({ step: "vote", vote: "closed" });
    const [first] = room.votes;
    if (!first) throw new Error("The sample has a vote");
    desk = await openConsole({ ...room, votes: [first, { ...first, id: "vote-2", after: "vote-1", tally: [] }] });
    expect(middle()).toContain("Tulos: kierros 2, parhaista");
    await choose("Kierros 1");
    expect(middle()).toContain("Tulos: kierros 1");
    expect(desk.root.querySelectorAll(".tally-list__row").length).toBeGreaterThan(0);
  });
});
