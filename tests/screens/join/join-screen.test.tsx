import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { formatJoinCode, parseJoinCode, type JoinCode } from "../../../src/domain/join-code.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { joinText } from "../../../src/text/join/area.ts";
import { setLanguage } from "../../../src/text/text-area.ts";
import { JoinScreen, type JoinPhase, type JoinScreenProps } from "../../../src/ui/join/join-screen.tsx";
import type { Obstacle } from "../../../src/ui/join/waiting-view.tsx";
import { show, type Shown } from "../kit/show.tsx";

const code = "K7QF9XMP2RTD" as JoinCode; // twelve characters of the alphabet

let shown: Shown;

beforeAll(() => Promise.all([commonText.load(), joinText.load()]));
afterEach(() => shown.gone());

function propsWith(phase: JoinPhase, more: Partial<JoinScreenProps> = {}): JoinScreenProps {
  return {
    phase,
    homeHref: "#/",
    language: "fi",
    onLanguage: vi.fn(),
    onCode: vi.fn(),
    onChangeCode: vi.fn(),
    onRetry: vi.fn(),
    onJoin: vi.fn(),
    ...more,
  };
}

describe("JoinScreen asking for the code", () => {
  const label = "Liittymiskoodi";

  it("sets what is typed in groups of four and gives the code", async () => {
    const props = propsWith({ kind: "code" });
    shown = await show(<JoinScreen {...props} />);
    await shown.type(label, "k7qf9xmp2rtd");
    expect(shown.named<HTMLInputElement>(label).value).toBe("K7QF-9XMP-2RTD");
    await shown.tap("Jatka");
    expect(props.onCode).toHaveBeenCalledWith(code, "K7QF-9XMP-2RTD");
  });

  it("takes a pasted link", async () => {
    const props = propsWith({ kind: "code" });
    shown = await show(<JoinScreen {...props} />);
    await shown.type(label, "https://iltapaja.example/#K7QF-9XMP-2RTD");
    await shown.tap("Jatka");
    expect(props.onCode).toHaveBeenCalledWith(code, "K7QF-9XMP-2RTD");
  });

  it("tells of a wrong character at once, and of missing ones only when asked to go on", async () => {
    const props = propsWith({ kind: "code" });
    shown = await show(<JoinScreen {...props} />);
    await shown.type(label, "K7QF");
    expect(shown.text()).not.toContain("liian lyhyt");
    await shown.tap("Jatka");
    expect(shown.text()).toContain("Koodi on liian lyhyt");
    await shown.type(label, "K7QU");
    expect(shown.text()).toContain("ei U-kirjainta");
    expect(props.onCode).not.toHaveBeenCalled();
  });

  it("asks for the code when there is none", async () => {
    shown = await show(<JoinScreen {...propsWith({ kind: "code" })} />);
    await shown.tap("Jatka");
    expect(shown.text()).toContain("Kirjoita ensin liittymiskoodi.");
  });

  it("lets a person correct the code that did not work", async () => {
    shown = await show(<JoinScreen {...propsWith({ kind: "code", typed: formatJoinCode(code) })} />);
    expect(shown.named<HTMLInputElement>(label).value).toBe("K7QF-9XMP-2RTD");
  });

  it("keeps the caret where a character is put right in the middle", async () => {
    shown = await show(<JoinScreen {...propsWith({ kind: "code", typed: "K7QF-9XMP-2RT" })} />);
    const field = shown.named<HTMLInputElement>(label);
    field.value = "K7QFA-9XMP-2RT";
    field.setSelectionRange(5, 5);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    expect([field.value, field.selectionStart]).toEqual(["K7QF-A9XM-P2RT", 6]);
  });
});

describe("JoinScreen looking for the room", () => {
  it.each<[Obstacle, string, string]>([
    ["looking", "Etsitään työpajaa", "Vaihda koodi"],
    ["nobody", "Työpajaa ei vielä löydy läheltä", "Korjaa koodi"],
    ["hub-unreachable", "Salin verkko ei vastaa", "Korjaa koodi"],
    ["hub-full", "Uusia laitteita ei mahdu juuri nyt", "Korjaa koodi"],
  ])("says %s, shows the code and has a way on", async (obstacle, title, wayOn) => {
    const props = propsWith({ kind: "waiting", obstacle, code });
    shown = await show(<JoinScreen {...props} />);
    expect(document.activeElement?.textContent).toBe(title);
    expect(shown.text()).toContain("K7QF-9XMP-2RTD");
    await shown.tap(wayOn);
    expect(props.onChangeCode).toHaveBeenCalledOnce();
  });

  it("tries again at once when asked", async () => {
    const props = propsWith({ kind: "waiting", obstacle: "nobody", code });
    shown = await show(<JoinScreen {...props} />);
    await shown.tap("Yritä uudelleen");
    expect(props.onRetry).toHaveBeenCalledOnce();
  });

  it("speaks the new heading when the obstacle changes", async () => {
    shown = await show(<JoinScreen {...propsWith({ kind: "waiting", obstacle: "looking", code })} />);
    await shown.again(<JoinScreen {...propsWith({ kind: "waiting", obstacle: "hub-full", code })} />);
    expect(document.activeElement?.textContent).toBe("Uusia laitteita ei mahdu juuri nyt");
  });
});

describe("JoinScreen where nobody answers", () => {
  it.each(["nobody", "hub-unreachable"] as const)("shows the way by hand: %s", async (obstacle) => {
    shown = await show(
      <JoinScreen {...propsWith({ kind: "waiting", obstacle, code, carryHref: "#/carry/sample-room" })} />,
    );
    expect(shown.named("Ilman verkkoa: toiselta laitteelta").getAttribute("href")).toBe("#/carry/sample-room");
  });

  it("has no such way before there is a room to take in", async () => {
    shown = await show(<JoinScreen {...propsWith({ kind: "waiting", obstacle: "hub-unreachable", code })} />);
    expect(shown.has("Ilman verkkoa: toiselta laitteelta")).toBe(false);
  });
});

describe("JoinScreen asking who it is", () => {
  const workshop = {
    name: "Elinvoimapaja",
    municipalities: ["Kauhajoki", "Teuva"],
    backgrounds: ["Asukas", "Seurakunta"],
  };

  it("lets a person in who tells nothing", async () => {
    const props = propsWith({ kind: "who", workshop });
    shown = await show(<JoinScreen {...props} />);
    await shown.tap("Liity");
    expect(props.onJoin).toHaveBeenCalledWith({ name: "", municipality: "", background: "" });
  });

  it("takes name, a chip and one's own words", async () => {
    const props = propsWith({ kind: "who", workshop });
    shown = await show(<JoinScreen {...props} />);
    await shown.type("Nimi (vapaaehtoinen)", " Kuusi ");
    await shown.tap("Teuva");
    await shown.tap("Jokin muu");
    await shown.type("Omin sanoin", "Kyläyhdistys");
    await shown.tap("Liity");
    expect(props.onJoin).toHaveBeenCalledWith({ name: "Kuusi", municipality: "Teuva", background: "Kyläyhdistys" });
  });

  it("says beside the form who will see it", async () => {
    shown = await show(<JoinScreen {...propsWith({ kind: "who", workshop })} />);
    expect(shown.text()).toContain("Muut tämän työpajan osallistujat näkevät nimesi");
  });

  it("asks with open fields where the organiser has named no answers", async () => {
    const bare = { name: "", municipalities: [], backgrounds: [] };
    const props = propsWith({ kind: "who", workshop: bare });
    shown = await show(<JoinScreen {...props} />);
    await shown.type("Mistä kunnasta tulet?", "Lapua");
    await shown.tap("Liity");
    expect(props.onJoin).toHaveBeenCalledWith({ name: "", municipality: "Lapua", background: "" });
    expect(shown.text()).toContain("Tervetuloa työpajaan.");
  });

  it("remembers what this person said before", async () => {
    const known = { name: "Kuusi", municipality: "Kauhajoki", background: "Kyläyhdistys" };
    shown = await show(<JoinScreen {...propsWith({ kind: "who", workshop }, { known })} />);
    expect(shown.named<HTMLInputElement>("Kauhajoki").checked).toBe(true);
    expect(shown.named<HTMLInputElement>("Omin sanoin").value).toBe("Kyläyhdistys");
  });

  it("does not join twice, and keeps what was typed when joining could not be saved", async () => {
    const props = propsWith({ kind: "who", workshop });
    shown = await show(<JoinScreen {...props} />);
    await shown.type("Nimi (vapaaehtoinen)", "Kuusi");
    await shown.again(<JoinScreen {...props} joining />);
    await shown.tap("Liitytään…");
    expect(props.onJoin).not.toHaveBeenCalled();
    await shown.again(<JoinScreen {...props} refusal="not-saved" />);
    expect(shown.text()).toContain("Muutosta ei voitu tallentaa tähän laitteeseen.");
    expect(shown.named<HTMLInputElement>("Nimi (vapaaehtoinen)").value).toBe("Kuusi");
  });
});

describe("JoinScreen in another language", () => {
  afterEach(() => setLanguage("fi"));

  it("asks for the other language and keeps what was typed when it comes", async () => {
    const props = propsWith({ kind: "code" });
    shown = await show(<JoinScreen {...props} />);
    await shown.type("Liittymiskoodi", "K7QF");
    await shown.tap("Svenska");
    expect(props.onLanguage).toHaveBeenCalledWith("sv");
    await setLanguage("sv");
    await shown.again(<JoinScreen {...props} language="sv" />);
    expect(shown.named<HTMLInputElement>("Anslutningskod").value).toBe("K7QF");
    expect(parseJoinCode("K7QF")).toEqual({ problem: "too-short" });
  });
});
