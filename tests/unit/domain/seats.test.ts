import { describe, expect, test } from "vitest";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import type { Room } from "../../../src/domain/room.ts";
import { aJournal, anAuthor, type Line } from "./a-journal.ts";

const a = anAuthor("anna");
const b = anAuthor("berit");
const c = anAuthor("cia");
const lead = anAuthor("lead");
const none = { key: "K".repeat(87), signature: "S".repeat(86) };

const ticket = (name: string, from: string, more: object = {}): Line => [
  "tickets",
  name,
  { gives: "seat", from, sealed: "x", ...more },
];
const claim = (name: string, from: string): Line => ["claims", name, { ...none, from }];
const profile = (name: string, municipality = ""): Line => ["profile", "me", { name, municipality }];
const ballot = (dots: number): Line => ["ballots", "v1", { "lead------------------:n1": dots }];
const opening: readonly Line[] = [
  ["notes", "n1", { text: "Saunailta", board: "ideas" }],
  ["votes", "v1", { board: "ideas", dots: 3, mostPerNote: 3 }],
];

function roomOf(...journals: readonly JournalView[]): Room {
  const room = readRoom(journals, lead);
  expect(readRoom([...journals].reverse(), lead)).toEqual(room);
  return room;
}

const counted = (room: Room): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...(room.votes[0]?.ballotsByVoter ?? [])].map(([voter, dots]) => [
      voter,
      Object.values(dots).reduce((sum, each) => sum + each, 0),
    ]),
  );

function rolesOnceGranted(role: string): readonly string[] {
  return roomOf(
    aJournal("lead", [...opening, ["grants", a, { role }], ticket("t1", a)]),
    aJournal("anna", [profile("Anna")]),
    aJournal("berit", [claim("t1", a)], { lamport: 20 }),
  ).people.map(({ role: has }) => has);
}

const titles = (room: Room): readonly string[] => room.themes.map(({ title }) => title);

describe("a seat that is handed over", () => {
  const leader = aJournal("lead", [...opening, ticket("t1", a)]);

  test("goes on with name, municipality, notes, table and place on the list", () => {
    const room = roomOf(
      aJournal("lead", [
        ...opening,
        ticket("t1", a),
        ["seatings", "round-1", { round: 1, state: "running", tables: { [a]: 4 } }],
        ["places", a, { table: 2, host: true }],
        ["guests", "g1", { name: "Anna", device: a }],
      ]),
      aJournal("anna", [profile("Anna", "Teuva"), ["notes", "n1", { text: "Kimppakyydit", board: "ideas" }]]),
      aJournal("berit", [claim("t1", a)], { lamport: 20 }),
    );
    expect(room.people).toMatchObject([{ id: b, name: "Anna", municipality: "Teuva" }]);
    expect(room.moved).toEqual([{ from: a, to: b }]);
    expect(room.seatings[0]?.tableByPerson).toEqual(new Map([[b, 4]]));
    expect(room.seatingRules.places).toMatchObject([{ person: b, table: 2 }]);
    expect(room.guests[0]?.device).toBe(b);
    expect(room.notes.map(({ text, author }) => [text, author])).toContainEqual(["Kimppakyydit", a]);
  });

  test("keeps the earlier device's dots until new ones are given, and never counts both", () => {
    const anna = aJournal("anna", [profile("Anna"), ballot(3)]);
    expect(counted(roomOf(leader, anna, aJournal("berit", [claim("t1", a)], { lamport: 20 })))).toEqual({ [a]: 3 });
    const voting = aJournal("berit", [claim("t1", a), ballot(2)], { lamport: 20 });
    expect(counted(roomOf(leader, anna, voting))).toEqual({ [b]: 2 });
    const emptied = aJournal("berit", [claim("t1", a), ["ballots", "v1", {}]], { lamport: 20 });
    expect(counted(roomOf(leader, anna, emptied))).toEqual({});
  });

  test("counts what was voted before as somebody else's only where the seat has no ballot", () => {
    const berit = aJournal("berit", [profile("Berit"), ballot(1), claim("t1", a)], { lamport: 20 });
    const anna = aJournal("anna", [profile("Anna"), ballot(3)]);
    const room = roomOf(leader, anna, berit);
    expect(counted(room)).toEqual({ [a]: 3 });
    expect(room.people.map(({ name }) => name)).toEqual(["Anna"]);
    expect(counted(roomOf(leader, aJournal("anna", [profile("Anna")]), berit))).toEqual({ [b]: 1 });
  });

  test("is not anybody's without a ticket, and lets nobody vote twice while the ticket is on its way", () => {
    const anna = aJournal("anna", [profile("Anna"), ballot(3)]);
    const berit = aJournal("berit", [profile("Berit"), claim("t1", a), ballot(2)], { lamport: 20 });
    const room = roomOf(aJournal("lead", opening), anna, berit);
    expect(room.people.map(({ id }) => id)).toEqual([a, b]);
    expect(counted(room)).toEqual({ [a]: 3 });
    expect(room.seatless).toEqual([b]);
  });

  test("can be given away by its own person, and nobody else's", () => {
    const own = aJournal("anna", [profile("Anna"), ticket("t1", a)]);
    const berit = aJournal("berit", [claim("t1", a)], { lamport: 20 });
    expect(roomOf(aJournal("lead", opening), own, berit).moved).toEqual([{ from: a, to: b }]);
    const thief = aJournal("cia", [profile("Cia"), ticket("t1", a)]);
    const anna = aJournal("anna", [profile("Anna")]);
    expect(roomOf(aJournal("lead", opening), anna, thief, berit).moved).toEqual([]);
  });

  test("goes along a chain of devices, in whatever order their entries come", () => {
    const room = roomOf(
      aJournal("lead", [...opening, ticket("t1", a), ticket("t2", b)]),
      aJournal("anna", [profile("Anna"), ballot(3)]),
      aJournal("berit", [claim("t1", a), ballot(1)], { lamport: 20 }),
      aJournal("cia", [claim("t2", b)], { lamport: 30 }),
    );
    expect(room.people).toMatchObject([{ id: c, name: "Anna" }]);
    expect(counted(room)).toEqual({ [b]: 1 });
    expect(room.moved).toEqual([
      { from: a, to: c },
      { from: b, to: c },
    ]);
  });

  test("comes back to the device it left", () => {
    const room = roomOf(
      aJournal("lead", [...opening, ticket("t1", a), ticket("t2", b)]),
      aJournal("anna", [profile("Anna"), ballot(3), claim("t2", b)], { lamport: 30 }),
      aJournal("berit", [claim("t1", a), ballot(1)], { lamport: 10 }),
    );
    expect(room.people).toMatchObject([{ id: a, name: "Anna" }]);
    expect(room.moved).toEqual([{ from: b, to: a }]);
    expect(counted(room)).toEqual({ [b]: 1 });
  });

  test("goes to the first who uses the code; the second has no dots until she has another code", () => {
    const berit = aJournal("berit", [claim("t1", a)], { lamport: 20 });
    const cia = aJournal("cia", [profile("Cia"), claim("t1", a), ballot(2)], { lamport: 30 });
    const room = roomOf(leader, aJournal("anna", [profile("Anna"), ballot(3)]), berit, cia);
    expect(room.moved).toEqual([{ from: a, to: b }]);
    expect(room.people.map(({ name }) => name)).toEqual(["Anna", "Cia"]);
    expect([counted(room), room.seatless]).toEqual([{ [a]: 3 }, [c]]);
  });

  test("returns when those who lead take the code back, and both are people of their own", () => {
    const room = roomOf(
      aJournal("lead", [...opening, ticket("t1", a), ticket("t1", a, { ended: {} })]),
      aJournal("anna", [profile("Anna"), ballot(3)]),
      aJournal("berit", [profile("Berit"), claim("t1", a), ballot(2)], { lamport: 20 }),
    );
    expect(room.people.map(({ name }) => name)).toEqual(["Anna", "Berit"]);
    expect([counted(room), room.seatless]).toEqual([{ [a]: 3, [b]: 2 }, []]);
  });

  test("is never the facilitator's, given or taken", () => {
    const maker = aJournal("lead", [...opening, profile("Lea"), ticket("t1", lead), ticket("t2", a)]);
    const berit = aJournal("berit", [claim("t1", lead)], { lamport: 20 });
    expect(roomOf(maker, berit).moved).toEqual([]);
    const taking = aJournal("lead", [...opening, profile("Lea"), ticket("t2", a), claim("t2", a)]);
    expect(roomOf(taking, aJournal("anna", [profile("Anna")])).moved).toEqual([]);
  });

  test("waits for a leader to let the device in, once the room's key was changed", () => {
    const changed: Line = [
      "epochs",
      "e1",
      { authors: [a], sender: "s", wraps: ["w"], begins: { proof: "p", base: [], through: {} } },
    ];
    const anna = aJournal("anna", [profile("Anna"), ballot(3)]);
    const berit = aJournal("berit", [profile("Uusi puhelin"), claim("t1", a), ballot(2)], { lamport: 20 });
    const before = roomOf(aJournal("lead", [...opening, ticket("t1", a), changed]), anna, berit);
    expect([before.moved, counted(before)]).toEqual([[], { [a]: 3 }]);
    const after = roomOf(aJournal("lead", [...opening, ticket("t1", a), changed, ["admissions", b, {}]]), anna, berit);
    expect([after.moved, counted(after)]).toEqual([[{ from: a, to: b }], { [b]: 2 }]);
    expect(after.people.map(({ name }) => name)).toEqual(["Anna"]);
  });

  test("takes a table host's role along and a co-facilitator's not", () => {
    expect(rolesOnceGranted("table-host")).toEqual(["table-host"]);
    expect(rolesOnceGranted("co-facilitator")).toEqual(["participant"]);
  });
});

describe("a code by which another laptop leads", () => {
  const leads: Line = ["tickets", "t1", { gives: "lead", sealed: "x" }];
  const spareLines: readonly Line[] = [
    ["claims", "t1", none],
    ["profile", "me", { name: "Toinen kone" }],
    ["themes", "th1", { board: "ideas", title: "Liikkuminen" }],
    ["grants", a, { role: "co-facilitator" }],
  ];
  const spare = aJournal("spare", spareLines, { lamport: 20 });
  const s = anAuthor("spare");
  const anna = aJournal("anna", [profile("Anna"), ["themes", "th2", { board: "ideas", title: "Kahvila" }]], {
    lamport: 40,
  });

  test("lets it lead and give roles, beside the facilitator", () => {
    const room = roomOf(aJournal("lead", [...opening, leads]), spare, anna);
    expect(room.spares).toEqual([s]);
    expect(room.people.map(({ name, role }) => [name, role])).toEqual([
      ["Toinen kone", "co-facilitator"],
      ["Anna", "co-facilitator"],
    ]);
    expect(titles(room)).toEqual(["Liikkuminen", "Kahvila"]);
  });

  test("counts only from the facilitator's own journal", () => {
    const room = roomOf(aJournal("lead", opening), spare, aJournal("anna", [profile("Anna"), leads]));
    expect([room.spares, titles(room)]).toEqual([[], []]);
  });

  test("serves several laptops at once, each in a journal of its own", () => {
    const second = aJournal(
      "second",
      [
        ["claims", "t1", none],
        ["themes", "th3", { board: "ideas", title: "Retket" }],
      ],
      {
        lamport: 21,
      },
    );
    const room = roomOf(aJournal("lead", [...opening, leads]), spare, second);
    expect(room.spares).toEqual([anAuthor("second"), s]);
    expect(titles(room)).toEqual(["Liikkuminen", "Retket"]);
  });

  test("keeps what was done by it up to its end, and nothing later", () => {
    const ended: Line = ["tickets", "t1", { gives: "lead", sealed: "x", ended: { [s]: 2 } }];
    const room = roomOf(aJournal("lead", [...opening, leads, ended]), spare, anna);
    expect([room.spares, titles(room)]).toEqual([[], ["Liikkuminen"]]);
    expect(room.people.map(({ role }) => role)).toEqual(["participant", "participant"]);
    const late = aJournal("late", [
      ["claims", "t1", none],
      ["themes", "th4", { board: "ideas", title: "Myöhään" }],
    ]);
    expect(titles(roomOf(aJournal("lead", [...opening, leads, ended]), late))).toEqual([]);
  });

  test("ends for one laptop when the facilitator takes the role back, also against its own word", () => {
    const takenBack: Line = ["grants", s, { role: "co-facilitator", through: 2 }];
    const stubborn = aJournal("spare", [...spareLines, ["grants", s, { role: "co-facilitator" }]], { lamport: 20 });
    const room = roomOf(aJournal("lead", [...opening, leads, takenBack]), stubborn, anna);
    expect([room.spares, titles(room)]).toEqual([[], ["Liikkuminen"]]);
  });

  test("lets no laptop unmake another that leads so, nor the facilitator", () => {
    const rival = aJournal(
      "rival",
      [
        ["claims", "t1", none],
        ["grants", s, { role: "table-host" }],
        ["grants", lead, { role: "table-host" }],
      ],
      { lamport: 60 },
    );
    const room = roomOf(aJournal("lead", [...opening, leads, profile("Lea")]), spare, rival);
    expect(room.spares).toEqual([anAuthor("rival"), s]);
    expect(room.people.find(({ id }) => id === lead)?.role).toBe("facilitator");
  });
});
