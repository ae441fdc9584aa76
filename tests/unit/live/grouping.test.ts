import { describe, expect, test } from "vitest";
import type { NoteId } from "../../../src/domain/ids.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

/** A facilitator with three notes of Anna's and two themes. */
async function grouped(): Promise<{
  lead: OpenSession;
  anna: OpenSession;
  notes: readonly NoteId[];
  a: string;
  b: string;
}> {
  const { lead, others } = await openEvening(["anna"]);
  const [anna] = others;
  if (!anna) throw new Error("Anna has not come");
  for (const text of ["one", "two", "three"]) await anna.session.actions.addNote("ideas", text, 0);
  await lead.hear(anna);
  for (const title of ["A", "B"]) await lead.session.actions.addTheme("ideas", title);
  const [a, b] = ["A", "B"].map((title) => lead.session.state.value.themes.find((theme) => theme.title === title)?.id);
  if (!a || !b) throw new Error("Two themes were made");
  return { lead, anna, notes: lead.session.state.value.notes.map(({ id }) => id), a, b };
}

const themesOf = ({ session }: OpenSession): readonly (string | undefined)[] =>
  session.state.value.notes.map(({ theme }) => theme);
const titlesOf = ({ session }: OpenSession): readonly string[] => session.state.value.themes.map(({ title }) => title);

describe("grouping", () => {
  test("puts many notes where they belong as one entry", async () => {
    const { lead, notes, a, b } = await grouped();
    const before = lead.ledger.journal(lead.author)?.length ?? 0;
    const places = new Map(notes.map((id, index) => [id, index === 0 ? a : b]));
    expect(await lead.session.actions.placeNotes(places)).toEqual({ done: true });
    expect(themesOf(lead)).toEqual([a, b, b]);
    expect(lead.ledger.journal(lead.author)?.length).toBe(before + 1);
  });

  test("joins a theme with another, and parts them again", async () => {
    const { lead, notes, a, b } = await grouped();
    await lead.session.actions.placeNotes(new Map(notes.map((id, index) => [id, index < 2 ? a : b])));
    expect(await lead.session.actions.mergeThemes(a, b)).toEqual({ done: true });
    expect([titlesOf(lead), themesOf(lead)]).toEqual([["B"], [b, b, b]]);
    await lead.session.actions.restoreTheme({ id: a, board: "ideas", title: "A" }, notes.slice(0, 2));
    expect([[...titlesOf(lead)].sort(), themesOf(lead)]).toEqual([
      ["A", "B"],
      [a, a, b],
    ]);
  });

  test("joins nothing with itself or with what is gone", async () => {
    const { lead, a, b } = await grouped();
    const refused = { done: false, refusal: "not-found" };
    expect(await lead.session.actions.mergeThemes(a, a)).toEqual(refused);
    await lead.session.actions.removeTheme(b);
    expect(await lead.session.actions.mergeThemes(a, b)).toEqual(refused);
    expect(await lead.session.actions.mergeThemes(b, a)).toEqual(refused);
  });
});
