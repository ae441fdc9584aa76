import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteIdOf } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { aJournal, anAuthor, type Line } from "../domain/a-journal.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

/** Two who lead and a big screen; each has the others' entries only when they hear each other. */
async function twoRemotes() {
  const { lead, others } = await openEvening(["anna", "wall"]);
  const [anna, wall] = others;
  if (!anna || !wall) throw new Error("Anna and the wall are there");
  await lead.session.actions.setRole(anna.author, "co-facilitator");
  const meet = async (): Promise<void> => {
    for (const to of [lead, anna, wall]) await to.hear(...[lead, anna, wall].filter((from) => from !== to));
  };
  await meet();
  return { lead, anna, wall, meet };
}

const screenOf = ({ session }: OpenSession) => session.state.value.screen;

/** Lets a device write so much that its next entries are later than anything that it has not seen. */
async function talk({ session }: OpenSession): Promise<void> {
  for (let turn = 0; turn < 9; turn++) await session.actions.addNote("ideas", `Lappu ${turn}`, 0);
}

describe("two remotes at once", () => {
  test("turn one page on when both tap on", async () => {
    const { lead, anna, wall, meet } = await twoRemotes();
    await lead.session.actions.turnPage(1);
    await meet();
    await Promise.all([lead.session.actions.turnPage(1), anna.session.actions.turnPage(1)]);
    await meet();
    for (const device of [lead, anna, wall]) expect(screenOf(device)?.turns).toBe(2);
  });

  test("never turn back over what one has seen meanwhile, however late the other's tap comes", async () => {
    const { lead, anna, wall, meet } = await twoRemotes();
    for (let tap = 0; tap < 3; tap++) await lead.session.actions.turnPage(1);
    await wall.hear(lead);
    await talk(anna);
    await anna.session.actions.turnPage(1);
    await meet();
    for (const device of [lead, anna, wall]) expect(screenOf(device)?.turns).toBe(3);
    await anna.session.actions.turnPage(1);
    await meet();
    expect(screenOf(wall)?.turns).toBe(4);
  });

  test("leave the view that one has chosen while the other turned a page of the one before", async () => {
    const { lead, anna, wall, meet } = await twoRemotes();
    await talk(anna);
    await lead.hear(anna);
    await lead.session.actions.showOnProjector({ view: "wall", note: "" });
    await anna.session.actions.turnPage(1);
    await meet();
    for (const device of [lead, anna, wall]) expect(screenOf(device)).toMatchObject({ view: "wall" });
    await Promise.all([
      lead.session.actions.showOnProjector({ view: "join", note: "" }),
      anna.session.actions.showOnProjector({ view: "timer", note: "" }),
    ]);
    await meet();
    expect(new Set([lead, anna, wall].map((device) => JSON.stringify(screenOf(device)))).size).toBe(1);
    expect(["join", "timer"]).toContain(screenOf(wall)?.view);
  });

  test("go one note on when both tap on, and not to a note when the other has just chosen another view", async () => {
    const { lead, anna, wall, meet } = await twoRemotes();
    const [first, second, third] = ["a", "b", "c"].map((key) => noteIdOf(lead.author, key));
    if (!first || !second || !third) throw new Error("there are three names");
    await lead.session.actions.showOnProjector({ view: "note", note: first });
    await meet();
    await lead.session.actions.stepToNote(second);
    await lead.session.actions.stepToNote(third);
    await talk(anna);
    await anna.session.actions.stepToNote(second);
    await meet();
    for (const device of [lead, anna, wall]) expect(screenOf(device)).toMatchObject({ view: "note", note: third });
    await lead.session.actions.showOnProjector({ view: "wall", note: "" });
    await anna.hear(lead);
    expect(await anna.session.actions.stepToNote(second)).toEqual({ done: false, refusal: "not-found" });
  });
});

describe("the screen", () => {
  const lead = anAuthor("lead");
  const roles: readonly Line[] = ["anna", "ben"].map((word) => ["grants", anAuthor(word), { role: "co-facilitator" }]);
  const screens = fc.record({
    view: fc.constantFrom("wall", "note", "join"),
    turns: fc.integer({ min: -3, max: 3 }),
    steps: fc.option(fc.nat(4), { nil: undefined }),
    since: fc.option(fc.record({ by: fc.constantFrom<string>(lead, anAuthor("anna")), lamport: fc.nat(12) }), {
      nil: undefined,
    }),
  });
  const screenOfAll = (journals: readonly JournalView[]) => readRoom(journals, lead).screen;

  test("is the same on every device in whatever order entries come, and no step claims to be later than it is", () => {
    fc.assert(
      fc.property(fc.tuple(screens, screens, screens), fc.tuple(fc.nat(9), fc.nat(9)), ([a, b, c], [late, later]) => {
        const journals = [
          aJournal("lead", [...roles, ["screen", "main", a]]),
          aJournal("anna", [["screen", "main", b]], { lamport: 1 + late }),
          aJournal("ben", [["screen", "main", c]], { lamport: 1 + later }),
        ];
        const found = screenOfAll(journals);
        expect(screenOfAll([...journals].reverse())).toEqual(found);
        expect(found?.since?.lamport).toBeLessThanOrEqual(10);
      }),
    );
  });

  test("is what an earlier app has said, if that came last", () => {
    const anna = aJournal("anna", [["screen", "main", { view: "wall", turns: 2 }]], { lamport: 9 });
    expect(screenOfAll([aJournal("lead", [...roles, ["screen", "main", { view: "join" }]]), anna])).toMatchObject({
      view: "wall",
      turns: 2,
    });
  });
});
