import { describe, expect, test } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { readRoom } from "../../../src/domain/read-room.ts";
import { openEvening, openSession, type OpenSession } from "../live/open-session.ts";

const point = "P".repeat(87);

/** An epoch in the facilitator's journal that names these people. */
function beginEpoch(
  { ledger }: OpenSession,
  key: string,
  people: readonly OpenSession[],
  withheld = "",
): Promise<void> {
  const authors = people.map(({ author }) => author);
  const wraps = authors.map((author) => (author === withheld ? "-" : "W"));
  const begins = { proof: "AAAA", base: [], through: {} };
  return ledger.write([{ root: "epochs", key, value: { authors, sender: point, wraps, begins } }]);
}

const namesIn = (people: readonly { readonly name: string }[]): readonly string[] => people.map(({ name }) => name);

describe("a room whose key was changed", () => {
  test("counts those who were there, and shows who came later as asking", async () => {
    const { lead, others, room } = await openEvening(["Ann", "Ben"]);
    const [ann, ben] = others as [OpenSession, OpenSession];
    await beginEpoch(lead, "k1", [lead, ann]);
    await ben.session.actions.addNote("b", "Benin", 1);
    await ann.session.actions.addNote("b", "Annin", 1);
    await lead.hear(ann, ben);
    const state = lead.session.state.value;
    expect(namesIn(state.people)).toEqual(["Ann"]);
    expect(namesIn(state.asking)).toEqual(["Ben"]);
    expect(state.notes.map(({ text }) => text)).toEqual(["Annin"]);
    await lead.session.actions.letIn(ben.author);
    expect(namesIn(lead.session.state.value.people)).toEqual(["Ann", "Ben"]);
    expect(lead.session.state.value.asking).toEqual([]);
    expect(lead.session.state.value.notes).toHaveLength(2);
    const cay = await openSession(room, "Cay");
    await cay.hear(lead);
    await cay.session.actions.join({ name: "Cay", municipality: "", background: "", left: false });
    expect(cay.session.me.value).toBeUndefined();
    expect(cay.session.atDoor.value?.name).toBe("Cay");
  });

  test("is changed by those who lead, and by nobody else", async () => {
    const { lead, others } = await openEvening(["Ann", "Ben"]);
    const [ann, ben] = others as [OpenSession, OpenSession];
    await beginEpoch(ann, "k1", [ann]);
    await ann.ledger.write([{ root: "admissions", key: ann.author, value: {} }]);
    await lead.hear(ann, ben);
    expect(namesIn(lead.session.state.value.people)).toEqual(["Ann", "Ben"]);
    expect(lead.session.state.value.asking).toEqual([]);
  });

  test("goes by what was written first: nobody takes an epoch back", async () => {
    const { lead, others } = await openEvening(["Ann", "Ben"]);
    const [ann] = others as [OpenSession, OpenSession];
    await beginEpoch(lead, "k1", [lead, ann]);
    await lead.ledger.write([{ root: "epochs", key: "k1", value: undefined }]);
    expect(namesIn(readRoom(lead.ledger.journals, lead.author).asking)).toEqual(["Ben"]);
  });

  test("keeps what the removed wrote before, and says which of them can still listen", async () => {
    const { lead, others } = await openEvening(["Ann", "Ben"]);
    const [ann, ben] = others as [OpenSession, OpenSession];
    await ben.session.actions.addNote("b", "Benin", 1);
    await lead.hear(ann, ben);
    await lead.session.actions.removePerson(ben.author, true);
    const { state } = lead.session;
    expect([state.value.removed, state.value.shutOut]).toEqual([[ben.author], []]);
    await beginEpoch(lead, "k1", [lead, ann, ben], ben.author);
    expect(state.value.shutOut).toEqual([ben.author]);
    expect(state.value.notes.map(({ text }) => text)).toEqual(["Benin"]);
    await lead.session.actions.removePerson(ben.author, false);
    expect(state.value.removed).toEqual([]);
    // Let in once more, and removed without a new key: she has the newest one.
    await lead.session.actions.removePerson(ben.author, true);
    expect([state.value.removed, state.value.shutOut]).toEqual([[ben.author], []]);
    await beginEpoch(lead, "k2", [lead, ann, ben], ben.author);
    expect(state.value.shutOut).toEqual([ben.author]);
  });

  test("turns somebody away who can be let in all the same", async () => {
    const { lead, others } = await openEvening(["Ann", "Ben"]);
    const [ann, ben] = others as [OpenSession, OpenSession];
    await beginEpoch(lead, "k1", [lead, ann]);
    await lead.session.actions.removePerson(ben.author, true);
    expect(namesIn(lead.session.state.value.asking)).toEqual(["Ben"]);
    expect(lead.session.state.value.removed).toEqual([ben.author]);
    await lead.session.actions.letIn(ben.author);
    expect(namesIn(lead.session.state.value.people)).toContain("Ben");
    expect(lead.session.state.value.removed).toEqual([]);
  });

  test("refuses to change its key for those who do not lead, and where no secret can be made", async () => {
    const { lead, others } = await openEvening(["Ann"]);
    const [ann] = others as [OpenSession];
    expect(await ann.session.actions.changeKey()).toEqual({ done: false, refusal: "not-allowed" });
    expect(await ann.session.actions.letIn("x".repeat(22) as AuthorId)).toEqual({
      done: false,
      refusal: "not-allowed",
    });
    // The sessions of these tests have no cryptography: nothing is written then.
    const before = lead.ledger.journal(lead.author)?.length;
    expect(await lead.session.actions.changeKey()).toEqual({ done: false, refusal: "not-saved" });
    expect(lead.ledger.journal(lead.author)?.length).toBe(before);
  });
});
