import { describe, expect, it } from "vitest";
import { roomToShare } from "../../../src/exports/room-to-share.ts";
import { sampleRoom } from "../../kit/sample-room.ts";

describe("the evening to share", () => {
  const room = sampleRoom({ step: "closing" });
  const voted = { ...room, votes: room.votes.map((vote) => ({ ...vote, open: false })) };

  it("has every note that is shown, and what became of it", () => {
    const shared = JSON.parse(roomToShare(voted, [{ round: 1, table: 2, text: "Sauna perjantaina" }])) as {
      readonly notes: readonly { readonly text: string }[];
      readonly votes: readonly { readonly result: readonly { readonly option: string; readonly dots: number }[] }[];
      readonly minutes: readonly unknown[];
    };
    expect(shared.notes.map(({ text }) => text)).toEqual(
      voted.notes.filter(({ hidden }) => !hidden).map(({ text }) => text),
    );
    expect(shared.votes[0]?.result.map(({ dots }) => dots)).toEqual(voted.votes[0]?.tally.map(({ dots }) => dots));
    expect(shared.minutes).toHaveLength(1);
  });

  it("says of a round whose it was, what was counted by hand, and what the themes got", () => {
    const [theme] = voted.themes;
    if (!theme) throw new Error("The sample has themes");
    const round = {
      voters: { kind: "table" as const, of: "3" },
      entitled: 7,
      after: "vote-0",
      once: true,
      count: { kind: "hands" as const, ballots: 4, dots: {} },
      sums: [{ theme: theme.id, dots: 9, people: 5 }],
    };
    const text = roomToShare({ ...voted, votes: voted.votes.map((vote) => ({ ...vote, ...round })) }, []);
    expect(JSON.parse(text)).toMatchObject({
      votes: [
        {
          on: "notes",
          voters: { kind: "table", of: "3" },
          isSecondRound: true,
          entitled: 7,
          countedByHand: 4,
          sums: { eachPersonOnce: true, themes: [{ theme: "theme 1", dots: 9, people: 5 }] },
        },
      ],
    });
  });

  it("has no id of a device, no name of a person and no ballot", () => {
    const [first, ...others] = voted.notes;
    if (!first) throw new Error("The sample has no notes");
    const text = roomToShare({ ...voted, notes: [{ ...first, by: "Kanarian lintu" }, ...others] }, []);
    expect(text).not.toContain("Kanarian lintu");
    expect(voted.people.length).toBeGreaterThan(30);
    for (const { id, name } of voted.people) {
      expect(text).not.toContain(id);
      if (name !== "") expect(text).not.toContain(`"${name}"`);
    }
    expect(text).not.toMatch(/author|ballotsByVoter|codeByVoter/);
  });

  it("leaves out what is hidden or waits, and the figures of an open vote", () => {
    const [first, second] = voted.notes;
    const notes = voted.notes.map((note) =>
      note === first ? { ...note, hidden: true } : note === second ? { ...note, waiting: "reveal" as const } : note,
    );
    const text = roomToShare({ ...voted, notes, votes: room.votes.map((vote) => ({ ...vote, open: true })) }, []);
    const shared = JSON.parse(text) as { readonly notes: readonly unknown[]; readonly votes: readonly unknown[] };
    expect(shared.notes).toHaveLength(voted.notes.filter(({ hidden }) => !hidden).length - 2);
    expect(shared.votes).toEqual([]);
  });
});
