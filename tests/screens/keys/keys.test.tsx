import type { JSX } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { formatTicketCode, type TicketCode } from "../../../src/domain/ticket-code.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { joinText } from "../../../src/text/join/area.ts";
import { keysText } from "../../../src/text/keys/area.ts";
import { DeviceScreen } from "../../../src/ui/keys/device-screen.tsx";
import { RecoveryScreen } from "../../../src/ui/keys/recovery-screen.tsx";
import { UseScreen, type UsePhase } from "../../../src/ui/keys/use-screen.tsx";
import { fakeSession, sampleTicketCode } from "../../kit/fake-session.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;

beforeAll(async () => {
  await Promise.all([commonText.load(), keysText.load(), joinText.load()]);
});

afterEach(() => shown.gone());

async function open(screen: JSX.Element): Promise<Shown> {
  shown = await show(screen);
  return shown;
}

/** A change, and everything that follows from it. */
async function change(what: () => void): Promise<void> {
  await act(what);
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
}

function tap(name: string): Promise<void> {
  return change(() => shown.named(name).click());
}

const written = formatTicketCode(sampleTicketCode);

describe("the code for another laptop", () => {
  it("is shown once it is made, in groups and for the ear, and can be printed and saved", async () => {
    const print = vi.fn<() => void>();
    const save = vi.fn<(code: TicketCode) => Promise<void>>(() => Promise.resolve());
    await open(<RecoveryScreen session={fakeSession(sampleRoom(), { leads: true })} print={print} save={save} />);
    expect(shown.text()).not.toContain("K7QF");
    await tap("Tee koodi");
    const groups = [...shown.root.querySelectorAll(".ticket-code [aria-hidden]")].map(({ textContent }) => textContent);
    expect(groups.join("-")).toBe(written);
    expect(shown.text()).toContain("K 7 Q F");
    expect(shown.text()).toContain("Koodi näkyy vain nyt");
    await tap("Tulosta");
    await tap("Tallenna tiedostoksi");
    expect(print).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith(sampleTicketCode);
    expect(shown.text()).toContain("Tiedosto on ladatuissa tiedostoissa.");
  });

  it("says when it could not be saved, and asks before all codes end", async () => {
    const session = fakeSession(sampleRoom(), { leads: true });
    await open(<RecoveryScreen session={session} print={vi.fn()} save={() => Promise.reject(new Error("no"))} />);
    await tap("Tee koodi");
    await tap("Tallenna tiedostoksi");
    expect(shown.text()).not.toContain("Tiedosto on ladatuissa");
    await tap("Mitätöi kaikki koodit");
    expect(shown.text()).toContain("niillä vetävien koneiden veto päättyy");
  });

  it("is made by nobody else, and a laptop that leads with one is named", async () => {
    const room = { ...sampleRoom(), spares: [sampleAuthor(3)] };
    const name = room.people.find(({ id }) => id === sampleAuthor(3))?.name ?? "";
    await open(<RecoveryScreen session={fakeSession(room)} print={vi.fn()} save={() => Promise.resolve()} />);
    expect(shown.text()).toContain("Koodeja voi tehdä vain koneella, jolla tämä ilta on luotu.");
    expect(shown.text()).toContain(name);
    expect(shown.text()).toContain("vetää iltaa koodilla");
  });
});

async function use(phase: UsePhase, onCode = vi.fn<(code: TicketCode) => void>(), onOther = vi.fn<() => void>()) {
  await open(
    <UseScreen phase={phase} language="fi" onLanguage={vi.fn()} onCode={onCode} onFile={vi.fn()} onOther={onOther} />,
  );
  return { onCode, onOther };
}

describe("using a code", () => {
  const phases: readonly (readonly [string, UsePhase, string])[] = [
    ["looks for the evening", { kind: "looking", what: "room" }, "Iltaa etsitään"],
    ["says that nobody is near", { kind: "looking", what: "nobody" }, "Lähellä ei ole ketään tästä illasta."],
    ["waits for the other half", { kind: "looking", what: "waiting" }, "Koodin toinen puoli"],
    ["says that a code has ended", { kind: "refused", problem: "ended" }, "Tämä koodi on mitätöity."],
    ["says that a seat has gone", { kind: "refused", problem: "seat-moved" }, "Paikka on jo siirtynyt"],
    ["says that a file has no code", { kind: "code", problem: "file" }, "Tässä tiedostossa ei ole koodia."],
  ];

  it("takes a code as it is typed, and says what is wrong with one before looking", async () => {
    const { onCode } = await use({ kind: "code" });
    await shown.type("Koodi", "K7QF-9XMP-2RTD");
    await tap("Jatka");
    expect(shown.text()).toContain("Seinällä oleva liittymiskoodi ei riitä tähän.");
    await shown.type("Koodi", written.replace("K7QF", "K7QG"));
    await tap("Jatka");
    expect(shown.text()).toContain("Vertaa sitä paperiin");
    expect(onCode).not.toHaveBeenCalled();
    await shown.type("Koodi", written.toLowerCase());
    await tap("Jatka");
    expect(onCode.mock.calls[0]?.[0]).toMatchObject(sampleTicketCode);
  });

  it.each(phases)("%s", async (_what, phase, text) => {
    const { onOther } = await use(phase);
    expect(shown.text()).toContain(text);
    if (phase.kind === "code") return;
    await tap("Toinen koodi");
    expect(onOther).toHaveBeenCalledTimes(1);
  });
});

describe("this phone", () => {
  it("shows the code for another phone when asked, and what goes along", async () => {
    await open(<DeviceScreen session={fakeSession(sampleRoom())} passOn={() => Promise.resolve(undefined)} />);
    await tap("Näytä koodi");
    expect(shown.text()).toContain("Roolit eivät siirry.");
    expect(shown.root.querySelectorAll(".ticket-code [aria-hidden]")).toHaveLength(9);
  });

  it("says that the new phone has the seat", async () => {
    const session = fakeSession(sampleRoom());
    await open(<DeviceScreen session={session} passOn={() => Promise.resolve(undefined)} />);
    await tap("Näytä koodi");
    const to = sampleAuthor(99);
    await change(() => {
      session.state.value = { ...session.state.value, moved: [{ from: sampleAuthor(12), to }] };
    });
    expect(shown.text()).toContain("Paikka on nyt uudessa puhelimessa.");
  });

  it("asks before it is passed on, says what is not with others yet, and why it was not done", async () => {
    const passOn = vi.fn(() => Promise.resolve("otherWindow" as const));
    await open(<DeviceScreen session={fakeSession(sampleRoom())} passOn={passOn} />);
    expect(shown.text()).toContain("Kaikki kirjoittamasi ei ole vielä muilla.");
    await tap("Anna puhelin seuraavalle");
    expect(passOn).not.toHaveBeenCalled();
    expect(shown.text()).toContain("Kesken jäänyt ja lähettämätön teksti poistetaan.");
    const buttons = [...shown.root.querySelectorAll<HTMLButtonElement>("dialog button")];
    await change(() => buttons.at(-1)?.click());
    expect(passOn).toHaveBeenCalledTimes(1);
    expect(shown.text()).toContain("Sulje se ensin.");
  });

  it("does not pass on or hand over a device that leads", async () => {
    await open(
      <DeviceScreen session={fakeSession(sampleRoom(), { leads: true })} passOn={() => Promise.resolve(undefined)} />,
    );
    expect(shown.root.querySelectorAll("main button")).toHaveLength(0);
  });
});
