import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { commonText } from "../../../src/text/common/area.ts";
import { homeText } from "../../../src/text/home/area.ts";
import { joinText } from "../../../src/text/join/area.ts";
import { HomeScreen, type HomeScreenProps } from "../../../src/ui/home/home-screen.tsx";
import type { HomeWorkshop } from "../../../src/ui/home/workshop-card.tsx";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;

beforeAll(() => Promise.all([commonText.load(), homeText.load(), joinText.load()]));
afterEach(() => shown.gone());

const led: HomeWorkshop = {
  room: "led",
  name: "Elinvoimapaja",
  date: "2026-05-12",
  role: "facilitator",
  lastOpenedAt: 1_778_600_000_000,
};

const joined: HomeWorkshop = { ...led, room: "joined", name: "", date: "", role: "participant" };

function propsWith(more: Partial<HomeScreenProps> = {}): HomeScreenProps {
  return {
    workshops: [],
    linksTo: (room) => ({
      plan: `#/plan/${room}`,
      phone: `#/phone/${room}`,
      console: `#/console/${room}`,
      projector: `#/projector/${room}`,
      results: `#/results/${room}`,
    }),
    language: "fi",
    onLanguage: vi.fn(),
    onJoin: vi.fn(),
    ticketHref: "#/ticket",
    onCreate: vi.fn(),
    onRehearse: vi.fn(),
    onForget: vi.fn(),
    onImport: vi.fn(),
    importState: "none",
    install: "none",
    onInstall: vi.fn(),
    onInstallLater: vi.fn(),
    trustHref: "#/about/trust",
    accessibilityHref: "#/about/accessibility",
    ...more,
  };
}

const linkOf = (name: string): string | null => shown.named(name).getAttribute("href");

describe("HomeScreen on a new device", () => {
  it("welcomes and offers to join, to create, to open a file and to rehearse", async () => {
    const props = propsWith();
    shown = await show(<HomeScreen {...props} />);
    expect(document.activeElement?.textContent).toBe("Ilta, johon jokaisen ääni mahtuu");
    await shown.type("Liittymiskoodi", "k7qf 9xmp 2rtd");
    await shown.tap("Jatka");
    await shown.tap("Uusi työpaja");
    await shown.tap("Kokeile esimerkki-iltaa");
    expect(props.onJoin).toHaveBeenCalledWith("K7QF9XMP2RTD", "K7QF-9XMP-2RTD");
    expect(props.onCreate).toHaveBeenCalledOnce();
    expect(props.onRehearse).toHaveBeenCalledOnce();
  });

  it("gives the chosen file", async () => {
    const props = propsWith();
    shown = await show(<HomeScreen {...props} />);
    const file = new File(["x"], "ilta.iltapaja");
    const input = shown.named<HTMLInputElement>("Avaa työpaja tiedostosta");
    Object.defineProperty(input, "files", { value: [file] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    expect(props.onImport).toHaveBeenCalledWith(file);
  });

  it("says what is wrong with a file", async () => {
    shown = await show(<HomeScreen {...propsWith({ importState: "too-new" })} />);
    expect(shown.text()).toContain("Tiedosto on tallennettu uudemmalla Iltapajalla.");
  });

  it("leads to what it promises about trust and accessibility", async () => {
    shown = await show(<HomeScreen {...propsWith()} />);
    expect(linkOf("Luottamus ja yksityisyys")).toBe("#/about/trust");
    expect(linkOf("Saavutettavuusseloste")).toBe("#/about/accessibility");
  });
});

describe("HomeScreen with workshops", () => {
  it("opens the console for the one who leads, and the other screens beside it", async () => {
    shown = await show(<HomeScreen {...propsWith({ workshops: [led] })} />);
    expect(shown.text()).toContain("tiistai 12. toukokuuta 2026 · Olet vetäjä");
    expect(linkOf("Vedä iltaa")).toBe("#/console/led");
    expect(linkOf("Suunnittele")).toBe("#/plan/led");
    expect(linkOf("Valkokangas")).toBe("#/projector/led");
    expect(linkOf("Puhelinnäkymä")).toBe("#/phone/led");
    expect(linkOf("Tulokset")).toBe("#/results/led");
  });

  it("opens the phone view for a participant, and no tools of the one who leads", async () => {
    shown = await show(<HomeScreen {...propsWith({ workshops: [joined] })} />);
    expect(shown.text()).toContain("Nimetön työpaja");
    expect(shown.text()).toContain("Päivä on avoinna · Olet osallistuja");
    expect(linkOf("Jatka")).toBe("#/phone/joined");
    expect(["Suunnittele", "Valkokangas", "Vedä iltaa"].filter((name) => shown.has(name))).toEqual([]);
  });

  it("forgets a workshop only after asking, and warns the one who leads it", async () => {
    const props = propsWith({ workshops: [led, joined] });
    shown = await show(<HomeScreen {...props} />);
    await shown.tap("Poista tästä laitteesta: Elinvoimapaja");
    expect(props.onForget).not.toHaveBeenCalled();
    expect(shown.text()).toContain("Olet tämän työpajan vetäjä. Tallenna se ensin tiedostoksi.");
    await shown.tap("Poista");
    expect(props.onForget).toHaveBeenCalledWith("led");
    expect(shown.root.querySelector("dialog")).toBeNull();
  });

  it("does not warn a participant of losing the lead, and lets her change her mind", async () => {
    const props = propsWith({ workshops: [led, joined] });
    shown = await show(<HomeScreen {...props} />);
    await shown.tap("Poista tästä laitteesta: Nimetön työpaja");
    expect(shown.text()).toContain("Nimetön työpaja poistetaan tästä laitteesta");
    expect(shown.text()).not.toContain("Tallenna se ensin tiedostoksi.");
    await shown.tap("Peruuta");
    expect(props.onForget).not.toHaveBeenCalled();
  });
});

describe("InstallHint", () => {
  it("is silent where there is nothing to install", async () => {
    shown = await show(<HomeScreen {...propsWith()} />);
    expect(shown.text()).not.toContain("aloitusnäyttöön");
  });

  it("has a button where the browser can ask", async () => {
    const props = propsWith({ install: "prompt" });
    shown = await show(<HomeScreen {...props} />);
    await shown.tap("Asenna");
    await shown.tap("Ei nyt");
    expect([props.onInstall, props.onInstallLater].map((spy) => vi.mocked(spy).mock.calls.length)).toEqual([1, 1]);
  });

  it("has steps and no button on an iPhone, with the warning about Safari's own storage", async () => {
    shown = await show(<HomeScreen {...propsWith({ install: "ios" })} />);
    expect(shown.root.querySelectorAll(".install-steps li")).toHaveLength(3);
    expect(shown.has("Asenna")).toBe(false);
    expect(shown.text()).toContain("Asennettu sovellus ei näe sitä, mitä kirjoitit Safarissa.");
  });
});
