import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

const consoleLink = (): string | null | undefined =>
  [...phone.root.querySelectorAll("a")]
    .find((link) => link.textContent?.includes("avaa illan ohjaus"))
    ?.getAttribute("href");

describe("a phone", () => {
  it("leads to the console from the moment when its person is made co-facilitator", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 6 }));
    expect(consoleLink()).toBeUndefined();
    await act(() => void (phone.session.leads.value = true));
    expect(consoleLink()).toBe("#/console/sample-room");
    await act(() => void (phone.session.leads.value = false));
    expect(consoleLink()).toBeUndefined();
  });

  it("says that it was removed, and no longer once it is let in again", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 6 }));
    await phone.arrive((room) => ({ ...room, removed: [sampleAuthor(12)] }));
    expect(phone.text()).toContain("Vetäjä on poistanut tämän laitteen työpajasta.");
    await phone.arrive((room) => ({ ...room, removed: [] }));
    expect(phone.text()).not.toContain("Vetäjä on poistanut");
  });

  it("says how many notes are hidden, and not whose", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "group", notes: 24 }));
    const hidden = new Set(phone.session.state.value.notes.slice(0, 2).map(({ id }) => id));
    await phone.arrive((room) => ({
      ...room,
      notes: room.notes.map((note) => ({ ...note, hidden: hidden.has(note.id) })),
    }));
    await phone.press("Laput");
    expect(phone.text()).toContain("Vetäjä on piilottanut 2 lappua.");
  });
});
