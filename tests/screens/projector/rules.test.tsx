import { describe, expect, it } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import { languages } from "../../../src/domain/languages.ts";
import { eveningFigures } from "../../../src/ui/projector/evening-figures.ts";
import { joinAddress } from "../../../src/ui/projector/join-address.ts";
import { municipalityCounts } from "../../../src/ui/projector/municipality-counts.ts";
import { leavesOf, pageOfPart, leafKey } from "../../../src/ui/projector/wall-part.ts";
import { turnBack, turnByItself, turnOn, type Place } from "../../../src/ui/projector/page-turner.ts";
import { peopleInVote, resultRows, topRows } from "../../../src/ui/projector/result-rows.ts";
import { timeOfDay } from "../../../src/ui/projector/time-of-day.ts";
import { emptyRoom } from "../../../src/domain/room.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";

describe("turning pages", () => {
  const extent = { parts: 2, pages: 3 };

  it("goes page by page, part by part, and round", () => {
    expect(turnOn({ part: 0, page: 0 }, extent)).toEqual({ part: 0, page: 1 });
    expect(turnOn({ part: 0, page: 2 }, extent)).toEqual({ part: 1, page: 0 });
    expect(turnOn({ part: 1, page: 2 }, extent)).toEqual({ part: 0, page: 0 });
  });

  it("goes back to the last page of the part before, however many it has", () => {
    const back = turnBack({ part: 1, page: 0 }, extent);
    expect(back.part).toBe(0);
    expect(turnBack(back, { parts: 2, pages: 5 })).toEqual({ part: 0, page: 3 });
  });

  it("goes on from the last page when pages have gone since", () => {
    expect(turnOn({ part: 0, page: 7 }, { parts: 1, pages: 2 })).toEqual({ part: 0, page: 0 });
  });

  it("shows the newest page soon and then goes on where it was", () => {
    const pages = { parts: 1, pages: 6 };
    const newest = turnByItself({ part: 0, page: 1 }, pages, true);
    expect(newest.page).toBe(5);
    const after = turnByItself(newest, { parts: 1, pages: 7 }, true);
    expect(after).toEqual({ part: 0, page: 2 });
  });

  it("goes to the newest leaf from another one, and then on where it was", () => {
    const newest = turnByItself({ part: 1, page: 0 }, { parts: 4, pages: 2 }, true);
    expect(newest).toMatchObject({ part: 3, resume: { part: 1, page: 1 } });
    expect(turnByItself(newest, { parts: 4, pages: 3 }, true)).toEqual({ part: 1, page: 1 });
  });

  it("brings every page round even while notes keep coming", () => {
    let place: Place = { part: 0, page: 0 };
    const seen = new Set<number>();
    for (let turn = 0; turn < 12; turn++) {
      place = turnByItself(place, { parts: 1, pages: 5 }, true);
      seen.add(place.page);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("leaves of the wall", () => {
  const [note] = sampleRoom({ step: "write", notes: 1 }).notes;
  if (!note) throw new Error("The sample has a note");
  const part = (notes: number) =>
    ({ key: "notes", notes: Array.from({ length: notes }, () => note), columns: "notes" }) as const;

  const sizes = (notes: number) => leavesOf([part(notes)]).map((leaf) => leaf.notes?.length);

  it("hold every note once, and leave the first ones alone when another comes", () => {
    expect(sizes(600).reduce((sum = 0, size = 0) => sum + size, 0)).toBe(600);
    expect(sizes(601).slice(0, -1)).toEqual(sizes(600).slice(0, sizes(601).length - 1));
    expect(sizes(3)).toEqual([3]);
    expect(leavesOf([{ key: "how", body: "Dots", columns: "rows" }])).toHaveLength(1);
  });

  it("count their pages as one part's", () => {
    const [, second] = leavesOf([part(60)]);
    if (!second) throw new Error("Sixty notes make two leaves");
    const pages = new Map([0, 1].map((number) => [leafKey(part(60), number), 5]));
    expect(pageOfPart(second, 2, pages)).toEqual({ page: 8, of: 10 });
  });
});

describe("joinAddress", () => {
  it("is what people type: without code and https, with the port and the path", () => {
    expect(joinAddress("https://paja.example/#K7QF9XMP2RTD")).toBe("paja.example");
    expect(joinAddress("https://kunta.example/paja/?x=1#K7QF")).toBe("kunta.example/paja");
    expect(joinAddress("http://192.0.2.7:8080/#K7QF")).toBe("http://192.0.2.7:8080");
  });
});

describe("municipalityCounts", () => {
  it("puts most first and those who told none last", () => {
    const [person] = sampleRoom().people;
    if (!person) throw new Error("The sample has people");
    const from = (municipality: string) => ({ ...person, municipality });
    expect(municipalityCounts(["", "B", "A", "", "", "B"].map(from))).toEqual([
      { municipality: "B", people: 2 },
      { municipality: "A", people: 1 },
      { municipality: "", people: 3 },
    ]);
  });
});

function places(...dots: readonly number[]) {
  const tally = dots.map((count, index) => ({
    option: noteIdOf(sampleAuthor(1), `n${index}`),
    dots: count,
    voters: 1,
  }));
  return resultRows({ tally }, emptyRoom);
}

describe("results in rows", () => {
  it("shares places among equals and leaves out notes without dots", () => {
    expect(places(5, 3, 3, 1, 0).map(({ place, tied }) => [place, tied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ]);
  });

  it("takes a tie at the end along, and leaves out one that would double the list", () => {
    expect(topRows(places(5, 4, 3, 3, 1), 3)).toMatchObject({ rows: { length: 4 }, more: 1 });
    expect(topRows(places(5, 4, 1, 1, 1, 1, 1), 3)).toMatchObject({ rows: { length: 2 }, more: 5 });
  });

  it("shows all of a tie for first place", () => {
    expect(topRows(places(1, 1, 1, 1, 1, 1, 1), 3)).toMatchObject({ rows: { length: 7 }, more: 0 });
  });

  it("counts people who voted and left among those who could vote", () => {
    const room = sampleRoom({ vote: "closed" });
    const [vote] = room.votes;
    if (!vote) throw new Error("The sample has a vote");
    expect(room.people.filter(({ left }) => left)).toHaveLength(1);
    expect(peopleInVote(room, vote)).toBe(40);
    expect(peopleInVote(room, { ballotsByVoter: new Map() })).toBe(39);
  });
});

describe("eveningFigures", () => {
  it("counts neither hidden notes, nor dots of an open vote, nor planned rounds", () => {
    expect(eveningFigures(sampleRoom({ step: "vote", notes: 30 }))).toMatchObject({
      people: 40,
      notes: 29,
      dots: 0,
      rounds: 0,
      pairs: 0,
    });
  });
});

describe("timeOfDay", () => {
  it("writes the time as it is written in Finland, and in English as abroad", () => {
    const moment = new Date(2027, 2, 10, 19, 5).getTime();
    expect(languages.map((language) => timeOfDay(moment, language))).toEqual(["19.05", "19.05", "19:05"]);
  });
});
