import { describe, expect, test } from "vitest";
import { openEvening, type OpenSession } from "./open-session.ts";

async function inAStep(): Promise<{ lead: OpenSession; anna: OpenSession }> {
  const { lead, others } = await openEvening(["anna"]);
  const [anna] = others;
  if (!anna) throw new Error("Anna has come");
  await lead.session.actions.useTemplate();
  await lead.session.actions.startNextStep();
  await anna.hear(lead);
  return { lead, anna };
}

const length = ({ ledger, author }: OpenSession): number => ledger.journal(author)?.length ?? 0;

describe("showSign", () => {
  test("shows it and takes it back; the same again writes nothing", async () => {
    const { lead, anna } = await inAStep();
    expect(await anna.session.actions.showSign("hand", true)).toEqual({ done: true });
    const before = length(anna);
    await anna.session.actions.showSign("hand", true);
    expect(length(anna)).toBe(before);
    await lead.hear(anna);
    expect([lead.session.state.value.hands, lead.session.state.value.done]).toEqual([[anna.author], []]);
    await anna.session.actions.showSign("hand", false);
    await lead.hear(anna);
    expect(lead.session.state.value.hands).toEqual([]);
  });
});

describe("a new step", () => {
  test("takes all signs back, and none returns with the step where it was given", async () => {
    const { lead, anna } = await inAStep();
    for (const sign of ["hand", "done"] as const) await anna.session.actions.showSign(sign, true);
    await lead.hear(anna);
    const { agenda, hands, done } = lead.session.state.value;
    expect([hands, done]).toEqual([[anna.author], [anna.author]]);
    await lead.session.actions.startNextStep();
    expect([lead.session.state.value.hands, lead.session.state.value.done]).toEqual([[], []]);
    await lead.session.actions.startStep(agenda[0]?.id ?? "");
    expect([lead.session.state.value.hands, lead.session.state.value.done]).toEqual([[], []]);
  });

  test("is none when the clock is stopped and goes on", async () => {
    const { lead, anna } = await inAStep();
    await anna.session.actions.showSign("done", true);
    await lead.hear(anna);
    await lead.session.actions.pauseTimer();
    await lead.session.actions.resumeTimer();
    expect(lead.session.state.value.done).toEqual([anna.author]);
  });
});

describe("lowerHands", () => {
  test("is for those who lead", async () => {
    const { lead, anna } = await inAStep();
    await anna.session.actions.showSign("hand", true);
    expect(await anna.session.actions.lowerHands()).toEqual({ done: false, refusal: "not-allowed" });
    await lead.hear(anna);
    expect(await lead.session.actions.lowerHands(anna.author)).toEqual({ done: true });
    expect(lead.session.state.value.hands).toEqual([]);
  });
});
