import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { setLanguage } from "../../../src/text/text-area.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(async () => {
  phone.gone();
  await setLanguage("fi");
});

it.each([
  ["sv", "Vad kunde vi göra bättre tillsammans?", "Skriv en lapp"],
  ["en", "What could we do better together?", "Write a note"],
  ["fi", "Mitä yhdessä voisi tehdä paremmin?", "Kirjoita lappu"],
] as const)("asks and answers in %s", async (language, question, button) => {
  phone = await openPhoneOn(sampleRoom({ notes: 3 }));
  await act(() => setLanguage(language));
  expect(phone.text()).toContain(question);
  expect(phone.has(button)).toBe(true);
});

it("asks for the language that its person chooses", async () => {
  phone = await openPhoneOn(sampleRoom({ notes: 3 }));
  await phone.press("Svenska");
  expect(phone.chosenLanguages).toEqual(["sv"]);
});
