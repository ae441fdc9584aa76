import { act } from "preact/test-utils";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { carryText } from "../../../src/text/carry/area.ts";
import { CarryHub } from "../../../src/ui/carry/carry-hub.tsx";
import type { HallHubPort } from "../../../src/ui/carry/hall-hub-port.ts";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;
let asked: string[];

beforeAll(() => carryText.load());
afterEach(() => shown.gone());

async function open(isKnown: boolean, answer: Awaited<ReturnType<HallHubPort["use"]>> = "used"): Promise<void> {
  asked = [];
  const hallHub: HallHubPort = {
    isKnown,
    use: (text) => (asked.push(text), Promise.resolve(answer)),
    forget: () => (asked.push("forget"), Promise.resolve("used")),
  };
  shown = await show(<CarryHub hallHub={hallHub} />);
}

async function tap(name: string): Promise<void> {
  await shown.tap(name);
  await act(async () => {});
}

describe("telling a device of the hall's hub", () => {
  it("takes what was pasted and says what follows", async () => {
    await open(false);
    expect(shown.has("Unohda yhdyslaite")).toBe(false);
    await shown.type("Yhdyslaitteen koodi tai liittymislinkki", "1ABC");
    await tap("Käytä tätä yhdyslaitetta");
    expect(asked).toEqual(["1ABC"]);
    expect(shown.text()).toContain("Valmis.");
  });

  it("says that a text is no hub's code, until it is changed", async () => {
    await open(false, "not-a-code");
    await tap("Käytä tätä yhdyslaitetta");
    expect(shown.text()).toContain("Tämä ei ole yhdyslaitteen koodi");
    await shown.type("Yhdyslaitteen koodi tai liittymislinkki", "1");
    expect(shown.text()).not.toContain("Tämä ei ole yhdyslaitteen koodi");
  });

  it("says that a hub is known, and forgets it", async () => {
    await open(true);
    expect(shown.text()).toContain("Tälle laitteelle on kerrottu salin yhdyslaite.");
    await tap("Unohda yhdyslaite");
    expect(asked).toEqual(["forget"]);
  });
});
