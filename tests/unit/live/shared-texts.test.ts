import { describe, expect, it } from "vitest";
import { tableMinutesName } from "../../../src/domain/seatings.ts";
import { openEvening, planAndUse } from "./open-session.ts";

const name = tableMinutesName(1, 1);

describe("a table's minutes", () => {
  it("keep what two people write at the same time", async () => {
    const { others } = await openEvening(["anna", "ben"]);
    const [anna, ben] = others;
    if (!anna || !ben) throw new Error("Two have joined");
    await anna.session.actions.editSharedText(name, "", "Kylätalo auki.");
    await ben.hear(anna);
    await anna.session.actions.editSharedText(name, "Kylätalo auki.", "Joka torstai: Kylätalo auki.");
    await ben.session.actions.editSharedText(name, "Kylätalo auki.", "Kylätalo auki. Kahvit.");
    await ben.hear(anna);
    await anna.hear(ben);
    expect(anna.session.sharedText(name)).toBe("Joka torstai: Kylätalo auki. Kahvit.");
    expect(ben.session.sharedText(name)).toBe(anna.session.sharedText(name));
  });

  it("take a change that was begun on an older text, without removing what came since", async () => {
    const { others } = await openEvening(["anna", "ben"]);
    const [anna, ben] = others;
    if (!anna || !ben) throw new Error("Two have joined");
    await anna.session.actions.editSharedText(name, "", "Bussi kulkee.");
    await ben.hear(anna);
    await ben.session.actions.editSharedText(name, "Bussi kulkee.", "Bussi kulkee iltaisin.");
    await anna.hear(ben);
    await anna.session.actions.editSharedText(name, "Bussi kulkee.", "Kimppakyyti.");
    expect(anna.session.sharedText(name)).toContain("Kimppakyyti");
    expect(anna.session.sharedText(name)).toContain("iltaisin");
  });

  it("refuse to grow past what a table needs", async () => {
    const { others } = await openEvening(["anna"]);
    const [anna] = others;
    const outcome = await anna?.session.actions.editSharedText(name, "", "x".repeat(4001));
    expect(outcome).toEqual({ done: false, refusal: "too-long" });
    expect(anna?.session.sharedText(name)).toBe("");
  });

  it("are listed by round and table for the report", async () => {
    const { lead, others } = await openEvening(["anna", "ben"], { tables: 2, seatingRounds: 1 });
    const [anna, ben] = others;
    if (!anna || !ben) throw new Error("Two have joined");
    await planAndUse(lead);
    await ben.session.actions.editSharedText(tableMinutesName(1, 2), "", "Kakkospöytä");
    await anna.session.actions.editSharedText(name, "", " Ykköspöytä\n");
    await lead.hear(anna, ben);
    expect(lead.session.minutes.value).toEqual([
      { round: 1, table: 1, text: "Ykköspöytä" },
      { round: 1, table: 2, text: "Kakkospöytä" },
    ]);
  });
});
