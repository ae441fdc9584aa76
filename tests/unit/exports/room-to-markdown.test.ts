import { describe, expect, it } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { Room } from "../../../src/domain/room.ts";
import { roomToMarkdown } from "../../../src/exports/room-to-markdown.ts";
import { texts } from "../../../src/text/report/fi.ts";
import { texts as voting } from "../../../src/text/round/fi.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { scriptPayloads } from "../../kit/script-payloads.ts";

const words = { ...texts, voting };
const room = sampleRoom({ vote: "closed", roundsStarted: 2 });
const first = room.notes[0];
const [aNote] = room.notes;
if (!aNote) throw new Error("The sample has notes");

function withFirstNote(change: Partial<Room["notes"][number]>): Room {
  return { ...room, notes: room.notes.map((note) => (note === first ? { ...note, ...change } : note)) };
}

describe("roomToMarkdown", () => {
  it("says of each round its rules, what was counted by hand, who shares a place, and what the themes got", () => {
    const [vote] = room.votes;
    const [one, two, three] = vote?.tally ?? [];
    const [theme] = room.themes;
    if (!vote || !one || !two || !three || !theme) throw new Error("The sample has a vote and themes");
    const round = {
      ...vote,
      after: "vote-0",
      voters: { kind: "slips" as const, of: "" },
      entitled: 45,
      once: true,
      tally: [
        { ...one, dots: 9, byHand: 2 },
        { ...two, dots: 4 },
        { ...three, dots: 4 },
      ],
      count: { kind: "paper" as const, ballots: 3, dots: {} },
      sums: [{ theme: theme.id, dots: 11, people: 6 }],
    };
    const report = roomToMarkdown({ ...room, votes: [round] }, words, "fi", []);
    const result = report.slice(report.indexOf("## Pisteäänestys"));
    expect(result).toContain("Lappuja tulostettu: 45. Käytetty: 39.");
    expect(result).toContain("Toinen kierros: vain edellisen kierroksen parhaat.");
    expect(result).toContain("Paperilappuja 3, pisteitä 2. Vetäjän kirjaama.");
    const rows = result.split("\n").filter((line) => line.startsWith("| "));
    expect(rows[2]).toMatch(/\| 9 \| \d+ \| 2 \|$/);
    expect(rows.filter((row) => row.includes("(tasan)"))).toHaveLength(2);
    expect(rows.at(-1)).toMatch(/\| 11 \| 6 \|$/);
    expect(result).toContain("Kukin ihminen lasketaan teemassa kerran");
  });

  it("holds every shown note once", () => {
    const report = roomToMarkdown(room, words, "fi", []);
    const bullets =
      report
        .split("\n## ")[1]
        ?.split("\n")
        .filter((line) => line.startsWith("- ")) ?? [];
    expect(bullets.length).toBe(room.notes.filter((note) => !note.hidden).length);
  });

  it("leaves out hidden notes", () => {
    expect(roomToMarkdown(withFirstNote({ text: "salaisuus" }), words, "fi", [])).toContain("salaisuus");
    expect(roomToMarkdown(withFirstNote({ text: "salaisuus", hidden: true }), words, "fi", [])).not.toContain(
      "salaisuus",
    );
  });

  it("keeps what people wrote from becoming markup", () => {
    const report = roomToMarkdown(withFirstNote({ text: "# otsikko\n<img src=x> [a](b) | c" }), words, "fi", []);
    expect(report).toContain(String.raw`- \# otsikko \<img src=x\> \[a\](b) \| c`);
  });

  it("keeps a note that begins like a list from becoming one", () => {
    expect(roomToMarkdown(withFirstNote({ text: "1. ensin" }), words, "fi", [])).toContain(String.raw`- 1\. ensin`);
    expect(roomToMarkdown(withFirstNote({ text: "- viiva" }), words, "fi", [])).toContain(String.raw`- \- viiva`);
  });

  it("says what becomes of a note, and leaves out one that waits", () => {
    const thanked = withFirstNote({ text: "penkki", status: "thanked", reason: "Kunta *tekee*" });
    expect(roomToMarkdown(thanked, words, "fi", [])).toContain(String.raw`- penkki (kiitetty: Kunta \*tekee\*)`);
    expect(roomToMarkdown(withFirstNote({ text: "salaa", waiting: "reveal" }), words, "fi", [])).not.toContain("salaa");
  });

  it("gives none of 2,000 script payloads a mark that Markdown or HTML reads", () => {
    const payloads = scriptPayloads(2000, 280);
    const notes = payloads.map((text, index) => ({
      ...aNote,
      id: noteIdOf(aNote.author, `p${index}`),
      theme: undefined,
      text,
    }));
    const report = roomToMarkdown({ ...room, notes, themes: [], votes: [] }, words, "fi", []);
    const bullets = report.split("\n").filter((line) => line.startsWith("- "));
    const bare = bullets.map((line) => line.slice(2).replaceAll(/\\[!-/:-@[-`{-~]/g, "x"));
    expect(bare.filter((line) => /[<>[\]`*_|&#~\\]|^[-+]|^\d+[.)]/.test(line))).toEqual([]);
    expect(bullets.length).toBeGreaterThanOrEqual(payloads.length);
    expect(payloads.filter((text) => /[<[`*_|&#]/.test(text)).length).toBeGreaterThan(1500); // they had such marks
  });

  it("gives no figures of an open vote", () => {
    const open = { ...room, votes: room.votes.map((vote) => ({ ...vote, open: true })) };
    const report = roomToMarkdown(open, words, "fi", []);
    expect(report).toContain(texts.voteOpen);
    expect(report).not.toContain(`| ${texts.note} |`);
  });

  it("tells what the tables wrote down, line by line and as text only", () => {
    const report = roomToMarkdown(room, words, "fi", [{ round: 2, table: 3, text: "Bussi torstaisin\n\n# Kuka?" }]);
    expect(report).toContain("### Kierros 2, pöytä 3\n\nBussi torstaisin\n\n\\# Kuka?");
    expect(roomToMarkdown(room, words, "fi", [])).not.toContain(texts.minutesTitle);
  });

  it("names nobody", () => {
    const report = roomToMarkdown(room, words, "fi", []);
    for (const person of room.people) if (person.name) expect(report).not.toContain(person.name);
  });
});
