import { afterEach, describe, expect, it } from "vitest";
import type { StepKind } from "../../../src/domain/agenda.ts";
import type { Room } from "../../../src/domain/room.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

const title = (): string => phone.root.querySelector("h1")?.textContent ?? "";
const startRound = (roundsStarted: number) =>
  phone.arrive((room) => ({ ...room, seatings: sampleRoom({ roundsStarted }).seatings }));
const moveTo = (step: StepKind) => phone.arrive((room) => ({ ...sampleRoom({ step, notes: 24 }), notes: room.notes }));

describe("PhoneScreen", () => {
  it.each([
    ["arrival", "Kahvit ja liittyminen"],
    ["info", "Tervetuloa"],
    ["write", "Tarpeet ja ideat"],
    ["group", "Ryhmittely teemoiksi"],
    ["vote", "Pisteäänestys"],
    ["tables", "Pöytäkierros 1"],
    ["talk", "Purku ja yhteenveto"],
    ["break", "Tauko"],
    ["closing", "Kiitos ja kotimatka"],
  ] as const)("shows the step of kind %s under its title", async (step, expected) => {
    phone = await openPhoneOn(sampleRoom({ step, notes: 24 }));
    expect(title()).toBe(expected);
  });

  it("follows the facilitator to the next step by itself", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "write", notes: 24 }));
    await moveTo("vote");
    expect(title()).toBe("Pisteäänestys");
    expect(phone.text()).not.toContain("Ilta jatkui");
  });

  it("leaves a person in her writing when the step changes, and moves when she wants", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "write", notes: 24 }));
    await phone.tap("Kirjoita lappu");
    await phone.type("Lappusi", "Penkkejä rantaan");
    const field = phone.named("Lappusi");
    await moveTo("vote");
    expect(phone.named("Lappusi")).toBe(field);
    expect(document.activeElement).toBe(field);
    expect(phone.text()).toContain("Ilta jatkui: Pisteäänestys. Kirjoita rauhassa, luonnos säilyy.");
    await phone.press("Siirry");
    expect(title()).toBe("Pisteäänestys");
    expect(phone.drafts.get("note:ideas")).toBe("Penkkejä rantaan");
  });

  it("gives the draft back when the person returns to the notes", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "write", notes: 24 }));
    await phone.tap("Kirjoita lappu");
    await phone.type("Lappusi", "Penkkejä rantaan");
    await moveTo("vote");
    await phone.press("Siirry");
    await phone.press("Laput");
    expect(phone.named<HTMLTextAreaElement>("Lappusi").value).toBe("Penkkejä rantaan");
  });

  it("does not hold back a person whose old draft is not on the screen", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "info", notes: 24 }), { drafts: [["note:ideas", "Kesken"]] });
    await phone.press("Laput");
    await phone.press("Nyt");
    await moveTo("vote");
    expect(title()).toBe("Pisteäänestys");
  });

  it("lets go of a person who wrote when the evening comes back to her step", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "write", notes: 24 }));
    await phone.tap("Kirjoita lappu");
    await phone.type("Lappusi", "Penkkejä");
    await moveTo("vote");
    await moveTo("write");
    expect(phone.has("Siirry")).toBe(false);
    await phone.type("Lappusi", "");
    phone.named("Lappusi").blur();
    await moveTo("talk");
    expect(title()).toBe("Purku ja yhteenveto");
  });

  it("lets a person look around and calls her back when the evening moves on", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    await phone.press("Tulokset");
    expect(title()).toBe("Tulokset");
    expect(phone.text()).toContain("Nyt menossa: Pisteäänestys");
    expect(phone.named("Tulokset").getAttribute("aria-current")).toBe("page");
    await moveTo("talk");
    expect(title()).toBe("Tulokset");
    expect(phone.text()).toContain("Ilta jatkui: Purku ja yhteenveto");
    await phone.press("Palaa mukaan");
    expect(title()).toBe("Purku ja yhteenveto");
    expect(phone.has("Palaa mukaan")).toBe(false);
  });

  it("brings the focus to the heading when the button that had it has gone", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 24 }));
    await phone.press("Laput");
    await moveTo("talk");
    phone.named("Palaa mukaan").focus();
    await phone.press("Palaa mukaan");
    expect(document.activeElement).toBe(phone.root.querySelector("h1"));
  });

  it("shows the welcome before the evening begins and the thanks once it has ended", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "none" }));
    expect(phone.text()).toContain("Tervetuloa! Elinvoimapaja Koivurannassa");
    await phone.arrive(() => ended(sampleRoom({ step: "closing" })));
    await phone.settle();
    expect(phone.text()).toContain("Kiitos tästä illasta!");
  });

  it("says at the top of every place that saving fails, and what to do", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 30 }));
    phone.session.storage.value = { kind: "failed", reason: "full" };
    for (const place of ["Nyt", "Laput", "Pöytä", "Tulokset"]) {
      await phone.press(place);
      expect(phone.text()).toContain("Tallennus ei onnistu");
      expect(phone.text()).toContain("Älä sulje sovellusta");
    }
  });
});

describe("the table of the next round", () => {
  it("shakes the phone once and stays on the screen", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "tables", notes: 24 }));
    expect(phone.text()).toContain("Pöytä 6");
    await startRound(2);
    await phone.arrive((room) => ({ ...room, people: [...room.people] }));
    expect(phone.shakes()).toBe(1);
    expect(phone.text()).toContain("Kierros 2");
    expect(phone.text()).toContain("Pöytä 2");
  });

  it("is offered to a person who looks elsewhere", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "tables", notes: 24 }));
    await phone.press("Laput");
    await startRound(2);
    expect(phone.text()).toContain("Sinulla on uusi pöytä: 2");
    await phone.press("Näytä pöytä");
    expect(title()).toBe("Pöytä");
    expect(phone.has("Näytä pöytä")).toBe(false);
  });

  it("does not shake the phone of a person who stays where she is", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "tables", notes: 24 }));
    const me = sampleAuthor(12);
    await phone.arrive((room) => ({
      ...room,
      seatings: room.seatings.map((seating) => ({
        ...seating,
        state: seating.round === 2 ? "running" : seating.state,
        tableByPerson: new Map([...seating.tableByPerson, [me, 6]]),
      })),
    }));
    expect(phone.text()).toContain("Kierros 2");
    expect(phone.shakes()).toBe(0);
  });
});

function ended(room: Room): Room {
  return room.course ? { ...room, course: { ...room.course, ended: true } } : room;
}
