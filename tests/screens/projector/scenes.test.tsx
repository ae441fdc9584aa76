import { afterEach, describe, expect, it } from "vitest";
import { stepKinds } from "../../../src/domain/agenda.ts";
import { rulesOfBoard, type BoardInfo } from "../../../src/domain/boards.ts";
import type { Room } from "../../../src/domain/room.ts";
import type { Screen } from "../../../src/domain/screen.ts";
import { usualLook } from "../../../src/ui/projector/projector-look.ts";
import { piled, sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openWall, type OpenWall } from "./open-wall.tsx";

let wall: OpenWall;
afterEach(() => wall.gone());

const shows =
  (view: Screen["view"], note = "") =>
  (room: Room) => ({ ...room, screen: { view, note } });

const turned = (turns: number) => (room: Room) => ({ ...room, screen: { view: "auto" as const, note: "", turns } });

const described = (room: Room, id: string, info: Partial<BoardInfo>): Room => {
  const usual = { title: {}, prompt: {}, kind: "room", order: 1, step: "", open: true } as const;
  const board = { ...rulesOfBoard([], id), id, info: { ...usual, ...info } };
  return { ...room, boards: [...room.boards.filter((each) => each.id !== id), board] };
};

describe("the wall", () => {
  it.each(stepKinds)("shows address, code and QR code in the step %s", async (step) => {
    wall = await openWall(sampleRoom({ step }));
    expect(wall.text()).toContain("paja.example");
    expect(wall.text()).toContain("K7QF");
    expect(wall.root.querySelectorAll(".qr-code")).toHaveLength(1);
  });

  it.each(stepKinds.filter((kind) => kind !== "tables"))("names nobody in the step %s", async (step) => {
    wall = await openWall(sampleRoom({ step }));
    for (const { name } of wall.session.state.value.people) expect(wall.text()).not.toContain(name);
  });

  it("invites to join before the evening, and counts people by municipality", async () => {
    wall = await openWall(sampleRoom({ step: "none" }));
    expect(wall.heading()).toBe("Elinvoimapaja Koivurannassa");
    expect(wall.text()).toContain("39 paikalla");
    expect(wall.text()).toContain("Koivuranta 18");
  });

  it("shows the code of the hall's Wi-Fi before that of the evening, in three languages, on the view about joining alone", async () => {
    const wifi = { name: "Kylätalo", password: "tervetuloa", hidden: false };
    wall = await openWall(sampleRoom({ step: "none" }), usualLook, wifi);
    expect(wall.root.querySelectorAll(".qr-code")).toHaveLength(2);
    const ways = [...wall.root.querySelectorAll(".join-ways li")].map((way) => way.textContent);
    expect(ways[0]).toContain("1. Liity Wi‑FiinAnslut till wifiJoin the Wi‑Fi");
    expect(ways[1]).toContain("2. Liity iltaanAnslut till kvällenJoin the evening");
    expect(wall.text()).toContain("VerkkoKylätaloSalasanatervetuloa");
    expect(wall.text()).toContain("39 paikalla");
    await wall.arrive(() => sampleRoom({ step: "write" }));
    expect(wall.root.querySelectorAll(".qr-code")).toHaveLength(1);
    expect(wall.text()).not.toContain("tervetuloa");
  });

  it("keeps the number of people to itself when it is told to", async () => {
    wall = await openWall(sampleRoom({ step: "arrival" }), { ...usualLook, showsCounts: false });
    expect(wall.text()).not.toContain("paikalla");
  });

  it("follows the evening from step to step", async () => {
    wall = await openWall(sampleRoom({ step: "info" }));
    expect(wall.heading()).toBe("Tervetuloa");
    expect(wall.text()).toContain("08:00");
    await wall.arrive(() => sampleRoom({ step: "write", notes: 3 }));
    expect(wall.heading()).toContain("Mitä yhdessä voisi tehdä paremmin?");
    expect(wall.text()).toContain("3 lappua");
    await wall.arrive((room) => ({ ...room, course: room.course && { ...room.course, ended: true } }));
    expect(wall.heading()).toBe("Kiitos tästä illasta!");
  });

  it("counts hands and those who are done, never saying who, unless counts are off", async () => {
    const room = {
      ...sampleRoom({ step: "talk" }),
      hands: [sampleAuthor(3)],
      done: [sampleAuthor(4), sampleAuthor(5)],
    };
    wall = await openWall(room);
    expect(wall.text()).toContain("Valmiina 2/39 · 1 käsi ylhäällä");
    expect(wall.text()).not.toContain(room.people[3]?.name);
    wall.gone();
    wall = await openWall(room, { ...usualLook, showsCounts: false });
    expect(wall.text()).not.toContain("ylhäällä");
  });

  it("says so many facts smaller, beside the clock and not under it", async () => {
    const room = { ...sampleRoom({ step: "write", notes: 12 }), hands: [sampleAuthor(3)] };
    const size = () => wall.root.querySelector(".join-strip__status")?.getAttribute("data-long");
    wall = await openWall(room);
    expect(size()).toBe("false");
    await wall.arrive((now) => ({ ...now, done: [sampleAuthor(4)] }));
    expect(wall.text()).toContain("Valmiina 1/39 · 1 käsi ylhäällä");
    expect(size()).toBe("true");
  });

  it("says when a break ends", async () => {
    wall = await openWall(sampleRoom({ step: "break" }));
    expect(wall.text()).toMatch(/Jatketaan kello \d\d\.\d\d/);
  });

  it("asks the question large while nobody has written yet", async () => {
    wall = await openWall(sampleRoom({ step: "write", notes: 0 }));
    expect(wall.text()).toContain("Kirjoita puhelimella, yksi asia yhteen lappuun.");
    expect(wall.root.querySelector(".note-card")).toBeNull();
  });

  it("shows no note that is hidden", async () => {
    wall = await openWall(sampleRoom({ step: "write", notes: 30 }));
    const hidden = wall.session.state.value.notes.find((note) => note.hidden);
    expect(hidden).toBeDefined();
    expect(wall.text()).not.toContain(hidden?.text);
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(29);
  });

  it("gives a long prompt a page of its own", async () => {
    const room = sampleRoom({ step: "write", notes: 3 });
    const prompt = { fi: "Mieti hetki yksin. ".repeat(10).trim() };
    wall = await openWall({ ...room, agenda: room.agenda.map((step) => ({ ...step, prompt })) });
    expect(wall.heading()).toBe("Tarpeet ja ideat");
    expect(wall.root.querySelector(".note-card")).toBeNull();
    await wall.key("PageDown");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(3);
  });

  it("asks what the board asks, and only else what the step does", async () => {
    const room = sampleRoom({ step: "write", notes: 0 });
    const prompt = { fi: "Mikä kylässä on parasta?", sv: "Vad är bäst i byn?" };
    wall = await openWall(described(room, "ideas", { prompt }));
    expect(wall.heading()).toBe("Mikä kylässä on parasta?");
    await wall.arrive(() => described(sampleRoom({ step: "write", notes: 3 }), "ideas", { prompt, kind: "tables" }));
    expect(wall.heading()).toBe("Mikä kylässä on parasta?");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(3);
    await wall.arrive(() => described(room, "ideas", { open: false, prompt: { fi: "" } }));
    expect(wall.heading()).toBe(room.agenda.find(({ kind }) => kind === "write")?.prompt.fi);
  });

  it("goes through the boards that are open in the step, each with its question, but not what has to wait", async () => {
    const room = sampleRoom({ step: "write", notes: 3 });
    const step = room.course?.step ?? "";
    const needs = { title: { fi: "Tarpeet" }, prompt: { fi: "Mitä kylä tarvitsee?" }, step };
    const two = described(described(room, "needs", needs), "later", { kind: "parking" });
    wall = await openWall(two);
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(3);
    await wall.key("PageDown");
    expect(wall.heading()).toBe("Tarpeet");
    expect(wall.text()).toContain("Mitä kylä tarvitsee?");
    const moved = room.notes.map((note, place) => (place === 0 ? { ...note, board: "needs" } : note));
    await wall.arrive(() => ({ ...two, notes: moved }));
    expect(wall.heading()).toBe("Mitä kylä tarvitsee?");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(1);
    await wall.key("PageDown");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(2);
  });

  it("asks at the tables what each table writes down on its part of the board", async () => {
    const prompt = { fi: "Kirjatkaa yksi kokeilu." };
    const room = sampleRoom({ step: "tables" });
    const board = room.agenda.find(({ kind }) => kind === "tables")?.board ?? "";
    wall = await openWall(described(room, board, { kind: "tables", title: { fi: "Pöytien laput" }, prompt }));
    await wall.key("ArrowLeft");
    expect(wall.heading()).toBe("Pöytien laput");
    expect(wall.text()).toContain("Kirjatkaa yksi kokeilu.");
  });

  it("shows one note large, and lets it go the moment it is hidden", async () => {
    const room = sampleRoom({ step: "write", notes: 3 });
    const [first] = room.notes;
    wall = await openWall(shows("note", first?.id)(room));
    expect(wall.root.querySelectorAll(".note-view .note-card")).toHaveLength(1);
    await wall.arrive((now) => ({
      ...now,
      notes: now.notes.map((note) => (note.id === first?.id ? { ...note, hidden: true } : note)),
    }));
    expect(wall.root.querySelector(".note-view")).toBeNull();
    expect(wall.text()).not.toContain(first?.text);
  });

  it("shows what the facilitator chooses instead of the step", async () => {
    wall = await openWall(shows("timer")(sampleRoom({ step: "tables" })));
    expect(wall.text()).toContain("18:00");
    expect(wall.text()).toMatch(/Aikaa on kello \d\d\.\d\d asti/);
    await wall.arrive(shows("join"));
    expect(wall.text()).toContain("Lue ruutu kameralla tai kirjoita koodi.");
    await wall.arrive(shows("wall"));
    expect(wall.heading()).toBe("Ideaseinä");
    await wall.arrive(shows("auto"));
    expect(wall.heading()).toBe("Siirry pöytääsi: katso puhelimesta");
  });

  it("goes through the themes, first all of them and then each with its notes", async () => {
    wall = await openWall(sampleRoom({ step: "group", notes: 30 }));
    expect(wall.heading()).toBe("Teemat");
    expect(wall.text()).toContain("Kyydit ja liikkuminen");
    expect(wall.root.querySelector(".note-card")).toBeNull();
    await wall.key("ArrowRight");
    expect(wall.heading()).toBe("Kyydit ja liikkuminen");
    expect(wall.root.querySelector(".note-card")).not.toBeNull();
    await wall.key("ArrowLeft");
    expect(wall.heading()).toBe("Teemat");
  });

  it("shows the themes with what they got, most first, whenever the facilitator wants", async () => {
    const room = sampleRoom({ step: "tables", notes: 30, vote: "closed" });
    const sums = [
      { theme: "theme-2", dots: 31, people: 18 },
      { theme: "theme-1", dots: 1, people: 1 },
    ];
    const votes = room.votes.map((vote) => ({ ...vote, sums }));
    wall = await openWall({ ...room, votes, screen: { view: "wall", note: "", by: "themes" } });
    const slips = [...wall.root.querySelectorAll(".theme-slip")].map((slip) => slip.textContent);
    expect(slips[0]).toMatch(/^Yhteiset tilat\d lappua31 pistettä 18 ihmiseltä$/);
    expect(slips[1]).toMatch(/^Kyydit ja liikkuminen\d lappua1 piste yhdeltä ihmiseltä$/);
    expect(slips[2]).toContain("0 pistettä");
  });

  it("tells no sums of themes while people vote", async () => {
    const room = sampleRoom({ step: "vote", notes: 30 });
    const votes = room.votes.map((vote) => ({ ...vote, sums: [{ theme: "theme-1", dots: 9, people: 5 }] }));
    wall = await openWall({ ...room, votes, screen: { view: "wall", note: "", by: "themes" } });
    expect(wall.text()).not.toContain("9 pistettä");
  });

  it("says of a large note what it got, and that it goes on", async () => {
    const room = sampleRoom({ step: "tables", notes: 30 });
    const [winner] = room.votes[0]?.tally ?? [];
    const notes = room.notes.map((note) =>
      note.id === winner?.option ? { ...note, status: "chosen" as const } : note,
    );
    wall = await openWall(shows("note", winner?.option)({ ...room, notes }));
    expect(wall.text()).toContain(`${winner?.dots} pistettä`);
    expect(wall.text()).toContain("Valittu jatkoon");
  });

  it("turns pages when whoever leads taps, and not when another view is chosen", async () => {
    wall = await openWall(sampleRoom({ step: "group", notes: 30 }));
    await wall.arrive(turned(1));
    expect(wall.heading()).toBe("Kyydit ja liikkuminen");
    await wall.arrive(turned(2));
    expect(wall.heading()).toBe("Yhteiset tilat");
    await wall.arrive(turned(0));
    expect(wall.heading()).toBe("Teemat");
    await wall.arrive((room) => ({ ...room, screen: { view: "wall", note: "", by: "themes", turns: 7 } }));
    expect(wall.heading()).toBe("Teemat");
  });

  it("counts notes that are not shown yet on an empty wall", async () => {
    const room = sampleRoom({ step: "write", notes: 3 });
    const notes = room.notes.map((note) => ({ ...note, waiting: "reveal" as const }));
    wall = await openWall(shows("wall")({ ...room, notes }));
    expect(wall.text()).toContain("3 lappua odottaa näyttämistä.");
    await wall.arrive((now) => ({ ...now, notes: room.notes }));
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(3);
  });

  it("shows all tables at once, then who sits where by name and by table, then what to talk about", async () => {
    wall = await openWall(sampleRoom({ step: "tables" }));
    expect(wall.text()).toContain("Kierros 1/3");
    expect(wall.root.querySelectorAll(".table-slip")).toHaveLength(6);
    expect(wall.text()).not.toContain("Kylätoimija 12");
    await wall.key("ArrowRight");
    expect(wall.heading()).toBe("Etsi nimesi");
    const rows = [...wall.root.querySelectorAll(".tables-view__name")].map((row) => row.textContent);
    expect(rows).toContain("Kylätoimija 126");
    expect(rows).toEqual([...rows].sort((a, b) => (a ?? "").localeCompare(b ?? "", "fi")));
    await wall.key("ArrowRight");
    expect(wall.heading()).toBe("Kuka istuu missä");
    expect(wall.text()).toContain("Kylätoimija 12");
    await wall.key("ArrowRight");
    expect(wall.text()).toContain("Mikä ideassa on tärkeintä teidän kunnassanne?");
  });

  it("says at few tables which municipalities sit there", async () => {
    const room = sampleRoom({ step: "tables", people: 24 });
    const seatings = room.seatings.map((seating) => ({
      ...seating,
      tableByPerson: new Map([...seating.tableByPerson].map(([id, table]) => [id, 1 + (table % 4)])),
    }));
    wall = await openWall({ ...room, seatings });
    expect(wall.root.querySelectorAll(".table-slip[data-tight=true]")).toHaveLength(4);
    expect(wall.root.querySelector(".table-slip__who li")?.textContent).toMatch(/^\p{L}+ \d$/u);
  });

  it("has no page of names when nobody gave one", async () => {
    const room = sampleRoom({ step: "tables" });
    wall = await openWall({ ...room, people: room.people.map((person) => ({ ...person, name: "" })) });
    await wall.key("ArrowRight");
    expect(wall.root.querySelector(".table-slip")).toBeNull();
  });

  it("counts what the evening made, with the pairs that met and those from two municipalities", async () => {
    wall = await openWall(sampleRoom({ step: "closing", roundsStarted: 2 }));
    const figures = [...wall.root.querySelectorAll("li")].map((figure) => figure.textContent);
    expect(figures).toEqual([
      "40 ihmistä",
      "5 kuntaa",
      "119 lappua",
      "192 pistettä",
      "213 paria tapasi",
      "159 paria yli kuntarajan",
    ]);
  });
});

describe("a vote on the wall", () => {
  it("says how to vote and how many have, and no count of any note while counts are hidden", async () => {
    wall = await openWall(sampleRoom({ step: "vote" }));
    expect(wall.text()).toContain("Sinulla on 5 pistettä");
    expect(wall.text()).toContain("Yhdelle lapulle enintään 2 pistettä.");
    expect(wall.text()).toContain("39/40 äänesti");
    expect(wall.root.querySelector(".result-row")).toBeNull();
  });

  it("keeps a hidden result hidden even when the result is asked for", async () => {
    wall = await openWall(shows("result")(sampleRoom({ step: "vote" })));
    expect(wall.root.querySelector(".result-row")).toBeNull();
    expect(wall.text()).toContain("Tulos näytetään, kun äänestys suljetaan.");
  });

  it("shows the notes in turn for those who have no phone", async () => {
    wall = await openWall(sampleRoom({ step: "vote", notes: 8 }));
    await wall.key("ArrowRight");
    expect(wall.heading()).toBe("Näistä äänestetään");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(8);
  });

  it("shows a pile once, with how many notes say it, as what is voted on, as a result and large", async () => {
    const room = piled(sampleRoom({ step: "vote", notes: 8 }), [1, 2], 0);
    const [face, under] = room.notes;
    wall = await openWall(room);
    await wall.key("ArrowRight");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(6);
    expect(wall.text()).not.toContain(under?.text);
    expect(wall.text()).toContain("3 lappua sanoo tämän");
    const tally = [{ option: face?.id ?? "", dots: 4, voters: 3, under: 2 }];
    const closed: Room = { ...room, votes: room.votes.map((vote) => ({ ...vote, open: false, tally })) };
    await wall.arrive(() => closed);
    expect(wall.root.querySelector(".result-row")?.textContent).toContain("2 muuta sanoo saman");
    await wall.arrive(() => shows("note", face?.id)(closed));
    expect(wall.text()).toContain("4 pistettä");
    expect(wall.text()).toContain("3 lappua sanoo tämän");
    await wall.arrive(() => shows("note", under?.id)(closed));
    expect(wall.text()).toContain(under?.text);
    expect(wall.text()).not.toContain("pistettä");
  });

  it("shows the notes one by one where a vote was opened on each of them", async () => {
    const room = piled(sampleRoom({ step: "vote", notes: 8 }), [1, 2], 0);
    wall = await openWall({ ...room, votes: room.votes.map((vote) => ({ ...vote, piles: undefined })) });
    await wall.key("ArrowRight");
    expect(wall.root.querySelectorAll(".note-card")).toHaveLength(8);
  });

  it("shows the result by itself once the vote is closed, each dot drawn", async () => {
    wall = await openWall(sampleRoom({ step: "vote", vote: "closed" }));
    expect(wall.heading()).toBe("Pisteäänestyksen tulos");
    expect(wall.text()).toContain("39/40 äänesti");
    const [first] = wall.root.querySelectorAll(".result-row");
    expect(first?.querySelectorAll(".dots__dot")).toHaveLength(19);
    expect(first?.querySelector(".result-row__number")?.textContent).toBe("19");
  });

  it("says that places are shared, and names no note that has been hidden since", async () => {
    wall = await openWall(sampleRoom({ step: "vote", vote: "closed" }));
    const rows = [...wall.root.querySelectorAll(".result-row")].map((row) => row.textContent ?? "");
    expect(rows.filter((row) => row.includes("4.") && row.includes("tasan"))).toHaveLength(3);
    const winner = wall.session.state.value.votes[0]?.tally[0]?.option;
    const text = wall.session.state.value.notes.find(({ id }) => id === winner)?.text ?? "";
    expect(rows[0]).toContain(text);
    await wall.arrive((room) => ({
      ...room,
      notes: room.notes.map((note) => (note.id === winner ? { ...note, hidden: true } : note)),
    }));
    expect(wall.text()).not.toContain(text);
    expect(wall.root.querySelector(".result-row")?.textContent).toContain("Lappu, joka ei ole enää näkyvissä");
  });
});
