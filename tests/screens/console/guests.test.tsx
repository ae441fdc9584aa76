import { afterEach, describe, expect, it } from "vitest";
import { aGuest } from "../../kit/a-guest.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

const room = (...guests: readonly ReturnType<typeof aGuest>[]) => ({
  ...sampleRoom({ step: "arrival", people: 15, notes: 0 }),
  guests,
});

describe("the list of guests", () => {
  it("ticks somebody as here", async () => {
    desk = await openConsole(room(aGuest("a", { name: "Anna Aho" })));
    expect(desk.text()).toContain("Ilmoittautuneita 1.");
    await desk.press("Paikalla: Anna Aho");
    expect(desk.session.seating.guests).toMatchObject([{ id: "guest.a", guest: { name: "Anna Aho", state: "here" } }]);
    expect(Object.keys(desk.session.seating.guests[0]?.guest ?? {})).not.toContain("id");
  });

  it("counts who joins by name as arrived, without a tick", async () => {
    desk = await openConsole(room(aGuest("a", { name: "12 kylätoimija", municipality: "Metsälahti" })));
    expect(desk.text()).toContain("paikalla puhelimen kanssa");
  });

  it("asks whether two are one person when it is not sure", async () => {
    desk = await openConsole(room(aGuest("a", { name: "Kylätoimija 12", municipality: "Koivuranta" })));
    expect(desk.text()).toContain("Onko hän listan Kylätoimija 12, Koivuranta?");
    await desk.press("Sama ihminen");
    expect(desk.session.seating.guests).toMatchObject([{ guest: { device: sampleAuthor(12), state: "here" } }]);
    await desk.press("Joku toinen");
    expect(desk.session.seating.guests[1]).toMatchObject({ guest: { device: "", others: [sampleAuthor(12)] } });
  });

  it("adds somebody who comes without a phone", async () => {
    desk = await openConsole(room());
    await desk.type("Nimi", "Paula Paperi");
    await desk.press("Lisää paikalla olevaksi");
    expect(desk.session.seating.guests).toMatchObject([
      { id: undefined, guest: { name: "Paula Paperi", state: "here", walkIn: true } },
    ]);
  });
});
