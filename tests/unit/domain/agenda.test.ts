import { parse, safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { agendaFromTemplate } from "../../../src/domain/agenda-template.ts";
import { checkAgenda, minutesBehind } from "../../../src/domain/agenda-check.ts";
import { StepRecordSchema, timeLeft, type Course, type Step, type StepKind } from "../../../src/domain/agenda.ts";

const minute = 60_000;
const startsAt = 1_000 * minute;

const aStep = (id: string, kind: StepKind, minutes: number): Step => ({
  id,
  kind,
  minutes,
  title: { fi: id },
  prompt: {},
  order: 1,
  board: "ideas",
});

const steps = [aStep("coffee", "arrival", 15), aStep("talk", "info", 30), aStep("ideas", "write", 20)];

const aCourse = (step: string, startedAfter: number, more: Partial<Course> = {}): Course => ({
  step,
  startedAt: startsAt + startedAfter * minute,
  durationMs: (steps.find(({ id }) => id === step)?.minutes ?? 0) * minute,
  ended: false,
  ...more,
});

describe("checkAgenda", () => {
  const good = [
    aStep("a", "arrival", 15),
    aStep("b", "info", 45),
    aStep("c", "write", 30),
    aStep("d", "tables", 50),
    aStep("e", "closing", 10),
  ];

  test("finds nothing wrong with the template", () => {
    expect(checkAgenda(agendaFromTemplate())).toEqual([]);
  });

  test("finds nothing wrong with an evening that keeps the rules", () => {
    expect(checkAgenda(good)).toEqual([]);
  });

  test.each([
    ["too-short", good.map((step) => ({ ...step, minutes: step.minutes * 0.78 }))],
    ["too-long", good.map((step) => ({ ...step, minutes: step.minutes * 1.21 }))],
    ["too-much-information", good.map((step) => (step.kind === "info" ? { ...step, minutes: 53 } : step))],
    ["too-little-work", [aStep("a", "arrival", 71), aStep("c", "write", 59), aStep("e", "closing", 10)]],
    ["no-arrival", [...good.slice(1), ...good.slice(0, 1), aStep("e", "closing", 0)]],
    ["no-closing", good.slice(0, -1)],
  ])("warns: %s", (warning, broken) => {
    expect(checkAgenda(broken)).toEqual([warning]);
  });

  test("allows a third of information to the minute", () => {
    const third = [
      aStep("a", "arrival", 0),
      aStep("b", "info", 50),
      aStep("c", "write", 100),
      aStep("d", "closing", 0),
    ];
    expect(checkAgenda(third)).toEqual([]);
    expect(checkAgenda(third.map((step) => (step.kind === "info" ? { ...step, minutes: 51 } : step)))).toEqual([
      "too-much-information",
    ]);
  });

  test("warns of everything that an empty programme lacks", () => {
    expect(checkAgenda([])).toEqual(["too-short", "too-little-work", "no-arrival", "no-closing"]);
  });
});

describe("agendaFromTemplate", () => {
  test("lasts two and a half hours, in three languages, in order", () => {
    const template = agendaFromTemplate();
    expect(template.reduce((sum, step) => sum + step.minutes, 0)).toBe(150);
    expect(template.map((step) => step.order)).toEqual(template.map((_, index) => index + 1));
    for (const { title } of template) expect(Object.keys(title)).toEqual(["fi", "sv", "en"]);
    for (const step of template) expect(parse(StepRecordSchema, step)).toEqual(step);
  });
});

describe("StepRecordSchema", () => {
  test("fills in what an older app did not write, and drops what a newer one added", () => {
    const step = { kind: "write", title: {}, minutes: 10, order: 1, colourOfTheDay: "green" };
    expect(parse(StepRecordSchema, step)).toEqual({
      kind: "write",
      title: {},
      prompt: {},
      minutes: 10,
      order: 1,
      board: "ideas",
      removed: false,
    });
  });

  test.each([
    { kind: "dance" },
    { minutes: -1 },
    { minutes: Number.NaN },
    { order: "1" },
    { title: { fi: "x".repeat(401) } },
  ])("refuses %j", (wrong) => {
    expect(safeParse(StepRecordSchema, { kind: "write", title: {}, minutes: 10, order: 1, ...wrong }).success).toBe(
      false,
    );
  });
});

describe("timeLeft", () => {
  test("runs down and below zero", () => {
    const course = aCourse("coffee", 0);
    expect(timeLeft(course, startsAt)).toBe(15 * minute);
    expect(timeLeft(course, startsAt + 20 * minute)).toBe(-5 * minute);
  });

  test("stands still while it is paused", () => {
    const course = aCourse("coffee", 0, { pausedAt: startsAt + 5 * minute });
    expect(timeLeft(course, startsAt + 5 * minute)).toBe(10 * minute);
    expect(timeLeft(course, startsAt + 50 * minute)).toBe(10 * minute);
  });
});

const behind = (course: Course, after: number) => minutesBehind(steps, course, startsAt, startsAt + after * minute);

describe("minutesBehind", () => {
  test("is zero on time, and before an unknown step", () => {
    expect(behind(aCourse("talk", 15), 20)).toBe(0);
    expect(behind(aCourse("nothing", 15), 20)).toBe(0);
  });

  test("counts a late start, and an early one as ahead", () => {
    expect(behind(aCourse("talk", 22), 25)).toBe(7);
    expect(behind(aCourse("talk", 10), 12)).toBe(-5);
  });

  test("grows once the step's time is over", () => {
    expect(behind(aCourse("talk", 15), 45)).toBe(0);
    expect(behind(aCourse("talk", 15), 49)).toBe(4);
  });

  test("counts minutes that were added to the step", () => {
    expect(behind(aCourse("talk", 15, { durationMs: 35 * minute }), 20)).toBe(5);
  });
});
