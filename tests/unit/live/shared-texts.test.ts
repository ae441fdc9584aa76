import { describe, expect, it } from "vitest";
import { tableMinutesName } from "../../../src/domain/seatings.ts";
import type { SharedTexts } from "../../../src/live/shared-texts.ts";
import { openEvening, planAndUse, type OpenSession } from "./open-session.ts";

const name = tableMinutesName(1, 1);

type Writer = OpenSession & { readonly texts: SharedTexts };

async function writerOf(session: OpenSession | undefined): Promise<Writer> {
  if (!session) throw new Error("Somebody has not joined");
  return { ...session, texts: await session.session.sharedTexts() };
}

async function twoWriters(): Promise<{ readonly anna: Writer; readonly ben: Writer }> {
  const { others } = await openEvening(["anna", "ben"]);
  return { anna: await writerOf(others[0]), ben: await writerOf(others[1]) };
}

describe("a table's minutes", () => {
  it("keep what two people write at the same time", async () => {
    const { anna, ben } = await twoWriters();
    await anna.texts.edit(name, "", "Kylätalo auki.");
    await ben.hear(anna);
    await anna.texts.edit(name, "Kylätalo auki.", "Joka torstai: Kylätalo auki.");
    await ben.texts.edit(name, "Kylätalo auki.", "Kylätalo auki. Kahvit.");
    await ben.hear(anna);
    await anna.hear(ben);
    expect(anna.texts.read(name)).toBe("Joka torstai: Kylätalo auki. Kahvit.");
    expect(ben.texts.read(name)).toBe(anna.texts.read(name));
  });

  it("take a change that was begun on an older text, without removing what came since", async () => {
    const { anna, ben } = await twoWriters();
    await anna.texts.edit(name, "", "Bussi kulkee.");
    await ben.hear(anna);
    await ben.texts.edit(name, "Bussi kulkee.", "Bussi kulkee iltaisin.");
    await anna.hear(ben);
    await anna.texts.edit(name, "Bussi kulkee.", "Kimppakyyti.");
    expect(anna.texts.read(name)).toContain("Kimppakyyti");
    expect(anna.texts.read(name)).toContain("iltaisin");
  });

  it("refuse to grow past what a table needs", async () => {
    const { others } = await openEvening(["anna"]);
    const anna = await writerOf(others[0]);
    const outcome = await anna.texts.edit(name, "", "x".repeat(4001));
    expect(outcome).toEqual({ done: false, refusal: "too-long" });
    expect(anna.texts.read(name)).toBe("");
  });

  it("are listed by round and table for the report", async () => {
    const { lead, others } = await openEvening(["anna", "ben"], { tables: 2, seatingRounds: 1 });
    const [anna, ben] = [await writerOf(others[0]), await writerOf(others[1])];
    await planAndUse(lead);
    await ben.texts.edit(tableMinutesName(1, 2), "", "Kakkospöytä");
    await anna.texts.edit(name, "", " Ykköspöytä\n");
    await lead.hear(anna, ben);
    expect((await lead.session.sharedTexts()).minutes.value).toEqual([
      { round: 1, table: 1, text: "Ykköspöytä" },
      { round: 1, table: 2, text: "Kakkospöytä" },
    ]);
  });
});
