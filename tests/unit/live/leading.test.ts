import { describe, expect, test } from "vitest";
import type { StepRecord } from "../../../src/domain/agenda.ts";
import { noteIdOf, type AuthorId } from "../../../src/domain/ids.ts";
import { newWorkshop } from "../../../src/domain/workshop.ts";
import type { Actions, Outcome } from "../../../src/live/session.ts";
import { textOf } from "../../kit/room-builder.ts";
import { openEvening, start, type OpenSession } from "./open-session.ts";

const refused = (refusal: string) => ({ done: false, refusal });
const done = { done: true };

const step: StepRecord = {
  kind: "write",
  title: { fi: "Tarpeet" },
  prompt: {},
  minutes: 20,
  order: 1,
  board: "ideas",
  removed: false,
};

async function twoPeople(): Promise<{ lead: OpenSession; anna: OpenSession }> {
  const { lead, others } = await openEvening(["anna"]);
  const [anna] = others;
  if (!anna) throw new Error("Anna has not come");
  return { lead, anna };
}

/** Makes Anna a co-facilitator, or no longer. */
async function grant(lead: OpenSession, anna: OpenSession, through?: number): Promise<void> {
  const value = { role: "co-facilitator", ...(through !== undefined && { through }) };
  await lead.ledger.write([{ root: "grants", key: anna.author, value }]);
  await anna.hear(lead);
}

type Leading = readonly (readonly [keyof Actions, (actions: Actions) => Promise<Outcome>])[];

const leadersOnly: Leading = [
  ["setWorkshop", (actions) => actions.setWorkshop(newWorkshop("Mine now"))],
  ["saveStep", (actions) => actions.saveStep(undefined, step)],
  ["removeStep", (actions) => actions.removeStep("any")],
  ["useTemplate", (actions) => actions.useTemplate()],
  ["startStep", (actions) => actions.startStep("any")],
  ["startNextStep", (actions) => actions.startNextStep()],
  ["addMinutes", (actions) => actions.addMinutes(5)],
  ["pauseTimer", (actions) => actions.pauseTimer()],
  ["resumeTimer", (actions) => actions.resumeTimer()],
  ["endEvening", (actions) => actions.endEvening()],
  ["showOnProjector", (actions) => actions.showOnProjector({ view: "join", note: "" })],
  ["turnPage", (actions) => actions.turnPage(1)],
  ["stepToNote", (actions) => actions.stepToNote(noteIdOf("any" as AuthorId, "note"))],
  ["openVote", (actions) => actions.openVote({ board: "ideas", dots: 3, mostPerNote: 1, hiddenUntilClosed: true })],
  ["closeVote", (actions) => actions.closeVote("any")],
  ["startNextRound", (actions) => actions.startNextRound()],
  ["addTheme", (actions) => actions.addTheme("ideas", "Mine")],
  ["renameTheme", (actions) => actions.renameTheme("any", "Mine")],
  ["removeTheme", (actions) => actions.removeTheme("any")],
  ["setRole", (actions) => actions.setRole(noteAuthor, "table-host")],
  ["removePerson", (actions) => actions.removePerson(noteAuthor, true)],
  ["hideAuthor", (actions) => actions.hideAuthor(noteAuthor, true)],
  ["setBoard", (actions) => actions.setBoard("ideas", { silent: true })],
  ["approveNotes", (actions) => actions.approveNotes([noteIdOf(noteAuthor, "n")])],
  ["setStatus", (actions) => actions.setStatus([noteIdOf(noteAuthor, "n")], { status: "parked", reason: "" })],
  ["placeNotes", (actions) => actions.placeNotes(new Map([[noteIdOf(noteAuthor, "n"), "any"]]))],
  ["mergeThemes", (actions) => actions.mergeThemes("any", "other")],
  ["restoreTheme", (actions) => actions.restoreTheme({ id: "any", board: "ideas", title: "Mine" }, [])],
  ["hideNote", (actions) => actions.hideNote(noteIdOf(noteAuthor, "n"), true)],
];

const noteAuthor = "a".repeat(22) as OpenSession["author"]; // as long as an author's id; nobody has it

describe("leading", () => {
  test.each(leadersOnly)("%s is refused to those who do not lead, and changes nothing", async (_name, act) => {
    const { anna } = await twoPeople();
    const before = textOf(anna.ledger);
    expect(anna.session.leads.value).toBe(false);
    expect(await act(anna.session.actions)).toEqual(refused("not-allowed"));
    expect(textOf(anna.ledger)).toBe(before);
  });

  test("is for the facilitator, who need not have joined", async () => {
    const { lead } = await twoPeople();
    expect(lead.session.leads.value).toBe(true);
    expect(lead.session.me.value).toBeUndefined();
  });

  test("is for a co-facilitator from the grant until it is withdrawn", async () => {
    const { lead, anna } = await twoPeople();
    await grant(lead, anna);
    expect(anna.session.leads.value).toBe(true);
    expect(await anna.session.actions.addTheme("ideas", "Tapahtumat")).toEqual(done);
    await lead.hear(anna);
    expect(lead.session.state.value.themes).toMatchObject([{ title: "Tapahtumat" }]);

    await grant(lead, anna, (anna.ledger.journal(anna.author)?.length ?? 0) - 1);
    expect(anna.session.leads.value).toBe(false);
    expect(await anna.session.actions.addTheme("ideas", "Liikenne")).toEqual(refused("not-allowed"));
    expect(anna.session.state.value.themes).toMatchObject([{ title: "Tapahtumat" }]);
  });
});

describe("the programme", () => {
  test("takes new steps, changes them and takes them out", async () => {
    const { lead } = await twoPeople();
    const { actions, state } = lead.session;
    await actions.saveStep(undefined, step);
    const [id = ""] = state.value.agenda.map((each) => each.id);
    await actions.saveStep(id, { ...step, minutes: 30 });
    expect(state.value.agenda).toMatchObject([{ id, minutes: 30 }]);
    expect(await actions.removeStep(id)).toEqual(done);
    expect(state.value.agenda).toEqual([]);
    expect(await actions.removeStep(id)).toEqual(refused("not-found"));
  });

  test("is filled from the template in one entry", async () => {
    const { lead } = await twoPeople();
    const length = (): number => lead.ledger.journal(lead.author)?.length ?? 0;
    const before = length();
    expect(await lead.session.actions.useTemplate()).toEqual(done);
    expect(length()).toBe(before + 1);
    expect(lead.session.state.value.agenda.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["arrival", "write", "group", "vote", "tables", "closing"]),
    );
  });
});

/** An evening of two steps, in the first of them. */
async function begun(): Promise<OpenSession> {
  const { lead } = await twoPeople();
  await lead.session.actions.saveStep(undefined, step);
  await lead.session.actions.saveStep(undefined, { ...step, kind: "vote", minutes: 10, order: 2 });
  await lead.session.actions.startNextStep();
  return lead;
}

describe("the course of the evening", () => {
  test("goes from step to step by the facilitator's clock, and ends after the last one", async () => {
    const lead = await begun();
    const { actions, state } = lead.session;
    const [first, second] = state.value.agenda.map(({ id }) => id);
    expect(state.value.course).toEqual({ step: first, startedAt: start, durationMs: 1_200_000, ended: false });
    lead.now.value = start + 60_000.4;
    await actions.startNextStep();
    expect(state.value.course).toEqual({ step: second, startedAt: start + 60_000, durationMs: 600_000, ended: false });
    expect(await actions.startNextStep()).toEqual(refused("not-found"));
    expect(await actions.startStep("none")).toEqual(refused("not-found"));
    await actions.endEvening();
    expect(state.value.course).toMatchObject({ step: second, ended: true });
  });

  test("skips no step when two taps meet before the disk has answered", async () => {
    const lead = await begun();
    const { actions, state } = lead.session;
    await actions.saveStep(undefined, { ...step, kind: "closing", order: 3 });
    expect(await Promise.all([actions.startNextStep(), actions.startNextStep()])).toEqual([done, done]);
    expect(state.value.course?.step).toBe(state.value.agenda[1]?.id);
  });

  test("adds up minutes of quick taps, and takes away no more than there are", async () => {
    const lead = await begun();
    const { actions, state } = lead.session;
    await Promise.all([actions.addMinutes(1), actions.addMinutes(5), actions.addMinutes(1)]);
    expect(state.value.course?.durationMs).toBe(27 * 60_000);
    await actions.addMinutes(-60);
    expect(state.value.course?.durationMs).toBe(0);
  });

  test("stands still while the timer is paused, and keeps the first moment of a pause", async () => {
    const lead = await begun();
    const { actions, state } = lead.session;
    lead.now.value = start + 60_000;
    await actions.pauseTimer();
    lead.now.value = start + 90_000;
    await actions.pauseTimer();
    expect(state.value.course?.pausedAt).toBe(start + 60_000);
    lead.now.value = start + 100_000;
    await actions.resumeTimer();
    expect(state.value.course).toMatchObject({ startedAt: start + 40_000 });
    expect(state.value.course?.pausedAt).toBeUndefined();
  });

  test("cannot be changed before it has begun", async () => {
    const { lead } = await twoPeople();
    const { addMinutes, pauseTimer, resumeTimer, endEvening } = lead.session.actions;
    for (const act of [() => addMinutes(5), pauseTimer, resumeTimer, endEvening]) {
      expect(await act()).toEqual(refused("not-found"));
    }
  });
});

describe("themes and hiding", () => {
  test("names themes, and refuses names of nothing", async () => {
    const { lead } = await twoPeople();
    const { actions, state } = lead.session;
    expect(await actions.addTheme("ideas", "  ")).toEqual(refused("empty"));
    await actions.addTheme("ideas", " Tapahtumat ");
    const [theme = ""] = state.value.themes.map(({ id }) => id);
    expect(await actions.renameTheme(theme, " ")).toEqual(refused("empty"));
    await actions.renameTheme(theme, "Tapahtumat ja talkoot");
    expect(state.value.themes).toEqual([{ id: theme, board: "ideas", title: "Tapahtumat ja talkoot" }]);
    expect(await actions.renameTheme("none", "x")).toEqual(refused("not-found"));
    expect(await actions.removeTheme(theme)).toEqual(done);
    expect(state.value.themes).toEqual([]);
  });

  test("hides a note or all of an author's, and shows them again", async () => {
    const { lead, anna } = await twoPeople();
    await anna.session.actions.addNote("ideas", "Saunailta", 0);
    await lead.hear(anna);
    const { actions, state } = lead.session;
    const hidden = (): readonly boolean[] => state.value.notes.map((note) => note.hidden);
    const [note = noteIdOf(anna.author, "none")] = state.value.notes.map(({ id }) => id);
    await actions.hideNote(note, true);
    expect(hidden()).toEqual([true]);
    await actions.hideNote(note, false);
    expect(hidden()).toEqual([false]);
    await actions.hideAuthor(anna.author, true);
    expect(hidden()).toEqual([true]);
    await actions.hideAuthor(anna.author, false);
    expect(hidden()).toEqual([false]);
  });

  test("lets a participant place her own note, and nobody else's", async () => {
    const { lead, anna } = await twoPeople();
    await anna.session.actions.addNote("ideas", "Saunailta", 0);
    await lead.hear(anna);
    await lead.session.actions.addTheme("ideas", "Tapahtumat");
    await lead.session.actions.addNote("ideas", "Kimppakyydit", 0);
    await anna.hear(lead);
    const theme = anna.session.state.value.themes[0]?.id ?? "";
    const themeOf = (note: string): string | undefined =>
      anna.session.state.value.notes.find(({ id }) => id === note)?.theme;
    const [own] = anna.session.myNotes.value.map(({ id }) => id);
    const [other] = lead.session.myNotes.value.map(({ id }) => id);
    if (!own || !other) throw new Error("The notes are not there");
    expect(await anna.session.actions.placeNote(own, theme)).toEqual(done);
    expect(await anna.session.actions.placeNote(other, theme)).toEqual(refused("not-allowed"));
    expect([themeOf(own), themeOf(other)]).toEqual([theme, undefined]);
  });

  test("tells the projector what to show", async () => {
    const { lead } = await twoPeople();
    await lead.session.actions.showOnProjector({ view: "wall", note: "" });
    expect(lead.session.state.value.screen).toMatchObject({ view: "wall", note: "" });
  });

  test("counts every turn of a page, taps in haste too, until another view is chosen", async () => {
    const { lead } = await twoPeople();
    const { actions, state } = lead.session;
    await Promise.all([actions.turnPage(1), actions.turnPage(1), actions.turnPage(-1), actions.turnPage(1)]);
    expect(state.value.screen).toMatchObject({ view: "auto", note: "", turns: 2 });
    await actions.showOnProjector({ view: "wall", note: "" });
    expect(state.value.screen?.turns).toBeUndefined();
  });
});
