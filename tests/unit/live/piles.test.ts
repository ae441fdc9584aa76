import { describe, expect, test } from "vitest";
import type { NoteId } from "../../../src/domain/ids.ts";
import { pilesOf } from "../../../src/domain/piles.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

async function withNotes(...texts: readonly string[]) {
  const { lead, others } = await openEvening(["anna", "ben"]);
  const [anna, ben] = others;
  if (!anna || !ben) throw new Error("Anna and Ben have come");
  for (const text of texts) await anna.session.actions.addNote("ideas", text, 2);
  for (const device of [lead, ben]) await device.hear(anna);
  const idOf = (text: string): NoteId => {
    const note = lead.session.state.value.notes.find((each) => each.text === text);
    if (!note) throw new Error(`Nobody has written ${text}`);
    return note.id;
  };
  return { lead, anna, ben, idOf };
}

const pilesAt = ({ session }: OpenSession): readonly string[] =>
  pilesOf(session.state.value.notes, "ideas").map(({ face, under }) =>
    [face.text, ...under.map(({ text }) => text)].join(" "),
  );

describe("stackNotes", () => {
  test("lays notes under one as one entry, and takes them off again, words and all", async () => {
    const { lead, anna, idOf } = await withNotes("Bus", "A bus", "Boat");
    const onBus = new Map([[idOf("A bus"), idOf("Bus")]]);
    expect(await anna.session.actions.stackNotes(onBus)).toEqual({ done: false, refusal: "not-allowed" });
    expect(await lead.session.actions.stackNotes(onBus)).toEqual({ done: true });
    expect(pilesAt(lead)).toEqual(["Bus A bus", "Boat"]);
    await lead.session.actions.stackNotes(new Map([[idOf("A bus"), ""]]));
    expect(pilesAt(lead)).toEqual(["Bus", "A bus", "Boat"]);
  });

  test("comes to the same pile on all devices when two stack, move and hide at once", async () => {
    const { lead, anna, ben, idOf } = await withNotes("Bus", "A bus", "Buses", "Boat");
    await lead.session.actions.setRole(ben.author, "co-facilitator");
    await ben.hear(lead);
    await lead.session.actions.stackNotes(new Map([[idOf("A bus"), idOf("Bus")]]));
    await lead.session.actions.hideNote(idOf("Bus"), true);
    await ben.session.actions.stackNotes(new Map([[idOf("Bus"), idOf("Buses")]]));
    await ben.session.actions.moveNotes([idOf("Boat")], "parking");
    await lead.hear(ben);
    await ben.hear(lead);
    await anna.hear(ben, lead);
    for (const device of [lead, ben, anna]) expect(pilesAt(device)).toEqual(["Buses A bus"]);
  });
});

describe("splitNote", () => {
  test("gives the writer a second note beside the first, in the same theme", async () => {
    const { lead, anna, idOf } = await withNotes("Bench and jetty");
    await lead.session.actions.addTheme("ideas", "Shore");
    const theme = lead.session.state.value.themes[0]?.id ?? "";
    await lead.session.actions.placeNote(idOf("Bench and jetty"), theme);
    await anna.hear(lead);
    expect(await anna.session.actions.splitNote(idOf("Bench and jetty"), "  Jetty ")).toEqual({ done: true });
    const [first, second] = anna.session.myNotes.value;
    expect(first).toMatchObject({ text: "Bench and jetty", theme });
    expect(second).toMatchObject({ text: "Jetty", theme, colour: 2, from: first?.id });
    expect(second?.proxy).toBeUndefined();
  });

  test("lets those who lead write it down for somebody, with the note that it came from", async () => {
    const { lead, ben, idOf } = await withNotes("Bench and jetty");
    const id = idOf("Bench and jetty");
    expect(await ben.session.actions.splitNote(id, "Jetty")).toEqual({ done: false, refusal: "not-allowed" });
    expect(await lead.session.actions.splitNote(id, " ")).toEqual({ done: false, refusal: "empty" });
    expect(await lead.session.actions.splitNote(id, "Jetty")).toEqual({ done: true });
    expect(lead.session.myNotes.value).toMatchObject([{ text: "Jetty", proxy: true, from: id }]);
  });
});
