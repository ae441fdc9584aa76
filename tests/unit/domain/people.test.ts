import { describe, expect, test } from "vitest";
import { inLanguage } from "../../../src/domain/languages.ts";
import { cleanName, type Person, type Role } from "../../../src/domain/people.ts";
import {
  currentStep,
  emptyRoom,
  isRunning,
  nextStep,
  presentPeople,
  roomToText,
  type Room,
} from "../../../src/domain/room.ts";
import { currentSeating, nextSeating, type Seating } from "../../../src/domain/seatings.ts";
import { authorOfNote, keyOfNote, noteIdOf } from "../../../src/domain/ids.ts";
import { anAuthor } from "./a-journal.ts";

describe("cleanName", () => {
  test.each([
    ["Anna", "Anna"],
    ["  Anna   Maria \n Virtanen ", "Anna Maria Virtanen"],
    ["Anna\tMaria", "Anna Maria"],
    ["An\u0000na\u0007", "An na"],
    ["A\u202Enna\u2066", "Anna"],
    ["A\u200Bn\u200Dn\uFEFFa\u00AD", "Anna"],
    ["a \u200B b", "a b"],
    ["Åke Öhman", "Åke Öhman"],
    ["Дарья 😀", "Дарья 😀"],
    ["\u200B\u202E \n", ""],
  ])("makes %j into %j", (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  test("changes nothing the second time", () => {
    for (const name of [" a\u0001 \u200Bb ", "x\u2028y", "\u{E0001}tag"])
      expect(cleanName(cleanName(name))).toBe(cleanName(name));
  });
});

describe("inLanguage", () => {
  test("gives the wanted language, else the first that there is", () => {
    expect(inLanguage({ fi: "Tauko", sv: "Paus", en: "Break" }, "sv")).toBe("Paus");
    expect(inLanguage({ sv: "Paus", en: "Break" }, "fi")).toBe("Paus");
    expect(inLanguage({ fi: "", en: "Break" }, "fi")).toBe("Break");
    expect(inLanguage({}, "fi")).toBe("");
    expect(inLanguage(undefined, "en")).toBe("");
  });
});

describe("note ids", () => {
  test("come apart into author and key, whatever the key holds", () => {
    const id = noteIdOf(anAuthor("anna"), "a:b");
    expect([authorOfNote(id), keyOfNote(id)]).toEqual([anAuthor("anna"), "a:b"]);
  });
});

const seating = (round: number, state: Seating["state"]): Seating => ({ round, state, tableByPerson: new Map() });

describe("seatings", () => {
  test("say which round people sit in and which comes next", () => {
    const rounds = [seating(1, "done"), seating(2, "running"), seating(3, "planned"), seating(4, "planned")];
    expect(currentSeating(rounds)?.round).toBe(2);
    expect(nextSeating(rounds)?.round).toBe(3);
    expect(currentSeating(rounds.slice(2))).toBeUndefined();
    expect(nextSeating(rounds.slice(0, 2))).toBeUndefined();
  });
});

const person = (word: string, role: Role, left = false): Person => ({
  id: anAuthor(word),
  name: word,
  municipality: "",
  background: "",
  left,
  role,
});

const step = (id: string) =>
  ({ id, kind: "write", title: {}, prompt: {}, minutes: 1, order: 1, board: "ideas" }) as const;

const room = (more: Partial<Room>): Room => ({ ...emptyRoom, agenda: [step("a"), step("b")], ...more });

const seated = (tables: readonly (readonly [string, number])[]) =>
  roomToText(
    room({
      seatings: [
        { round: 1, state: "done", tableByPerson: new Map(tables.map(([word, table]) => [anAuthor(word), table])) },
      ],
    }),
  );

const course = (id: string, ended = false) => ({ step: id, startedAt: 0, durationMs: 0, ended });

describe("a room", () => {
  test("knows the step under way and the next one", () => {
    expect(currentStep(room({}))).toBeUndefined();
    expect(nextStep(room({}))?.id).toBe("a");
    expect(currentStep(room({ course: course("a") }))?.id).toBe("a");
    expect(nextStep(room({ course: course("a") }))?.id).toBe("b");
    expect(nextStep(room({ course: course("b") }))).toBeUndefined();
  });

  test("runs from the first step until it is ended", () => {
    expect([room({}), room({ course: course("a") }), room({ course: course("a", true) })].map(isRunning)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("seats those who are present and do not lead", () => {
    const people = [
      person("lead", "facilitator"),
      person("cia", "co-facilitator"),
      person("anna", "participant"),
      person("ben", "participant", true),
      person("host", "table-host"),
    ];
    expect(presentPeople(room({ people })).map(({ name }) => name)).toEqual(["anna", "host"]);
  });

  test("is one text however its maps were filled", () => {
    expect(
      seated([
        ["anna", 1],
        ["ben", 2],
      ]),
    ).toBe(
      seated([
        ["ben", 2],
        ["anna", 1],
      ]),
    );
    expect(seated([["anna", 1]])).not.toBe(seated([["anna", 2]]));
  });
});
