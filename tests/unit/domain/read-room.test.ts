import { describe, expect, test } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { mostNotesPerAuthor } from "../../../src/domain/notes.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { emptyRoom, roomToText } from "../../../src/domain/room.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const lead = anAuthor("lead");
const roomOf = (...journals: readonly JournalView[]) => readRoom(journals, lead);

const note = (key: string, text: string, board = "ideas"): Line => ["notes", key, { text, board, colour: 0 }];
const profile = (name: string, more: object = {}): Line => ["profile", "me", { name, ...more }];
const grant = (word: string, role: string, through?: number): Line => ["grants", anAuthor(word), { role, through }];
const place = (word: string, key: string, theme: string): Line => [
  "placements",
  noteIdOf(anAuthor(word), key),
  { theme },
];
const theme = (key: string, title: string, removed = false): Line => [
  "themes",
  key,
  { board: "ideas", title, removed },
];
const hide = (key: string, hidden: boolean): Line => ["moderation", key, { hidden }];
const remove = (word: string, through: number): Line => ["moderation", `author:${anAuthor(word)}`, { through }];

const textsOf = (...journals: readonly JournalView[]) => roomOf(...journals).notes.map(({ text }) => text);

describe("readRoom", () => {
  test("is empty without journals", () => {
    expect(readRoom([], undefined)).toEqual(emptyRoom);
  });

  test("is the same for the same journals in any order", () => {
    const journals = [
      aJournal("lead", [profile("Leena"), theme("t1", "Kylätalo"), place("anna", "n1", "t1")]),
      aJournal("anna", [profile("Anna"), note("n1", "Saunailta")]),
      aJournal("ben", [profile("Ben"), note("n1", "Kimppakyydit")]),
    ];
    const text = roomToText(roomOf(...journals));
    expect(roomToText(roomOf(...[...journals].reverse()))).toBe(text);
  });

  test("obeys nobody before the facilitator's journal is there", () => {
    const room = readRoom([aJournal("eve", [["workshop", "info", { name: "Eve's evening" }]])], undefined);
    expect(room.workshop).toBeUndefined();
  });
});

describe("people", () => {
  test("come in the order in which they joined, with clean names and their roles", () => {
    const room = roomOf(
      aJournal("lead", [profile("Leena"), grant("ben", "table-host"), grant("cia", "co-facilitator")]),
      aJournal("ben", [profile("Be\u202En\u200B")], { lamport: 9 }),
      aJournal("anna", [profile("Anna", { municipality: " Kauniainen\n", left: true })], { lamport: 5 }),
      aJournal("cia", [profile("Cia")], { lamport: 9 }),
    );
    expect(room.people.map(({ name, role, left }) => [name, role, left])).toEqual([
      ["Leena", "facilitator", false],
      ["Anna", "participant", true],
      ["Ben", "table-host", false],
      ["Cia", "co-facilitator", false],
    ]);
    expect(room.people[1]?.municipality).toBe("Kauniainen");
  });

  test("keep their place when they change their names, and go when they take them back", () => {
    const anna = aJournal("anna", [profile("Anna"), note("n1", "x"), profile("Anni")], { lamport: 2 });
    const ben = aJournal("ben", [profile("Ben")], { lamport: 3 });
    const cia = aJournal("cia", [profile("Cia"), ["profile", "me"]]);
    expect(roomOf(ben, anna, cia).people.map(({ name }) => name)).toEqual(["Anni", "Ben"]);
  });
});

describe("a note that is read again", () => {
  const anna = aJournal("anna", [profile("Anna"), note("n1", "Saunailta"), note("n2", "Perhekahvila")]);
  const ben = aJournal("ben", [profile("Ben"), note("n1", "Kimppakyydit")]);
  const id = noteIdOf(anAuthor("anna"), "n1");
  const led = (...lines: readonly Line[]) => roomOf(aJournal("lead", [theme("t1", "Kylätalo"), ...lines]), anna, ben);

  test("stays the same object, whatever others have written since", () => {
    const [before, after] = [led(), led(place("ben", "n1", "t1"))];
    expect(after.notes.map((each) => before.notes.includes(each))).toEqual([true, false, true]);
  });

  test("says at once what is said of it, and no longer than that", () => {
    const said = [
      place("anna", "n1", "t1"),
      hide(`note:${id}`, true),
      hide(`author:${anAuthor("anna")}`, true),
      ["stacks", id, { on: noteIdOf(anAuthor("ben"), "n1") }],
      ["moves", id, { board: "parking" }],
      ["statuses", id, { status: "chosen" }],
      ["boards", "ideas", { silent: true }],
      ["boards", "ideas", { approved: true }],
    ] satisfies readonly Line[];
    const plain = led();
    for (const line of said) {
      expect(led(line).notes[0]).not.toEqual(plain.notes[0]);
      expect(led()).toEqual(plain);
    }
  });
});

const hidden = (word: string, ...lines: readonly Line[]) =>
  roomOf(
    aJournal("lead", lines),
    aJournal("anna", [note("n1", "Saunailta")]),
    aJournal(word, [profile("x"), hide(`note:${noteIdOf(anAuthor("anna"), "n1")}`, true)], { lamport: 50 }),
  ).notes.map((each) => each.hidden);

const named = (word: string, lamport: number) => aJournal(word, [["workshop", "info", { name: word }]], { lamport });

describe("roles", () => {
  test("let a co-facilitator lead, and neither a table host nor anybody else", () => {
    expect(hidden("cia", grant("cia", "co-facilitator"))).toEqual([true]);
    expect(hidden("cia", grant("cia", "table-host"))).toEqual([false]);
    expect(hidden("cia")).toEqual([false]);
  });

  test("end where the facilitator withdraws them: what was done before still counts", () => {
    expect(hidden("cia", grant("cia", "co-facilitator"), grant("cia", "co-facilitator", 1))).toEqual([true]);
    expect(hidden("cia", grant("cia", "co-facilitator"), grant("cia", "co-facilitator", 0))).toEqual([false]);
    const room = roomOf(aJournal("lead", [grant("cia", "co-facilitator", 0)]), aJournal("cia", [profile("Cia")]));
    expect(room.people.map(({ role }) => role)).toEqual(["participant"]);
  });

  test("end where the facilitator removes the person", () => {
    expect(hidden("cia", grant("cia", "co-facilitator"), remove("cia", 0))).toEqual([false]);
    expect(hidden("cia", grant("cia", "co-facilitator"), remove("cia", 1))).toEqual([true]);
  });

  test("cannot be given on by a co-facilitator", () => {
    const room = roomOf(
      aJournal("lead", [grant("cia", "co-facilitator")]),
      aJournal("cia", [grant("dan", "co-facilitator")]),
      aJournal("dan", [profile("Dan"), ["workshop", "info", { name: "Dan's evening" }]]),
    );
    expect(room.workshop).toBeUndefined();
    expect(room.people.map(({ role }) => role)).toEqual(["participant"]);
  });

  test("let the later of two leaders win, and the higher name at a tie", () => {
    const granting = aJournal("lead", [grant("cia", "co-facilitator"), grant("dan", "co-facilitator")]);
    expect(roomOf(granting, named("cia", 7), named("dan", 6)).workshop?.name).toBe("cia");
    expect(roomOf(granting, named("cia", 7), named("dan", 7)).workshop?.name).toBe("dan");
  });
});

const themeOf = (...journals: readonly JournalView[]) => roomOf(...journals).notes[0]?.theme;

describe("notes", () => {
  test("come in the order in which they were first written, with the latest words", () => {
    const anna = aJournal("anna", [note("n1", "ensin"), note("n2", "toiseksi"), note("n1", "ensin, parempi")]);
    const ben = aJournal("ben", [note("n1", "väliin")], { lamport: 2 });
    expect(textsOf(ben, anna)).toEqual(["ensin, parempi", "toiseksi", "väliin"]);
  });

  test("are gone when their author takes them back, and nobody else can", () => {
    const anna = aJournal("anna", [note("n1", "Saunailta"), note("n2", "Kahvit"), ["notes", "n1"]]);
    const eve = aJournal("eve", [
      ["notes", noteIdOf(anAuthor("anna"), "n2")],
      ["notes", "n2"],
    ]);
    expect(textsOf(anna, eve)).toEqual(["Kahvit"]);
  });

  test("of one author count up to the limit, the first ones", () => {
    const many = Array.from({ length: mostNotesPerAuthor + 40 }, (_, index) => note(`n${index}`, `note ${index}`));
    const texts = textsOf(aJournal("eve", [...many, ["notes", "n0"]]), aJournal("anna", [note("n1", "Saunailta")]));
    expect(texts.length).toBe(mostNotesPerAuthor + 1);
    expect(texts).toContain("Saunailta");
    expect(texts).toContain(`note ${mostNotesPerAuthor}`);
    expect(texts).not.toContain(`note ${mostNotesPerAuthor + 1}`);
  });

  test("lie in the theme that the facilitator put them in, or their author", () => {
    const lead = aJournal("lead", [theme("t1", "Kylätalo"), place("anna", "n1", "t1")]);
    const anna = aJournal("anna", [note("n1", "a"), note("n2", "b"), place("anna", "n2", "t1")]);
    const eve = aJournal("eve", [place("anna", "n1", ""), place("anna", "n2", "")], { lamport: 90 });
    expect(roomOf(lead, anna, eve).notes.map((each) => each.theme)).toEqual(["t1", "t1"]);
  });

  test("lie where the later one put them, and out of every theme with an empty one", () => {
    const anna = (theme: string, lamport: number) =>
      aJournal("anna", [note("n1", "a"), place("anna", "n1", theme)], { lamport });
    const lead = aJournal("lead", [theme("t1", "Kylätalo"), theme("t2", "Kyydit"), place("anna", "n1", "t1")], {
      lamport: 10,
    });
    expect(themeOf(lead, anna("t2", 5))).toBe("t1");
    expect(themeOf(lead, anna("t2", 50))).toBe("t2");
    expect(themeOf(lead, anna("", 50))).toBeUndefined();
    expect(themeOf(lead, anna("t2", 11))).toBe("t1");
  });

  test("fall back to the board when their theme is removed, unknown or of another board", () => {
    const room = roomOf(
      aJournal("lead", [
        theme("t1", "Kylätalo"),
        theme("t1", "Kylätalo", true),
        ["themes", "t2", { board: "other", title: "Muu" }],
        place("anna", "n1", "t1"),
        place("anna", "n2", "t2"),
        place("anna", "n3", "t3"),
      ]),
      aJournal("anna", [note("n1", "a"), note("n2", "b"), note("n3", "c")]),
    );
    expect(room.notes.map((each) => each.theme)).toEqual([undefined, undefined, undefined]);
    expect(room.themes.map(({ title }) => title)).toEqual(["Muu"]);
  });
});

describe("moderation", () => {
  const anna = aJournal("anna", [note("n1", "a"), note("n2", "b"), note("n3", "c")]);
  const key = `note:${noteIdOf(anAuthor("anna"), "n2")}`;

  test("hides a note and shows it again", () => {
    expect(roomOf(aJournal("lead", [hide(key, true)]), anna).notes.map((each) => each.hidden)).toEqual([
      false,
      true,
      false,
    ]);
    const both = roomOf(aJournal("lead", [hide(key, true), hide(key, false)]), anna);
    expect(both.notes.map((each) => each.hidden)).toEqual([false, false, false]);
  });

  test("hides all of an author's notes", () => {
    const room = roomOf(aJournal("lead", [hide(`author:${anAuthor("anna")}`, true)]), anna);
    expect(room.notes.every((each) => each.hidden)).toBe(true);
    expect(room.removed).toEqual([]);
  });

  test("removes an author from an entry on, and nothing written later comes back", () => {
    const room = roomOf(aJournal("lead", [remove("anna", 0)]), anna);
    expect(room.notes.map(({ text }) => text)).toEqual(["a"]);
    expect(room.removed).toEqual([anAuthor("anna")]);
    expect(textsOf(aJournal("lead", [remove("anna", -1)]), anna)).toEqual([]);
    expect(
      textsOf(aJournal("lead", [remove("anna", -1), hide(`author:${anAuthor("anna")}`, false)]), anna).length,
    ).toBe(3);
  });

  test("cannot remove the facilitator, though a co-facilitator tries", () => {
    const lead = aJournal("lead", [grant("cia", "co-facilitator"), note("n1", "Tervetuloa")]);
    const room = roomOf(lead, aJournal("cia", [remove("lead", -1)]));
    expect(room.notes.map(({ text }) => text)).toEqual(["Tervetuloa"]);
    expect(room.removed).toEqual([]);
  });

  test("by somebody who does not lead does nothing", () => {
    expect(textsOf(aJournal("eve", [remove("anna", -1), hide(key, true)]), anna)).toEqual(["a", "b", "c"]);
  });
});

const step = (key: string, order: number, removed = false): Line => [
  "agenda",
  key,
  { kind: "write", title: { fi: key }, minutes: 10, order, removed },
];

const seating = (round: number, state: string): Line => [
  "seatings",
  `round-${round}`,
  { round, state, tables: { [anAuthor("anna")]: round } },
];

describe("the programme", () => {
  test("is sorted by its order, then by id, without what was removed", () => {
    const room = roomOf(
      aJournal("lead", [step("c", 2), step("b", 1), step("a", 2), step("d", 1.5), step("c", 2, true)]),
    );
    expect(room.agenda.map(({ id }) => id)).toEqual(["b", "d", "a"]);
  });

  test("shows seatings by round with the tables of each person", () => {
    const room = roomOf(aJournal("lead", [seating(2, "planned"), seating(1, "planned"), seating(1, "running")]));
    expect(room.seatings.map(({ round, state }) => [round, state])).toEqual([
      [1, "running"],
      [2, "planned"],
    ]);
    expect(room.seatings[0]?.tableByPerson.get(anAuthor("anna"))).toBe(1);
  });
});

const round = (state: string, tables: Record<string, number>): Line => [
  "seatings",
  "round-1",
  { round: 1, state, tables },
];

describe("rounds at the tables", () => {
  const grantCo: Line = ["grants", anAuthor("cia"), { role: "co-facilitator" }];

  test("never go back: a plan written while people already sat is none any more", () => {
    const began = aJournal("lead", [grantCo, round("running", { anna: 1 })]);
    const late = aJournal("cia", [round("planned", { anna: 2 })], { lamport: 50 });
    const [seating] = roomOf(began, late).seatings;
    expect(seating?.state).toBe("running");
    expect(seating?.tableByPerson).toEqual(new Map([["anna", 1]]));
    expect(roomToText(roomOf(late, began))).toBe(roomToText(roomOf(began, late)));
  });

  test("say of a guest's journal what they said of the guest, and of nobody twice", () => {
    const guest: Line = ["guests", "g1", { name: " Paula\u200B", device: anAuthor("paula") }];
    const lines = [guest, round("running", { "guest.g1": 3, anna: 1 })];
    const room = roomOf(aJournal("lead", lines), aJournal("paula", [profile("Paula")]));
    expect(room.guests).toMatchObject([{ id: "guest.g1", name: "Paula", state: "expected" }]);
    expect(room.seatings[0]?.tableByPerson).toEqual(
      new Map([
        [anAuthor("paula"), 3],
        ["anna", 1],
      ]),
    );
  });
});

describe("rules about seating and the list of guests", () => {
  test("are the leaders' alone", () => {
    const room = roomOf(
      aJournal("lead", [profile("Leena")]),
      aJournal("eve", [
        ["guests", "g1", { name: "Eve's friend" }],
        ["places", anAuthor("eve"), { table: 1, host: true }],
        ["bonds", "b", { kind: "apart", people: ["a", "b"] }],
        ["tables", "1", { seats: 0 }],
        ["rotation", "main", { pattern: "random" }],
      ]),
    );
    expect(room.guests).toEqual([]);
    expect(room.seatingRules).toEqual(emptyRoom.seatingRules);
  });
});
