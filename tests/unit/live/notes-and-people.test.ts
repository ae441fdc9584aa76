import { takenBackNotes } from "../../../src/domain/trash.ts";
import { describe, expect, test } from "vitest";
import { noteIdOf, type NoteId } from "../../../src/domain/ids.ts";
import { longestNote, mostNotesPerAuthor } from "../../../src/domain/notes.ts";
import type { Session } from "../../../src/live/session.ts";
import { roomOf } from "../../kit/room-builder.ts";
import { openEvening, openSession, type OpenSession } from "./open-session.ts";

const refused = (refusal: string) => ({ done: false, refusal });
const done = { done: true };

function onlyNote({ session }: OpenSession): NoteId {
  const [note, ...more] = session.myNotes.value;
  if (!note || more.length > 0) throw new Error(`There are ${session.myNotes.value.length} notes, not one`);
  return note.id;
}

async function withNote(text = "Saunailta"): Promise<{ anna: OpenSession; lead: OpenSession; note: NoteId }> {
  const { lead, others } = await openEvening(["anna"]);
  const [anna] = others;
  if (!anna) throw new Error("Anna has not come");
  await anna.session.actions.addNote("ideas", text, 2);
  await lead.hear(anna);
  return { anna, lead, note: onlyNote(anna) };
}

describe("joining", () => {
  test("makes this device's person, for herself and for others", async () => {
    const { lead, others } = await openEvening(["anna"]);
    expect(others[0]?.session.me.value).toMatchObject({ name: "anna", municipality: "Teuva", role: "participant" });
    expect(lead.session.state.value.people.map(({ name }) => name)).toEqual(["anna"]);
  });

  test("lets a person leave and come back as who she was", async () => {
    const { others } = await openEvening(["anna"]);
    const session = others[0]?.session as Session; // openEvening gives one session for each name
    await session.actions.setLeft(true);
    expect(session.me.value).toMatchObject({ name: "anna", municipality: "Teuva", left: true });
    await session.actions.setLeft(false);
    expect(session.me.value).toMatchObject({ name: "anna", municipality: "Teuva", left: false });
  });

  test("refuses the leaving of somebody who has not joined", async () => {
    const { lead } = await openEvening([]);
    expect(await lead.session.actions.setLeft(true)).toEqual(refused("not-found"));
  });
});

describe("addNote", () => {
  test("writes the note without the spaces around it", async () => {
    const { anna, lead } = await withNote("  Saunailta \n");
    expect(lead.session.state.value.notes).toMatchObject([
      { text: "Saunailta", board: "ideas", colour: 2, author: anna.author },
    ]);
  });

  test("refuses nothing but spaces, and more than fits", async () => {
    const { anna } = await withNote();
    const { addNote } = anna.session.actions;
    expect(await addNote("ideas", " \n\t", 0)).toEqual(refused("empty"));
    expect(await addNote("ideas", "x".repeat(longestNote + 1), 0)).toEqual(refused("too-long"));
    expect(anna.session.myNotes.value).toHaveLength(1);
  });

  test("takes the longest note of emoji too", async () => {
    const { anna, lead } = await withNote("🌲".repeat(longestNote));
    await lead.hear(anna);
    expect(lead.session.state.value.notes.map(({ text }) => [...text].length)).toEqual([longestNote]);
    expect(await anna.session.actions.addNote("ideas", "🌲".repeat(longestNote + 1), 0)).toEqual(refused("too-long"));
  });

  test("refuses one more than counts, also when all are sent at once", async () => {
    const { anna } = await withNote();
    const outcomes = await Promise.all(
      Array.from({ length: mostNotesPerAuthor }, (_, index) => anna.session.actions.addNote("ideas", `${index}`, 0)),
    );
    expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(mostNotesPerAuthor - 1);
    expect(outcomes.at(-1)).toEqual(refused("too-many-notes"));
    expect(anna.session.myNotes.value).toHaveLength(mostNotesPerAuthor);
  });

  test("says that no further try helps once a copy of the device has written too", async () => {
    const { others, room } = await openEvening(["anna"]);
    const [anna] = others;
    if (!anna) throw new Error("Anna has not come");
    await anna.session.actions.addNote("ideas", "Saunailta", 2);
    const copy = await openSession(room, "anna");
    await copy.hear(anna);
    expect(await copy.session.actions.addNote("ideas", "From the copy", 0)).toEqual(done);
    expect(await anna.session.actions.addNote("ideas", "Meanwhile", 0)).toEqual(done);
    await anna.hear(copy);
    expect(await anna.session.actions.addNote("ideas", "Afterwards", 0)).toEqual(refused("journal-stopped"));
    expect(anna.session.storage.value).toEqual({ kind: "saved" });
    expect(anna.session.myNotes.value.map(({ text }) => text)).toEqual(["Saunailta"]);
  });
});

describe("editNote", () => {
  test("changes the text and keeps board and colour", async () => {
    const { anna, note } = await withNote();
    expect(await anna.session.actions.editNote(note, "Saunailta rannassa")).toEqual(done);
    expect(anna.session.myNotes.value).toMatchObject([
      { id: note, text: "Saunailta rannassa", board: "ideas", colour: 2 },
    ]);
  });

  test("refuses an empty text, another person's note, and one that is gone", async () => {
    const { anna, lead, note } = await withNote();
    expect(await anna.session.actions.editNote(note, " ")).toEqual(refused("empty"));
    expect(await lead.session.actions.editNote(note, "Lead's words")).toEqual(refused("not-allowed"));
    expect(await anna.session.actions.editNote(noteIdOf(anna.author, "none"), "x")).toEqual(refused("not-found"));
    expect(anna.session.myNotes.value).toMatchObject([{ text: "Saunailta" }]);
  });
});

describe("takeBackNote", () => {
  test("takes away one's own note, and nobody else's", async () => {
    const { anna, lead, note } = await withNote();
    expect(await lead.session.actions.takeBackNote(note)).toEqual(refused("not-allowed"));
    expect(await anna.session.actions.takeBackNote(note)).toEqual(done);
    expect(await anna.session.actions.takeBackNote(note)).toEqual(refused("not-found"));
    await lead.hear(anna);
    expect(lead.session.state.value.notes).toEqual([]);
  });
});

describe("restoreNote", () => {
  test("brings the note back in its place, in its theme and with the dots of others", async () => {
    const { anna, lead, note } = await withNote();
    const { actions } = lead.session;
    await anna.session.actions.addNote("ideas", "Later", 0);
    await lead.hear(anna);
    await actions.addTheme("ideas", "Tapahtumat");
    await actions.placeNote(note, lead.session.state.value.themes[0]?.id ?? "");
    await actions.openVote({ board: "ideas", dots: 3, mostPerNote: 2, hiddenUntilClosed: true });
    const vote = lead.session.state.value.votes[0]?.id ?? "";
    await actions.castDot(vote, note);
    await anna.hear(lead);
    const before = anna.session.state.value;
    expect(before.votes[0]?.tally).toMatchObject([{ option: note, dots: 1 }]);

    await anna.session.actions.takeBackNote(note);
    expect(anna.session.state.value.votes[0]?.tally).toEqual([]);
    expect(await anna.session.actions.restoreNote(note)).toEqual(done);
    expect(anna.session.state.value.notes).toEqual(before.notes);
    expect(anna.session.state.value.votes).toEqual(before.votes);
  });

  test("leaves a note that is there as it is", async () => {
    const { anna, note } = await withNote();
    await anna.session.actions.editNote(note, "Saunailta rannassa");
    expect(await anna.session.actions.restoreNote(note)).toEqual(done);
    expect(anna.session.myNotes.value).toMatchObject([{ text: "Saunailta rannassa" }]);
  });

  test("refuses what was never written, and another person's note", async () => {
    const { anna, lead, note } = await withNote();
    await anna.session.actions.takeBackNote(note);
    await lead.hear(anna);
    expect(await lead.session.actions.restoreNote(note)).toEqual(refused("not-allowed"));
    expect(await anna.session.actions.restoreNote(noteIdOf(anna.author, "none"))).toEqual(refused("not-found"));
    expect(anna.session.myNotes.value).toEqual([]);
  });

  test("brings back everything that the note carried, as often as it is taken back", async () => {
    const { lead } = await withNote();
    const { actions } = lead.session;
    await actions.setBoard("ideas", { signed: true });
    await actions.addNote("ideas", "Tea", 3, { by: "Aune", proxy: true });
    const [note] = lead.session.myNotes.value;
    if (!note) throw new Error("The note is there");
    await actions.editNote(note.id, "Tea and buns");
    for (let time = 0; time < 2; time++) {
      await actions.takeBackNote(note.id);
      expect(takenBackNotes(lead.author, lead.session.written("notes"))).toMatchObject([{ text: "Tea and buns" }]);
      expect(await actions.restoreNote(note.id)).toEqual(done);
    }
    expect(lead.session.myNotes.value).toMatchObject([{ text: "Tea and buns", by: "Aune", proxy: true, colour: 3 }]);
    expect(takenBackNotes(lead.author, lead.session.written("notes"))).toEqual([]);
  });
});

describe("a disk that takes nothing", () => {
  test("refuses each action, changes nothing, and says why until something is saved", async () => {
    const { anna, note } = await withNote();
    const before = anna.session.state.value;
    const { actions, storage } = anna.session;
    const attempts = [
      () => actions.addNote("ideas", "Kimppakyydit", 0),
      () => actions.editNote(note, "Saunailta rannassa"),
      () => actions.takeBackNote(note),
      () => actions.setLeft(true),
    ];
    for (const attempt of attempts) {
      anna.store.failures = 1;
      expect(await attempt()).toEqual(refused("not-saved"));
      expect(storage.value).toEqual({ kind: "failed", reason: "full" });
      expect(roomOf(anna.ledger)).toEqual(before);
      expect(anna.session.state.value).toEqual(before);
    }
    expect(await actions.addNote("ideas", "Kimppakyydit", 0)).toEqual(done);
    expect(storage.value).toEqual({ kind: "saved" });
  });

  test("does not keep the action after it from its turn", async () => {
    const { anna } = await withNote();
    anna.store.failures = 1;
    const outcomes = await Promise.all([
      anna.session.actions.addNote("ideas", "lost", 0),
      anna.session.actions.addNote("ideas", "kept", 0),
    ]);
    expect(outcomes).toEqual([refused("not-saved"), done]);
    expect(anna.session.myNotes.value.map(({ text }) => text)).toEqual(["Saunailta", "kept"]);
  });
});

describe("createSession", () => {
  test("says that something is being saved until the disk has it", async () => {
    const { anna } = await withNote();
    const outcome = anna.session.actions.addNote("ideas", "Kimppakyydit", 0);
    await Promise.resolve();
    expect(anna.session.storage.value).toEqual({ kind: "saving" });
    await outcome;
    expect(anna.session.storage.value).toEqual({ kind: "saved" });
  });

  test("reads the room at once for own entries, and soon for those of others", async () => {
    const { anna, lead } = await withNote();
    await anna.session.actions.addNote("ideas", "Kimppakyydit", 0);
    expect(anna.session.state.value.notes).toHaveLength(2);
    expect(anna.catchUp()).toBe(0);
    await lead.ledger.receive(await anna.ledger.entriesOf(anna.author, 0, 100));
    expect(lead.session.state.value.notes).toHaveLength(1);
    expect(lead.catchUp()).toBe(1);
    expect(lead.session.state.value.notes).toHaveLength(2);
  });

  test("decides on the newest room, though the screen has not been drawn yet", async () => {
    const { anna, lead, note } = await withNote();
    await anna.session.actions.takeBackNote(note);
    await lead.ledger.receive(await anna.ledger.entriesOf(anna.author, 0, 100));
    expect(lead.session.state.value.notes).toHaveLength(1);
    expect(await lead.session.actions.editNote(note, "x")).toEqual(refused("not-found"));
    expect(lead.session.state.value.notes).toEqual([]);
  });

  test("tells where a note is by the entry that wrote it last", async () => {
    const { anna, note } = await withNote();
    expect(anna.session.custodyOf(note)).toEqual({ others: 2, facilitator: false });
    await anna.session.actions.editNote(note, "Saunailta rannassa");
    expect(anna.session.custodyOf(note)).toEqual({ others: 3, facilitator: false });
    expect(anna.session.custodyOf(noteIdOf(anna.author, "none"))).toEqual({ others: 0, facilitator: false });
  });

  test("follows the ledger no longer once it is closed", async () => {
    const { anna } = await withNote();
    await anna.session.close();
    await anna.ledger.write([{ root: "notes", key: "after", value: { text: "after", board: "ideas", colour: 0 } }]);
    expect(anna.session.state.value.notes).toHaveLength(1);
  });
});
