import { afterEach, describe, expect, it } from "vitest";
import { act } from "preact/test-utils";
import type { Room } from "../../../src/domain/room.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { consoleText } from "../../../src/text/console/area.ts";
import { remoteText } from "../../../src/text/remote/area.ts";
import { RemoteScreen } from "../../../src/ui/remote/remote-screen.tsx";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";
import { piled, sampleRoom } from "../../kit/sample-room.ts";
import { show, type Shown } from "../kit/show.tsx";

let remote: Shown;
let session: FakeSession;
afterEach(() => remote.gone());

async function open(room: Room, leads = true): Promise<void> {
  await Promise.all([commonText.load(), consoleText.load(), remoteText.load()]);
  session = fakeSession(room, { leads });
  remote = await show(<RemoteScreen session={session} />);
}

const showing = (screen: Room["screen"]): Promise<void> =>
  act(() => {
    session.state.value = { ...session.state.value, screen };
  });
const asked = () => session.asked.map(({ action, args }) => [action, ...args]);

describe("the remote control", () => {
  it("is only for those who lead", async () => {
    await open(sampleRoom(), false);
    expect(remote.has("Seuraava sivu")).toBe(false);
    expect(remote.text()).toContain("Tämä laite ei vedä iltaa.");
  });

  it("turns the pages of what is on the wall", async () => {
    await open(sampleRoom());
    expect(remote.text()).toContain("Valkokankaalla: Seuraa iltaa");
    await remote.tap("Seuraava sivu");
    await remote.tap("Edellinen sivu");
    expect(asked()).toEqual([
      ["turnPage", 1],
      ["turnPage", -1],
    ]);
  });

  it("goes from note to note, and round", async () => {
    await open(sampleRoom({ notes: 3 }));
    const [first, second, third] = session.state.value.notes;
    await showing({ view: "note", note: first?.id ?? "" });
    expect(remote.text()).toContain("Lappu 1/3");
    await remote.tap("Seuraava lappu");
    await remote.tap("Edellinen lappu");
    expect(asked()).toEqual([
      ["stepToNote", second?.id],
      ["stepToNote", third?.id],
    ]);
  });

  it("goes from pile to pile, and on from the pile of a note that has come to lie under another", async () => {
    const room = piled(sampleRoom({ notes: 4 }), [1], 0);
    await open(room);
    await showing({ view: "note", note: room.notes[1]?.id ?? "" });
    expect(remote.text()).toContain("Lappu 1/3");
    await remote.tap("Seuraava lappu");
    expect(asked()).toEqual([["stepToNote", room.notes[2]?.id]]);
  });

  it("begins with what got most dots, once a vote is closed", async () => {
    await open(sampleRoom({ step: "vote", vote: "closed", notes: 30 }));
    await remote.tap("Yksi lappu");
    const [vote] = session.state.value.votes;
    expect(asked()).toEqual([["showOnProjector", { view: "note", note: vote?.tally[0]?.option }]]);
  });

  it("takes a note on into plans, and no longer", async () => {
    await open(sampleRoom({ notes: 3 }));
    const [first] = session.state.value.notes;
    await showing({ view: "note", note: first?.id ?? "" });
    await remote.tap("Valitse jatkoon");
    await act(() => {
      const notes = session.state.value.notes.map((note) => ({ ...note, status: "chosen" as const }));
      session.state.value = { ...session.state.value, notes };
    });
    expect(remote.named("Valitse jatkoon").getAttribute("aria-pressed")).toBe("true");
    await remote.tap("Valitse jatkoon");
    expect(asked()).toEqual([
      ["setStatus", [first?.id], { status: "chosen", reason: "" }],
      ["setStatus", [first?.id], { status: "", reason: "" }],
    ]);
  });

  it("shows the wall by theme where there are themes", async () => {
    await open(sampleRoom({ step: "group", notes: 30 }));
    await remote.tap("Seinä teemoittain");
    expect(asked()).toEqual([["showOnProjector", { view: "wall", note: "", by: "themes" }]]);
    await showing({ view: "wall", note: "", by: "themes" });
    expect(remote.text()).toContain("Valkokankaalla: Seinä teemoittain");
    expect(remote.named("Seinä").getAttribute("aria-pressed")).toBe("false");
    await act(() => {
      session.state.value = { ...session.state.value, themes: [] };
    });
    expect(remote.has("Seinä teemoittain")).toBe(false);
  });
});
