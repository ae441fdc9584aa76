import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Room } from "../../../src/domain/room.ts";
import { aGuest } from "../../kit/a-guest.ts";
import { sampleAuthor, sampleRoom, sampleStart } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

describe("the clock", () => {
  const minute = 60_000;

  it("shows the time left and follows the facilitator's time", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "talk" }), { now: sampleStart + minute });
    expect(phone.root.querySelector("[role=timer]")?.textContent).toBe("09:00");
    await act(() => void (phone.session.now.value += 1000));
    expect(phone.root.querySelector("[role=timer]")?.textContent).toBe("08:59");
  });

  it("says calmly that the time is over, and closes nothing", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "write" }), { now: sampleStart + 18 * minute });
    expect(phone.text()).toContain("Aika täyttyi 3 min sitten. Tee rauhassa loppuun.");
    expect(phone.has("Kirjoita lappu")).toBe(true);
  });

  it("stands still while it is paused", async () => {
    phone = await openPhoneOn(pausedAt(sampleRoom({ step: "talk" }), sampleStart + 2 * minute));
    await act(() => void (phone.session.now.value += minute));
    expect(phone.root.querySelector("[role=timer]")?.textContent).toContain("08:00");
    expect(phone.text()).toContain("Ajastin on tauolla");
  });
});

describe("arrival", () => {
  it("shows who has come, by municipality, and where the programme is", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "arrival" }));
    expect(phone.text()).toContain("Paikalla on 40 ihmistä");
    const municipalities = [...phone.root.querySelectorAll(".arrival__municipality")].map((item) => item.textContent);
    expect(municipalities).toHaveLength(5);
    expect(municipalities[0]).toMatch(/^Koivuranta\d+$/);
    expect(phone.root.querySelector("[aria-current=step]")?.textContent).toContain("Kahvit ja liittyminen");
  });

  it("counts out those who have left", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "arrival" }));
    await phone.arrive((room) => ({ ...room, people: room.people.map((person) => ({ ...person, left: true })) }));
    expect(phone.text()).not.toContain("Paikalla on");
  });

  it("says that the programme is on its way while the room's beginning is missing", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "none" }));
    await act(() => void (phone.session.sync.value = { ...phone.session.sync.value, awaitingRoom: true }));
    expect(phone.text()).toContain("Illan ohjelma on matkalla puhelimeesi.");
  });
});

describe("the table", () => {
  it("counts those without a phone as company", async () => {
    const room = sampleRoom({ step: "tables" });
    phone = await openPhoneOn(room);
    const others = Number(/pöydässä on (\d+)/.exec(phone.text())?.[1]);
    expect(others).toBeGreaterThan(1);
    const paula = aGuest("paula", { state: "here" });
    const seatings = room.seatings.map((seating) => ({
      ...seating,
      tableByPerson: new Map([...seating.tableByPerson, [paula.id, 6] as const]),
    }));
    await phone.arrive(() => ({ ...room, guests: [paula], seatings }));
    expect(phone.text()).toContain(`pöydässä on ${others + 1} ihmistä`);
  });

  it("tells where, with whom, and where next", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "tables" }));
    expect(phone.root.querySelector("h2")?.textContent).toBe("Pöytä 6");
    expect(phone.text()).toMatch(/Kanssasi pöydässä on \d ihmistä/);
    expect(phone.text()).toContain("Seuraavaksi pöytä 2. Tämä voi vielä muuttua.");
  });

  it("tells a latecomer what to do", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "tables" }), { me: sampleAuthor(99) });
    expect(phone.text()).toContain("Sinulle ei ole vielä pöytää.");
  });

  it("is not given before the first round", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    await phone.press("Pöytä");
    expect(phone.text()).toContain("Pöytiä ei ole vielä jaettu.");
  });

  it("tells its host what hosting is", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "tables" }), { me: sampleAuthor(8) });
    expect(phone.text()).toContain("Vedät tätä pöytää");
  });
});

describe("closing", () => {
  it("hands over one's own notes and dots as a text", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "closing" }));
    const [other] = phone.session.state.value.notes;
    if (!other) throw new Error("The sample has no notes");
    await phone.arrive((room) => ({ ...room, votes: room.votes.map((vote) => ({ ...vote, open: true })) }));
    await phone.session.actions.castDot("vote-1", other.id);
    await phone.settle();
    await phone.press("Tallenna omat laput tiedostoksi");
    const [[name, text] = ["", ""]] = phone.files;
    expect(name).toBe("omat-laput.txt");
    expect(text).toContain("Omat laput: Elinvoimapaja Koivurannassa");
    for (const note of phone.session.myNotes.value) expect(text).toContain(`- ${note.text}`);
    expect(text).toContain(`- ${other.text}: annoin tälle 1 pisteen`);
    expect(phone.text()).toContain("Lappusi ovat tiedostossa.");
  });

  it("has nothing to hand over when a person wrote nothing", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "closing", notes: 0 }));
    expect(phone.text()).toContain("Sinulla ei ole omia lappuja tallennettavaksi.");
  });

  it("lets a person leave and come back", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "closing" }));
    await phone.press("Lähden nyt");
    expect(phone.text()).toContain("Olet lähtenyt illasta. Hyvää kotimatkaa!");
    await phone.press("Tulin takaisin");
    expect(phone.session.me.value?.left).toBe(false);
  });
});

function pausedAt(room: Room, time: number): Room {
  return room.course ? { ...room, course: { ...room.course, pausedAt: time } } : room;
}
