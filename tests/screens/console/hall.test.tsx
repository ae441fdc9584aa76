import { afterEach, describe, expect, it } from "vitest";
import { presentPeople } from "../../../src/domain/room.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

describe("the hall", () => {
  it("counts people by municipality, with those expected and not here yet", async () => {
    const room = sampleRoom({ step: "arrival", people: 0 });
    desk = await openConsole(room);
    expect(desk.text()).toContain("Kukaan ei ole vielä liittynyt.");
    expect([...desk.root.querySelectorAll(".head-count-list__row")][0]?.textContent).toContain("0");
    await desk.arrive(() => sampleRoom({ step: "arrival", people: 150 }));
    expect(desk.text()).toContain("145 ihmistä on liittynyt. 5 ihmistä on lähtenyt.");
  });

  it("finds people by any of their facts", async () => {
    desk = await openConsole(sampleRoom({ people: 15, notes: 6 }));
    await desk.type("Etsi nimellä, kunnalla tai taustalla", "kylätoimija 12");
    expect(desk.root.querySelectorAll(".people-panel__person")).toHaveLength(1);
    await desk.type("Etsi nimellä, kunnalla tai taustalla", "ei ketään tällaista");
    expect(desk.text()).toContain("Haulla ei löydy ketään.");
  });

  it("drives the big screen, and pages its notes", async () => {
    desk = await openConsole(sampleRoom({ notes: 3 }));
    await desk.press("Seinä");
    expect(desk.asked("showOnProjector")).toEqual([[{ view: "wall", note: "" }]]);
    const [first, second] = desk.session.state.value.notes;
    await desk.arrive((room) => ({ ...room, screen: { view: "note", note: first?.id ?? "" } }));
    expect(desk.text()).toContain("Lappu 1/3");
    await desk.press("Seuraava lappu");
    expect(desk.asked("stepToNote")).toEqual([[second?.id]]);
  });

  it("says in plain words that alone is normal, and what is wrong when the disk is full", async () => {
    desk = await openConsole(sampleRoom({ people: 8, notes: 6 }));
    desk.session.sync.value = { ...desk.session.sync.value, kind: "alone", devices: 0 };
    desk.session.storage.value = { kind: "failed", reason: "full" };
    await desk.arrive((room) => room);
    expect(desk.text()).toContain("Kaikki toimii ja säilyy tässä laitteessa.");
    expect(desk.text()).toContain("Laitteen muisti on täynnä. Mikään uusi ei tallennu.");
    expect(desk.root.querySelector(".page__header")?.textContent).not.toContain("Tallessa");
  });

  it("says when the network keeps devices apart, and the ways out", async () => {
    desk = await openConsole(sampleRoom({ people: 8 }));
    expect(desk.text()).not.toContain("Laitteet eivät tavoita toisiaan suoraan");
    desk.session.sync.value = { ...desk.session.sync.value, kind: "linked", devices: 7, relayed: true, isolated: true };
    await desk.arrive((room) => room);
    expect(desk.text()).toContain("Laitteet eivät tavoita toisiaan suoraan tässä verkossa");
    expect(desk.text()).toContain("käytä omaa reititintä tai puhelimen jakamaa verkkoa");
  });

  it("tells who is heard and whom nobody has heard for a while, calmly", async () => {
    desk = await openConsole(sampleRoom({ people: 20, notes: 6 }));
    const others = presentPeople(desk.session.state.value).filter(({ id }) => id !== desk.session.me.value?.id);
    desk.session.health.value = {
      heard: others.slice(1).map(({ id }, index) => ({ author: id, secondsAgo: index < 2 ? 300 : 5 })),
      reached: others.length - 3,
    };
    await desk.arrive((room) => ({ ...room }));
    expect(desk.text()).toContain(`Paikalla ${others.length}, heistä ${others.length - 3} kuultu minuutin sisällä`);
    expect(desk.text()).toContain(`perillä: ${others.length - 3}/${others.length - 1} laitetta`);
    expect(desk.text()).toContain("Ei kuultu hetkeen: 3");
    expect(desk.text()).toContain("5 min sitten");
    expect(desk.text()).toContain("ei kuultu täällä suoraan");
    expect(desk.root.querySelector("[role=alert]:not(:empty)")).toBeNull();
  });

  it("tells nothing of others' devices while it is alone", async () => {
    desk = await openConsole(sampleRoom({ people: 20, notes: 6 }));
    expect(desk.text()).toContain("Ei kuultu hetkeen");
    desk.session.sync.value = { ...desk.session.sync.value, kind: "alone", devices: 0 };
    await desk.arrive((room) => ({ ...room }));
    expect(desk.text()).not.toContain("Ei kuultu hetkeen");
  });

  it("leads to the ways without a network", async () => {
    desk = await openConsole(sampleRoom({ people: 8, notes: 6 }));
    expect(desk.named("Ilman verkkoa").getAttribute("href")).toBe("#/carry/sample-room");
  });

  it("links to the projector, a phone's view, the results and the plan", async () => {
    desk = await openConsole(sampleRoom({ people: 8, notes: 6 }));
    const links = [...desk.root.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    for (const screen of ["projector", "phone", "results", "plan"]) expect(links).toContain(`#/${screen}/sample-room`);
  });

  it("shows the join code, its link and the QR code", async () => {
    desk = await openConsole(sampleRoom({ people: 8, notes: 6 }));
    await desk.press("QR-koodi");
    expect(desk.text()).toContain("https://paja.example/#K7QF9XMP2RTD");
  });
});
