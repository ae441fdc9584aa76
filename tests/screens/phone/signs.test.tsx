import { afterEach, describe, expect, it } from "vitest";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => phone.gone());

const isOn = (name: string): string | null => phone.named(name).getAttribute("aria-pressed");
const shown = (): readonly unknown[] =>
  phone.session.asked.filter(({ action }) => action === "showSign").map(({ args }) => args);

describe("hands and done", () => {
  it("are two switches in a step with work, at the foot of the page", async () => {
    phone = await openPhoneOn(sampleRoom({ notes: 0 }));
    await phone.settle();
    expect([isOn("Olen valmis"), isOn("Käsi ylös")]).toEqual(["false", "false"]);
    expect(phone.named("Käsi ylös").closest(".page__bar")).not.toBeNull();
    await phone.press("Käsi ylös");
    await phone.press("Olen valmis");
    expect([isOn("Olen valmis"), isOn("Käsi ylös")]).toEqual(["true", "true"]);
    await phone.press("Olen valmis");
    expect(shown()).toEqual([
      ["hand", true],
      ["done", true],
      ["done", false],
    ]);
  });

  it("are a hand alone where others talk, and neither in a break", async () => {
    phone = await openPhoneOn(sampleRoom({ step: "talk", notes: 0 }));
    await phone.settle();
    expect([phone.has("Olen valmis"), phone.has("Käsi ylös")]).toEqual([false, true]);
    await phone.arrive(() => sampleRoom({ step: "break", notes: 0 }));
    expect(phone.has("Käsi ylös")).toBe(false);
  });
});
