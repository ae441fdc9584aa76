import axe from "axe-core";
import type { JSX } from "preact";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { languages, type Language } from "../../../src/domain/languages.ts";
import { aboutText } from "../../../src/text/about/area.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { setLanguage } from "../../../src/text/text-area.ts";
import { AccessibilityScreen, type AccessibilityProps } from "../../../src/ui/about/accessibility-screen.tsx";
import { TrustScreen } from "../../../src/ui/about/trust-screen.tsx";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;

beforeAll(() => Promise.all([commonText.load(), aboutText.load()]));
afterEach(async () => {
  shown.gone();
  await setLanguage("fi");
});

function propsIn(language: Language): AccessibilityProps {
  return { homeHref: "#/", language, onLanguage: vi.fn(), speech: "all", onSpeech: vi.fn() };
}

async function showIn(
  language: Language,
  Screen: (props: AccessibilityProps) => JSX.Element,
): Promise<AccessibilityProps> {
  await setLanguage(language);
  const props = propsIn(language);
  shown = await show(<Screen {...props} />);
  return props;
}

/** Every text of a catalogue, wherever it stands in it. */
function allTexts(catalogue: unknown): readonly string[] {
  if (typeof catalogue === "string") return [catalogue];
  return Object.values(catalogue as object).flatMap(allTexts); // a catalogue is made of objects, lists and texts
}

describe.each(languages)("the pages about the app in %s", (language) => {
  it.each([
    ["trust", TrustScreen],
    ["accessibility", AccessibilityScreen],
  ] as const)("say on the %s page all that the catalogue holds", async (page, Screen) => {
    await showIn(language, Screen);
    const said = allTexts(aboutText.current.value[page]);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => !shown.text().includes(text))).toEqual([]);
  });
});

/** What axe finds in the structure; colours need a real page. */
async function faultsIn(root: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id }) => id);
}

describe("axe", () => {
  it.each([
    ["trust", TrustScreen],
    ["accessibility", AccessibilityScreen],
  ] as const)("finds no fault on the %s page", async (_page, Screen) => {
    await showIn("fi", Screen);
    expect(await faultsIn(shown.root)).toEqual([]);
  });

  it("finds a fault where there is one", async () => {
    await showIn("fi", TrustScreen);
    shown.root.querySelector("dl")?.append(document.createElement("p"));
    shown.root.querySelector("a")?.replaceChildren();
    expect(await faultsIn(shown.root)).toEqual(expect.arrayContaining(["definition-list", "link-name"]));
  });
});

describe("TrustScreen", () => {
  it("speaks its heading and leads home", async () => {
    await showIn("fi", TrustScreen);
    expect(document.activeElement?.textContent).toBe("Luottamus ja yksityisyys");
    expect(shown.named("Iltapaja").getAttribute("href")).toBe("#/");
  });

  it("asks for another language", async () => {
    const props = await showIn("fi", TrustScreen);
    await shown.tap("Svenska");
    expect(props.onLanguage).toHaveBeenCalledWith("sv");
  });

  it("names who sees, each with what they see", async () => {
    await showIn("fi", TrustScreen);
    const pairs = [...shown.root.querySelectorAll("dl > div")].map((pair) =>
      [...pair.children].map(({ tagName }) => tagName),
    );
    expect(pairs).toEqual(Array.from({ length: 4 }, () => ["DT", "DD"]));
  });
});

describe("AccessibilityScreen", () => {
  it.each([
    ["fi", "Traficom", "14 päivän kuluessa", "https://www.saavutettavuusvaatimukset.fi"],
    ["sv", "Traficom", "inom 14 dagar", "https://www.tillganglighetskrav.fi"],
    ["en", "Traficom", "within 14 days", "https://www.saavutettavuusvaatimukset.fi"],
  ] as const)("tells in %s whom to turn to, and when to expect an answer", async (language, name, days, site) => {
    await showIn(language, AccessibilityScreen);
    expect(shown.text()).toContain(name);
    expect(shown.text()).toContain(days);
    expect(shown.text()).toContain("306/2019");
    const outward = [...shown.root.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(outward).toEqual(["#main", "#/", site]);
  });

  it("does not claim more than was assessed", async () => {
    await showIn("fi", AccessibilityScreen);
    expect(shown.text()).toContain("täyttää vaatimukset osittain");
    expect(shown.text()).toContain("Tunnetut puutteet");
  });

  it("lets everybody choose how much is said by itself", async () => {
    const { onSpeech } = await showIn("fi", AccessibilityScreen);
    const choice = shown.named<HTMLInputElement>("vain virheet");
    choice.click();
    expect(onSpeech).toHaveBeenCalledWith("least");
  });
});
