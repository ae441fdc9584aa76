import { afterEach, describe, expect, it } from "vitest";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openConsole, type OpenConsole } from "./open-console.tsx";

let desk: OpenConsole;
afterEach(() => desk.gone());

async function openForm(): Promise<void> {
  desk = await openConsole(sampleRoom({ people: 8, notes: 6 }));
  await desk.press("Salin Wi-Fi");
}

describe("the hall's Wi-Fi", () => {
  it("is told once, on this device only, and then has a code", async () => {
    await openForm();
    expect(desk.text()).toContain("eikä niitä lähetetä kenellekään");
    await desk.type("Verkon nimi", "Kylätalo");
    await desk.type("Salasana", "tervetuloa");
    await desk.press("Näytä koodi");
    expect(desk.hallWifi.wifi.value).toEqual({ name: "Kylätalo", password: "tervetuloa", hidden: false });
    expect(desk.text()).toContain("Koodi on valkokankaalla");
    expect(desk.text()).toContain("QR-koodi, jolla pääsee Wi-Fiin");
    expect(desk.session.asked).toEqual([]);
  });

  it("says what is wrong with a name or a password, and keeps neither", async () => {
    await openForm();
    await desk.press("Näytä koodi");
    expect(desk.text()).toContain("Kirjoita verkon nimi.");
    await desk.type("Verkon nimi", "Kylätalo");
    expect(desk.text()).not.toContain("Kirjoita verkon nimi.");
    await desk.type("Salasana", "1234567");
    await desk.press("Näytä koodi");
    expect(desk.text()).toContain("vähintään 8 merkkiä");
    expect(desk.named("Salasana").getAttribute("aria-invalid")).toBe("true");
    expect(desk.hallWifi.wifi.value).toBeUndefined();
  });

  it("is removed again", async () => {
    await openForm();
    await desk.type("Verkon nimi", "Avoin");
    await desk.press("Näytä koodi");
    await desk.press("Poista koodi");
    expect(desk.hallWifi.wifi.value).toBeUndefined();
    expect(desk.text()).toContain("Koodi poistettiin");
    expect(desk.named<HTMLInputElement>("Verkon nimi").value).toBe("");
  });
});
