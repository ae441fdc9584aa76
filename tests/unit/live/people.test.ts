import { describe, expect, test } from "vitest";
import { peopleInRoom } from "../../../src/domain/room.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

const done = { done: true };
const refused = (refusal: string) => ({ done: false, refusal });

async function threePeople(): Promise<{ lead: OpenSession; anna: OpenSession; ben: OpenSession }> {
  const { lead, others } = await openEvening(["anna", "ben"]);
  const [anna, ben] = others;
  if (!anna || !ben) throw new Error("Anna or Ben has not come");
  return { lead, anna, ben };
}

const roleOf = (at: OpenSession, who: OpenSession): string | undefined =>
  at.session.state.value.people.find(({ id }) => id === who.author)?.role;

const textsAt = ({ session }: OpenSession): readonly string[] => session.state.value.notes.map(({ text }) => text);

describe("setRole", () => {
  test("makes a co-facilitator, who leads from her own device, and takes the role back", async () => {
    const { lead, anna } = await threePeople();
    expect(await lead.session.actions.setRole(anna.author, "co-facilitator")).toEqual(done);
    await anna.hear(lead);
    expect(anna.session.leads.value).toBe(true);
    expect(anna.session.mayGrant.value).toBe(false);
    await anna.session.actions.addTheme("ideas", "Liikkuminen");
    await lead.hear(anna);
    expect(await lead.session.actions.setRole(anna.author, "participant")).toEqual(done);
    await anna.hear(lead);
    expect([roleOf(lead, anna), anna.session.leads.value]).toEqual(["participant", false]);
    expect(await anna.session.actions.addTheme("ideas", "Muuta")).toEqual(refused("not-allowed"));
    expect(lead.session.state.value.themes.map(({ title }) => title)).toEqual(["Liikkuminen"]);
  });

  test("keeps what a co-facilitator did when she becomes a table host, and no more", async () => {
    const { lead, anna } = await threePeople();
    await lead.session.actions.setRole(anna.author, "co-facilitator");
    await anna.hear(lead);
    await anna.session.actions.addTheme("ideas", "Liikkuminen");
    await lead.hear(anna);
    await lead.session.actions.setRole(anna.author, "table-host");
    await anna.ledger.write([{ root: "themes", key: "t9", value: { board: "ideas", title: "Muuta" } }]);
    await lead.hear(anna);
    expect(roleOf(lead, anna)).toBe("table-host");
    expect(lead.session.state.value.themes.map(({ title }) => title)).toEqual(["Liikkuminen"]);
    await lead.session.actions.setRole(anna.author, "co-facilitator");
    expect(roleOf(lead, anna)).toBe("co-facilitator");
  });

  test("makes a table host and takes the role back", async () => {
    const { lead, ben } = await threePeople();
    await lead.session.actions.setRole(ben.author, "table-host");
    expect(roleOf(lead, ben)).toBe("table-host");
    await lead.session.actions.setRole(ben.author, "participant");
    expect(roleOf(lead, ben)).toBe("participant");
  });

  test("is the facilitator's alone", async () => {
    const { lead, anna, ben } = await threePeople();
    await lead.session.actions.setRole(anna.author, "co-facilitator");
    await anna.hear(lead);
    expect(await anna.session.actions.setRole(ben.author, "co-facilitator")).toEqual(refused("not-allowed"));
    expect(await ben.session.actions.setRole(ben.author, "co-facilitator")).toEqual(refused("not-allowed"));
    expect(await lead.session.actions.setRole("A".repeat(22) as typeof ben.author, "table-host")).toEqual(
      refused("not-found"),
    );
  });
});

describe("removePerson", () => {
  test("lets nothing count that is written afterwards, and everything once she is let in again", async () => {
    const { lead, anna, ben } = await threePeople();
    await anna.session.actions.addNote("ideas", "Saunailta", 0);
    await lead.hear(anna);
    expect(await lead.session.actions.removePerson(anna.author, true)).toEqual(done);
    await anna.hear(lead);
    await anna.session.actions.addNote("ideas", "Liian myöhään", 0);
    await ben.hear(lead, anna);
    expect(textsAt(ben)).toEqual(["Saunailta"]);
    expect(ben.session.state.value.removed).toEqual([anna.author]);
    expect(peopleInRoom(ben.session.state.value).map(({ name }) => name)).toEqual(["ben"]);
    expect(await lead.session.actions.removePerson(anna.author, false)).toEqual(done);
    await ben.hear(lead);
    expect(textsAt(ben)).toEqual(["Saunailta", "Liian myöhään"]);
    expect(ben.session.state.value.removed).toEqual([]);
  });

  test("and hiding an author do not undo each other", async () => {
    const { lead, anna } = await threePeople();
    const { actions, state } = lead.session;
    await anna.session.actions.addNote("ideas", "Saunailta", 0);
    await lead.hear(anna);
    await actions.removePerson(anna.author, true);
    await actions.hideAuthor(anna.author, true);
    await actions.hideAuthor(anna.author, false);
    expect(state.value.removed).toEqual([anna.author]);
    await actions.hideAuthor(anna.author, true);
    await actions.removePerson(anna.author, false);
    expect(state.value.notes.map(({ hidden }) => hidden)).toEqual([true]);
  });

  test("undoes a thousand notes at once, and nobody else's", async () => {
    const { lead, anna, ben } = await threePeople();
    await ben.session.actions.addNote("ideas", "Kimppakyydit", 0);
    for (let note = 0; note < 1_000; note += 50) {
      const notes = Array.from({ length: 50 }, (_, index) => ({
        root: "notes" as const,
        key: `n${note + index}`,
        value: { text: `Roskaa ${note + index}`, board: "ideas", colour: 0 },
      }));
      await anna.ledger.write(notes);
    }
    await lead.hear(anna, ben);
    expect(textsAt(lead)).toHaveLength(201);
    await lead.session.actions.hideAuthor(anna.author, true);
    const shown = lead.session.state.value.notes.filter(({ hidden }) => !hidden);
    expect(shown.map(({ text }) => text)).toEqual(["Kimppakyydit"]);
  });

  test("is refused for the facilitator and for oneself", async () => {
    const { lead, anna } = await threePeople();
    await lead.session.actions.setRole(anna.author, "co-facilitator");
    await anna.hear(lead);
    expect(await anna.session.actions.removePerson(lead.author, true)).toEqual(refused("not-allowed"));
    expect(await anna.session.actions.removePerson(anna.author, true)).toEqual(refused("not-allowed"));
  });
});
